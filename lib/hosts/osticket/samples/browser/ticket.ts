/** What the tool's page does: a menu entry loads a dialog, whose form is sent by a request of its own. */

const popup = document.querySelector<HTMLElement>('#popup');

async function open(href: string): Promise<void> {
  if (!popup) return;
  const answer = await fetch(`/scp/ajax.php/${href.slice(1)}`);
  popup.innerHTML = await answer.text();
  popup.dataset.url = href.replace(/^#(tickets\/\d+\/status).*/, '/scp/ajax.php/$1');
  popup.hidden = false;
}

function send(url: string, body: string): void {
  const request = new XMLHttpRequest();
  request.open('POST', url);
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded; charset=UTF-8');
  request.onload = () => {
    if (request.status === 201) location.reload();
  };
  request.send(body);
}
Object.assign(window, { send });

document.addEventListener('click', (event) => {
  const entry = (event.target as Element).closest('a.ticket-action');
  if (!entry) return;
  event.preventDefault();
  void open(entry.getAttribute('href') ?? '');
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.closest('#popup')) return;
  event.preventDefault();
  const sent = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  send(popup?.dataset.url ?? '', sent.toString());
});
