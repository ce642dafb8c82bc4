import { html } from '../html.ts';
import { caseData } from '../pages/case.ts';
import type { Door } from '../view.ts';
import { caseForm } from './form.ts';

/** The markup waits in a template; the page script moves it four open shadow roots down. */
export const shadow: Door = {
  id: 'shadow',
  label: 'Deep shadow root',
  how: 'The form stands three open shadow roots deep and its Save button four; saving goes by fetch.',
  perCase: true,
  script: 'shadow',
  render: (view) => html`<desk-app></desk-app>
    <template id="shadow-form"><div${caseData(view)}>${caseForm(
      view,
      html`<desk-button data-save>Save</desk-button>`,
    )}<p class="notice" role="status" data-notice></p></div></template>`,
};
