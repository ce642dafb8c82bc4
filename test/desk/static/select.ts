import { type CaseData, caseForm, caseRoot, encoded, FORM_TYPE, need, sendByXhr, show, tell } from './lib.ts';

const form = caseForm();
const list = need<HTMLSelectElement>(document, '[data-live-status]');

list.addEventListener('change', async () => {
  const root = caseRoot(list);
  const body = encoded(form);
  body.set('status', list.value);
  try {
    const text = await sendByXhr(`${list.dataset.api}/status`, 'POST', FORM_TYPE, body.toString());
    show(root, (JSON.parse(text) as { case: CaseData }).case);
    tell(root, 'Saved.');
  } catch (error) {
    list.value = list.dataset.saved ?? '';
    tell(root, `Not saved. ${(error as Error).message}`, 'bad');
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
