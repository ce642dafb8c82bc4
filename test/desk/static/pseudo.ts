import { caseForm, caseRoot, encoded, payload, saveByFetch, tell } from './lib.ts';

const form = caseForm();
const root = caseRoot(form);
const QUIET = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** The server gets the whole form and answers new controls; it saves nothing. */
async function redraw(): Promise<void> {
  const answer = await fetch(String(form.getAttribute('action')).replace(/save$/, 'render'), {
    method: 'POST',
    body: new FormData(form),
  });
  const controls = form.querySelector('[data-controls]');
  if (controls) controls.outerHTML = await answer.text();
  form.querySelector<HTMLElement>('[data-field=status]')?.focus();
  tell(root, 'Redrawn. Nothing was saved.');
}

async function draft(): Promise<void> {
  await fetch(`${form.dataset.api}/draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload(form)),
  });
  tell(root, 'Draft kept.');
}

async function preview(): Promise<void> {
  const values = encoded(form);
  values.set('_method', 'put');
  const answer = await fetch(`${form.dataset.api}/edit?${values}`);
  const { asked, status } = (await answer.json()) as { asked: string; status: string };
  tell(root, `Preview: ${status} would become ${asked}. Nothing was saved.`);
}

form.addEventListener('change', (event) => {
  if ((event.target as HTMLElement).dataset.field === 'status') void redraw();
});
form.addEventListener('input', (event) => {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => void draft(), QUIET);
});
form.querySelector('[data-preview]')?.addEventListener('click', () => void preview());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  void saveByFetch(root, form.dataset.api ?? '', 'PUT', payload(form));
});
