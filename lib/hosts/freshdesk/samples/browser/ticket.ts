import { numberOf, PRIORITIES, STATUSES } from '../cases.ts';

/** What the tool's page does: a choice only changes the form, "Update" sends what was chosen, and a reply may set a status. */

const id = /\d+$/.exec(location.pathname)?.[0] ?? '';
const form = document.querySelector('.ticket-properties-wrapper') as HTMLElement;
const update = form.querySelector('button') as HTMLButtonElement;
const wormhole = document.querySelector('#ember-basic-dropdown-wormhole') as HTMLElement;
const menu = document.querySelector('[data-test-id="send-and-set-list-box"]') as HTMLElement;

const item = (testId: string): HTMLElement =>
  form.querySelector(`[data-test-id="${testId}"] .ember-power-select-selected-item`) as HTMLElement;

function send(method: string, url: string, sent: unknown, done: () => void): void {
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.setRequestHeader('content-type', 'application/json');
  request.onload = () => request.status < 300 && done();
  request.send(JSON.stringify(sent));
}

const reload = (): void => location.reload();
const save = (sent: unknown, done = reload): void => send('PUT', `/api/_/tickets/${id}`, sent, done);
const reply = (status?: string): void =>
  send('POST', `/api/_/tickets/${id}/reply`, { body: 'Thank you.', ticket_status: status }, reload);

/** Opens a list; its entries hang at the end of the page. */
function open(testId: string, labels: readonly string[]): void {
  const list = document.createElement('ul');
  list.className = 'ember-power-select-options ember-view';
  for (const [index, label] of labels.entries()) {
    const entry = document.createElement('li');
    entry.dataset.optionIndex = String(index);
    entry.textContent = label;
    entry.addEventListener('click', () => {
      item(testId).textContent = label;
      wormhole.replaceChildren();
      update.disabled = false;
    });
    list.append(entry);
  }
  wormhole.replaceChildren(list);
}

for (const [testId, all] of [
  ['Status', STATUSES],
  ['priority', PRIORITIES],
] as const) {
  const labels = all.map(([, label]) => label);
  form
    .querySelector(`[data-test-id="${testId}"] .ember-power-select-trigger`)
    ?.addEventListener('click', () => open(testId, labels));
}

update.addEventListener('click', () => {
  const status = Number(numberOf(STATUSES, item('Status').textContent ?? ''));
  const priority = Number(numberOf(PRIORITIES, item('priority').textContent ?? ''));
  save({ status, priority }, () => {
    update.disabled = true;
  });
});
document.querySelector('[data-close]')?.addEventListener('click', () => save({ status: 5 }));
document.querySelector('#send-and-set')?.addEventListener('click', () => reply());
document.querySelector('.send-and-set-trigger')?.addEventListener('click', () => {
  menu.hidden = !menu.hidden;
});
for (const entry of menu.querySelectorAll('a')) {
  entry.addEventListener('click', (event) => {
    event.preventDefault();
    reply(numberOf(STATUSES, entry.textContent?.split('set as ')[1]));
  });
}
Object.assign(window, { save, reply });
