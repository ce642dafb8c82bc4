/** What the tool's page does on a click: one request for everything, told apart by its "action". */

const id = document.body.dataset.conversation_id ?? '';

function ask(data: Readonly<Record<string, string>>): void {
  const request = new XMLHttpRequest();
  request.open('POST', '/conversation/ajax');
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded; charset=UTF-8');
  request.onload = () => {
    if (data.action !== 'save_draft') location.reload();
  };
  request.send(new URLSearchParams({ ...data, conversation_id: id }).toString());
}

for (const entry of document.querySelectorAll<HTMLElement>('.conv-status li > a')) {
  entry.addEventListener('click', (event) => {
    event.preventDefault();
    ask({ action: 'conversation_change_status', status: entry.dataset.status ?? '', folder_id: '2' });
  });
}

const field = (selector: string): string =>
  document.querySelector<HTMLInputElement>(`.form-reply ${selector}`)?.value ?? '';
const text = (): string => field('#body');

document.querySelector('.btn-reply-submit')?.addEventListener('click', () => {
  ask({ action: 'send_reply', body: text(), status: field('[name=status]') });
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter') {
    document.querySelector<HTMLElement>('.btn-reply-submit')?.click();
  }
});
document.querySelector('#body')?.addEventListener('change', () => {
  ask({ action: 'save_draft', body: text() });
});
Object.assign(window, { ask });
