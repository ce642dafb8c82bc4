import { type Html, html } from '../html.ts';
import { caseFields, hidden } from '../pages/controls.ts';
import type { View } from '../view.ts';

/** Address that takes native form posts. */
export const savePath = ({ set, item }: View): string => `/${set.id}/cases/${item.key}/save`;

/** Address for scripts. */
export const apiPath = ({ set, item }: View): string => `/api/${set.id}/cases/${item.key}`;

const file = html`<div class="field wide"><label for="attachment">Attachment</label><input type="file" id="attachment" name="attachment" multiple></div>`;

/** The case form as most doors have it; `buttons` is its last row. */
export function caseForm(view: View, buttons: Html, withFile = false): Html {
  return html`<form class="card form" id="case-form" data-case-form data-door="${view.door}" data-api="${apiPath(view)}" method="post" enctype="multipart/form-data" action="${savePath(view)}" aria-label="Case ${view.item.key}">
    ${hidden(view)}
    ${caseFields(view)}
    ${withFile ? file : ''}
    <div class="buttons">${buttons}</div>
  </form>`;
}

/** The plain button that sends the form. */
export const saveButton = html`<button type="submit" class="primary" data-save>Save</button>`;
