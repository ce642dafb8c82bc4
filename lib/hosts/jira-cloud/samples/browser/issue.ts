/** What the issue view does with its status: a menu beside everything, whose items save at once or ask on a screen first. */

const MENU = 'issue-field-status.ui.status-view';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly hasScreen: boolean;
  readonly to: { readonly name: string };
}

const made = (markup: string): HTMLElement => {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder.firstElementChild as HTMLElement;
};

async function commit(key: string, id: string, fields: object = {}): Promise<void> {
  const answer = await fetch(`/rest/api/3/issue/${key}/transitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id }, fields }),
  });
  if (answer.ok) location.reload();
}

/** A screen stays open while its save is refused. */
function openScreen(key: string, { id, name }: Step): void {
  const screen =
    made(`<section role="dialog" data-testid="issue-transition.ui.issue-transition-modal"><form><h2></h2>
    <label>Resolution <select name="resolution"><option value="">None</option><option>Done</option></select></label><button type="submit">Go</button></form></section>`);
  (screen.querySelector('h2') as HTMLElement).textContent = name;
  screen.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = screen.querySelector('select') as HTMLSelectElement;
    commit(key, id, value ? { resolution: { name: value } } : {}).catch(() => undefined);
  });
  document.body.append(screen);
}

function option(key: string, step: Step): HTMLElement {
  const to = step.name === step.to.name ? '' : step.to.name;
  const item = made(
    `<div role="option" class="option"><div data-testid="${MENU}.transition"><div><span></span>${
      to
        ? '<span> → <div data-testid="issue.fields.status.common.ui.status-lozenge.4"><span></span></div></span>'
        : ''
    }</div></div></div>`,
  );
  const [name, , , inner] = item.querySelectorAll('span');
  (name as HTMLElement).textContent = step.name;
  const status = item.querySelector('[data-testid^="issue.fields"] span') ?? inner;
  if (status) status.textContent = to;
  item.addEventListener('click', () => {
    if (step.hasScreen) openScreen(key, step);
    else void commit(key, step.id);
  });
  return item;
}

async function openMenu(button: HTMLElement): Promise<void> {
  const key =
    button.closest<HTMLElement>('[data-child]')?.dataset.child ??
    button.closest<HTMLElement>('[data-issue]')?.dataset.issue ??
    '';
  document.querySelector('#menu')?.remove();
  for (const other of document.querySelectorAll('[aria-expanded]'))
    other.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-expanded', 'true');
  const answer = await (await fetch(`/rest/api/3/issue/${key}/transitions`)).json();
  const list = made('<div id="menu" role="listbox"></div>');
  list.append(...(answer.transitions as Step[]).map((step) => option(key, step)));
  document.body.append(list);
}

for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded]')) {
  button.addEventListener('click', () => void openMenu(button));
}
