import { type CaseData, caseForm, caseRoot, payload, sendByXhr, show, tell } from './lib.ts';

const form = caseForm();

async function save(): Promise<void> {
  const root = caseRoot(form);
  try {
    const text = await sendByXhr(
      form.dataset.api ?? '',
      'PUT',
      'application/json',
      JSON.stringify(payload(form)),
    );
    show(root, (JSON.parse(text) as { case: CaseData }).case);
    tell(root, 'Saved.');
  } catch (error) {
    tell(root, `Not saved. ${(error as Error).message}`, 'bad');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
