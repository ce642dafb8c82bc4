import { STATUSES } from '../cases.ts';

/** What the tool's page does: a choice changes the form alone, and "Update" sends what was chosen. */

const id = /\d+$/.exec(location.pathname)?.[0] ?? '';
const shown = document.querySelector('.status-value') as HTMLElement;

/** Saves without leaving the page, as an app of one page does. */
function save(sent: unknown): void {
  const request = new XMLHttpRequest();
  request.open('PUT', `/api/_/tickets/${id}`);
  request.setRequestHeader('content-type', 'application/json');
  request.send(JSON.stringify(sent));
}

/** What an agent does with the list. */
const choose = (label: string): void => {
  shown.textContent = label;
};
document.querySelector('[name=update]')?.addEventListener('click', () => {
  const status = STATUSES.find(([, label]) => label === shown.textContent)?.[0];
  save({ status: Number(status) });
});
Object.assign(window, { save, choose });
