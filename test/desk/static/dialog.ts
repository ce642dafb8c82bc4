import { type CaseData, caseForm, caseRoot, need, payload, show, tell } from './lib.ts';

const form = caseForm();
const root = caseRoot(form);
const named = (name: string) => need<HTMLDialogElement>(document, `[data-window=${name}]`);
/** `?modal=1` opens the windows in the top layer, with the rest of the page inert. */
const modal = new URLSearchParams(location.search).has('modal');

function open(name: string): void {
  const window = named(name);
  if (window.open) return;
  if (modal) window.showModal();
  else window.show();
  window.querySelector<HTMLElement>('select,button')?.focus();
}

const api = form.dataset.api ?? '';

/** Saves. The page behind goes on showing the old status until Update is pressed. */
async function commit(): Promise<void> {
  try {
    const answer = await fetch(`${api}/status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload(form)),
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    named('status').close();
    tell(root, 'Saved. Press Update to see the new status.');
  } catch (error) {
    tell(root, `Not saved. ${(error as Error).message}`, 'bad');
  }
}

function changeStatus(): void {
  if (payload(form).status === 'Closed') open('question');
  else void commit();
}

async function refresh(): Promise<void> {
  const answer = await fetch(api);
  show(root, (await answer.json()) as CaseData);
  tell(root, 'Up to date.');
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button');
  if (!button) return;
  if (button.dataset.open) open(button.dataset.open);
  else if (button.matches('[data-close]')) button.closest('dialog')?.close();
  else if (button.matches('[data-refresh]')) void refresh();
  else if (button.matches('[data-change-status]')) changeStatus();
  else if (button.matches('[data-confirm]')) {
    named('question').close();
    void commit();
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changeStatus();
});
