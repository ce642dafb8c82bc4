// A page of the older kind: one global flag says that a save is under way, and while it is set every further save is
// ignored. Whoever stops form.submit() has to set both flags back, or the page is dead.
import { caseForm, caseRoot, need, tell } from './lib.ts';

interface DeskForm {
  submitted: boolean;
  submit(control: HTMLElement): void;
}

declare global {
  interface Window {
    desk_submitted: boolean;
    desk_form: DeskForm;
  }
}

const form = caseForm();
const actionInput = form.elements.namedItem('action') as HTMLInputElement;

/** The page's own check; false keeps the form here. */
form.onsubmit = () => {
  const comment = form.elements.namedItem('comment');
  if (!(comment instanceof HTMLTextAreaElement) || comment.value.length <= 4000) return true;
  tell(caseRoot(form), 'Not saved. A comment takes 4000 characters.', 'bad');
  return false;
};

window.desk_submitted = false;
window.desk_form = {
  submitted: false,
  submit(control) {
    if (window.desk_submitted) return;
    actionInput.value = control.dataset.actionName ?? 'save';
    const check = form.onsubmit as (() => boolean) | null;
    if (check?.call(form) === false) return;
    window.desk_submitted = true;
    window.desk_form.submitted = true;
    document.dispatchEvent(new CustomEvent('desk:form_submitted'));
    form.submit();
  },
};

const button = need<HTMLElement>(form, '[data-save]');
button.addEventListener('click', () => window.desk_form.submit(button));
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  window.desk_form.submit(button);
});
