import { html } from '../html.ts';
import { caseArticle } from '../pages/case.ts';
import type { Door } from '../view.ts';
import { caseForm } from './form.ts';

/** The case waits in a template; the page script moves it four open shadow roots down. */
export const shadow: Door = {
  id: 'shadow',
  label: 'Deep shadow root',
  how: 'The form stands three open shadow roots deep and its Save button four; saving goes by fetch.',
  perCase: true,
  script: 'shadow',
  render: (view) => html`<desk-app></desk-app>
    <template id="shadow-form">${caseArticle(view, caseForm(view, html`<desk-button data-save>Save</desk-button>`))}</template>`,
};
