import { html } from '../html.ts';
import type { Door } from '../view.ts';
import { caseForm } from './form.ts';

/** The button is called "submit", so `form.submit` is the button and no function. */
const save = html`<button type="submit" class="primary" name="submit" value="save" data-save>Save</button><button type="reset">Reset</button>`;

export const native: Door = {
  id: 'native',
  label: 'Native form',
  how: 'A plain multipart form with a file input; Save or Enter sends it and the page comes anew.',
  perCase: true,
  render: (view) => caseForm(view, save, true),
};
