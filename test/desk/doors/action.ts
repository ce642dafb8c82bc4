import type { Actor } from '../../../lib/case/types.ts';
import { type Html, html } from '../html.ts';
import type { ActionDef } from '../model.ts';
import { caseFields, hidden } from '../pages/controls.ts';
import type { Door, View } from '../view.ts';

const button = ({ id, label, opens }: ActionDef): Html =>
  opens
    ? html`<button type="button" data-opens="attention" data-action-name="${id}">${label}</button>`
    : html`<button type="submit" name="action" value="${id}" data-action-name="${id}">${label}</button>`;

function group(view: View, actor: Actor, title: string): Html | string {
  const own = view.set.actions.filter((action) => action.actor === actor);
  if (own.length === 0) return '';
  return html`<fieldset class="buttons"><legend>${title}</legend>${own.map(button)}</fieldset>`;
}

/** No control of this form has the name `action` before a button is pressed: the pressed button is the action. */
export const action: Door = {
  id: 'action',
  label: 'Action buttons',
  how: 'Buttons post only their own name; what they do to the status is decided on the server.',
  perCase: true,
  script: 'action',
  render: (
    view,
  ) => html`<form class="card form" id="case-form" data-case-form data-door="action" method="post" action="/${view.set.id}/cases/${view.item.key}/actions" aria-label="Case ${view.item.key}">
    ${hidden(view, false)}
    ${group(view, 'agent', 'Agent')}${group(view, 'customer', 'On the customer’s behalf')}
    ${caseFields({ ...view, set: { ...view.set, statuses: [view.item.status] } })}
  </form>
  <section class="card" id="attention" data-attention hidden><h2>Attention window</h2><p>Opened to look at the case. Nothing was sent.</p></section>`,
};
