import { caseForm, caseRoot, payload, saveByFetch } from './lib.ts';

const form = caseForm();
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  void saveByFetch(caseRoot(form), form.dataset.api ?? '', 'PUT', payload(form));
});
