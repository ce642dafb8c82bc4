import { html } from '../html.ts';
import { type Door, role } from '../view.ts';

export const frame: Door = {
  id: 'frame',
  label: 'Frame',
  how: 'The whole case page with its native form stands in a same-origin frame; the outer page knows nothing of the case.',
  perCase: true,
  render: ({ set, item, as, query }) => {
    const more = query.has('saved') ? `${role(as) ? '&' : '?'}saved=${query.get('saved')}` : '';
    return html`<iframe class="inner" id="desk-frame" name="desk-frame" title="Case ${item.key}" src="/${set.id}/frame/${item.key}${role(as)}${more}"></iframe>`;
  },
};
