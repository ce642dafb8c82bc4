/** What a ticket page does: one request for each choice, with the page's own API. */

const id = /(\d+)$/.exec(location.pathname)?.[1] ?? '';
const tab = document.querySelector(`[data-id="subTab_${id}"]`);

function send(method: string, path: string, body: unknown): void {
  const request = new XMLHttpRequest();
  request.open(method, `/supportapi/zd/acme/api/v1${path}`);
  request.setRequestHeader('content-type', 'application/json');
  request.onload = () => request.status === 200 && location.reload();
  request.send(JSON.stringify(body));
}

type Values = Readonly<Record<string, string>>;
const draft = (values: Values) => send('POST', `/tickets/${id}/draftReply`, values);
const reply = (values: Values) => send('POST', `/tickets/${id}/sendReply`, values);
const closeAll = (...ids: readonly string[]) => send('POST', '/closeTickets', { ids });
/** A request of which nothing is known but that the tool has it. */
const other = (name: string, status: string) => send('POST', `/tickets/${id}/${name}`, { status });
Object.assign(window, { draft, reply, closeAll, other });

tab?.addEventListener('click', ({ target }) => {
  const on = (selector: string): HTMLElement | null => (target as Element).closest<HTMLElement>(selector);
  const menu = tab.querySelector('ul');
  if (on('[data-footer-status]') && menu) menu.hidden = !menu.hidden;
  const picked = on('[data-pick]')?.dataset.pick;
  if (picked) send('PATCH', `/tickets/${id}`, { status: picked });
  if (on('[data-send]'))
    reply({ content: tab.querySelector('.editor')?.textContent ?? '', ticketStatus: 'Closed' });
  if (on('[data-close]')) closeAll(id);
});
