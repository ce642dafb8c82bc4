/** What a workspace does when an action is pressed: one batch of GraphQL for the record that is shown. */

import { TABLE } from '../cases.ts';

const id = /[0-9a-f]{32}/.exec(location.pathname)?.[0] ?? '';

function* roots(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) yield* roots(element.shadowRoot);
}
const all = (root: ParentNode, selector: string): HTMLElement[] =>
  [...roots(root)].flatMap((each) => [...each.querySelectorAll<HTMLElement>(selector)]);

const page = all(document, 'macroponent-record').find((each) => !each.hidden)?.shadowRoot as ShadowRoot;
const textarea = () => all(page, 'textarea')[0] as HTMLTextAreaElement;
const trigger = (name: string) =>
  all(page, `now-select[name=${name}]`)[0]?.shadowRoot?.querySelector('button');

async function save(action: string): Promise<void> {
  const code = trigger('resolution_code')?.textContent ?? '';
  const variables = { sysId: id, action, code: code === '-- None --' ? '' : code, notes: textarea().value };
  await fetch('/api/now/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ operationName: 'invented', query: 'mutation invented { save }', variables }]),
  });
  location.reload();
}

for (const button of all(page, 'button[data-label]')) {
  button.addEventListener('click', () => void save(button.dataset.label ?? ''));
}
/** The list of choices, as far as these pages need it: pressing it chooses. */
trigger('resolution_code')?.addEventListener('click', ({ target }) => {
  (target as HTMLElement).textContent = 'Solved - Workaround';
});
const patch = (state: string) =>
  void fetch(`/api/now/table/${TABLE}/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  }).catch(() => undefined);
Object.assign(window, { save, patch });
