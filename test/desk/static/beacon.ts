import { caseForm, caseRoot, payload, tell } from './lib.ts';

const form = caseForm();
form.querySelector('[data-save]')?.addEventListener('click', () => {
  const body = new Blob([JSON.stringify(payload(form))], { type: 'application/json' });
  const taken = navigator.sendBeacon(`${form.dataset.api}/beacon`, body);
  tell(caseRoot(form), taken ? 'Handed over.' : 'Not saved.', taken ? 'ok' : 'bad');
});
form.addEventListener('submit', (event) => event.preventDefault());
