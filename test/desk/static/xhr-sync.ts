import { type CaseData, caseForm, caseRoot, encoded, FORM_TYPE, show, tell } from './lib.ts';

const form = caseForm();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const root = caseRoot(form);
  const request = new XMLHttpRequest();
  try {
    request.open('POST', form.dataset.api ?? '', false);
    request.setRequestHeader('content-type', FORM_TYPE);
    request.send(encoded(form).toString());
    if (request.status !== 200) throw new Error(`The server answered ${request.status}.`);
    show(root, (JSON.parse(request.responseText) as { case: CaseData }).case);
    tell(root, 'Saved.');
  } catch (error) {
    tell(root, `Not saved. ${(error as Error).message}`, 'bad');
  }
});
