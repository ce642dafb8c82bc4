import { type Html, html } from '../html.ts';
import type { DeskCase, FieldDef } from '../model.ts';
import type { View } from '../view.ts';

/** Options of a list. A saved value that is not among them is offered too, so that saving keeps it. */
export function options(values: readonly string[], chosen: string, empty?: string): Html {
  const all = chosen === '' || values.includes(chosen) ? values : [chosen, ...values];
  return html`${empty === undefined ? '' : html`<option value="">${empty}</option>`}${all.map(
    (value) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${value}</option>`,
  )}`;
}

/** The value that the page shows for a field; a comment box always starts empty. */
export const shownValue = (item: DeskCase, id: string): string => item.fields[id] ?? '';

function control(field: FieldDef, value: string, prefix: string): Html {
  const id = `${prefix}${field.id}`;
  const common = html` id="${id}" name="${field.id}" data-field="${field.id}" data-saved="${value}"`;
  switch (field.kind) {
    case 'select':
      return html`<select${common}>${options(field.options ?? [], value, 'None')}</select>`;
    case 'textarea':
      return html`<textarea${common} rows="3" placeholder="${field.hint ?? ''}">${value}</textarea>`;
    case 'checkbox':
      return html`<input type="hidden" name="${field.id}" value="No"><input type="checkbox"${common} value="Yes"${
        value === 'Yes' ? html` checked` : ''
      }>`;
    default:
      return html`<input type="${field.kind}"${common} value="${value}">`;
  }
}

/** A labelled control. `prefix` keeps ids apart when a page holds several forms. */
export function field(definition: FieldDef, item: DeskCase, prefix = ''): Html {
  const wide = definition.kind === 'textarea' ? ' wide' : '';
  const tick = definition.kind === 'checkbox' ? ' tick' : '';
  return html`<div class="field${wide}${tick}"><label for="${prefix}${definition.id}">${definition.label}</label>${control(
    definition,
    shownValue(item, definition.id),
    prefix,
  )}</div>`;
}

/** The status list (and the sub-status list where the set has one). */
export function statusFields({ set, item }: View, prefix = '', statuses = set.statuses): Html {
  const sub = set.subStatuses
    ? html`<div class="field"><label for="${prefix}subStatus">Sub-status</label><select id="${prefix}subStatus" name="subStatus" data-field="subStatus" data-saved="${item.subStatus}">${options(set.subStatuses, item.subStatus, 'None')}</select></div>`
    : '';
  return html`<div class="field"><label for="${prefix}status">Status</label><select id="${prefix}status" name="status" data-field="status" data-saved="${item.status}">${options(statuses, item.status)}</select></div>${sub}`;
}

/** What every form of the desk carries along. The names `id` and `action` shadow the form's own properties. */
export function hidden({ item, door, as }: View, action = true): Html {
  return html`<input type="hidden" name="id" value="${item.key}">${
    action ? html`<input type="hidden" name="action" value="save">` : ''
  }<input type="hidden" name="door" value="${door}"><input type="hidden" name="actor" value="${as}">`;
}

/** All controls of a case, `withStatus` or without the status list. */
export function caseFields(view: View, prefix = '', withStatus = true): Html {
  return html`<div class="fields" data-controls>${withStatus ? statusFields(view, prefix) : ''}${view.set.fields.map(
    (one) => field(one, view.item, prefix),
  )}</div>`;
}
