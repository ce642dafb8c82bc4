import { editForm } from '../page.ts';

/** What the tool's app does in a tab: shows the address's ticket, marks what was changed, keeps it, and saves by XHR. */

type Values = Readonly<Record<string, string | number>>;

const list = (tab: Element, name = 'state_id'): HTMLSelectElement | null =>
  tab.querySelector(`.edit select[name="${name}"]`);
const idOf = (tab: Element): string => (tab as HTMLElement).dataset.id ?? '';
const tabs = [...document.querySelectorAll('.content[data-id]')];
const tabOf = (id: string): Element | undefined => tabs.find((tab) => idOf(tab) === id);
const body = (tab: Element): string => tab.querySelector('[data-name="body"]')?.textContent ?? '';

function show(): void {
  const id = /ticket\/zoom\/(\d+)/.exec(location.hash)?.[1];
  for (const tab of tabs) {
    tab.classList.toggle('active', idOf(tab) === id);
    tab.classList.toggle('hide', idOf(tab) !== id);
  }
  const isOverview = location.hash.startsWith('#ticket/view/');
  document.querySelector('#content_permanent_TicketOverview')?.classList.toggle('active', isOverview);
  document.querySelector('#content_permanent_TicketOverview')?.classList.toggle('hide', !isOverview);
}

function put(url: string, sent: unknown, done: () => void = () => undefined): void {
  const request = new XMLHttpRequest();
  request.open('PUT', url);
  request.setRequestHeader('content-type', 'application/json');
  request.onload = () => request.status === 200 && done();
  request.send(JSON.stringify(sent));
}

/** Saves a ticket; the form is then made anew from what is saved. */
function save(id: string, values: Values): void {
  put(`/api/v1/tickets/${id}?all=true`, { id: Number(id), ...values }, () => {
    const form = tabOf(id)?.querySelector('.sidebar[data-tab="ticket"] form');
    const text = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    if (form) form.innerHTML = String(editForm(id, text, {}));
  });
}
Object.assign(window, { save });

const current = (tab: Element): Values => ({
  state_id: list(tab)?.value ?? '',
  priority_id: list(tab, 'priority_id')?.value ?? '',
  ...(body(tab) ? { article: body(tab) } : {}),
});

function start(tab: Element): void {
  tab.addEventListener('change', () => {
    // The tool marks a change some time after it was made, and keeps it as a draft.
    setTimeout(() => {
      const group = list(tab)?.closest('.form-group');
      const saved = group?.querySelector<HTMLOptionElement>('option[selected]')?.value;
      group?.classList.toggle('is-changed', saved !== list(tab)?.value);
      put('/api/v1/taskbar/7', { state: { ticket: current(tab) } });
    }, 500);
  });
  tab.addEventListener('click', ({ target }) => {
    const on = (selector: string): boolean => (target as Element).closest(selector) !== null;
    const menu = tab.querySelector<HTMLElement>('.dropdown-menu');
    if (on('.js-submit')) save(idOf(tab), current(tab));
    if (menu && on('.js-openDropdownMacro')) menu.hidden = !menu.hidden;
    if (menu && on('.js-dropdownActionMacro')) {
      menu.hidden = true;
      save(idOf(tab), { ...current(tab), state_id: 4 });
    }
  });
}

for (const tab of tabs) start(tab);
addEventListener('hashchange', show);
show();
