import { html } from '../html.ts';
import type { Door } from '../view.ts';
import { caseForm } from './form.ts';

const save = html`<button type="button" class="primary" data-save data-action-name="save">Save</button><span class="dim">or <kbd>Ctrl</kbd> <kbd>S</kbd></span>`;

export const scripted: Door = {
  id: 'scripted',
  label: 'Scripted submit',
  how: 'The button’s handler marks the page as submitting, then calls form.submit(): no submit event is ever fired.',
  perCase: true,
  script: 'scripted',
  render: (view) => caseForm(view, save),
};
