import { type Html, html } from '../html.ts';
import type { CaseSet, DeskCase } from '../model.ts';
import { options } from '../pages/controls.ts';

/** One row of the list, as the page has it at first and as the server sends it back after an edit. */
export const row = (set: CaseSet, item: DeskCase): Html =>
  html`<tr data-case data-case-key="${item.key}" data-case-set="${set.id}" data-status="${item.status}" data-sub-status="${item.subStatus}">
    <th scope="row"><a href="/${set.id}/cases/${item.key}" data-read="key">${item.key}</a></th>
    <td data-read="title">${item.title}</td>
    <td><select aria-label="Status of ${item.key}" data-live-status data-field="status" data-saved="${item.status}" data-api="/api/${set.id}/cases/${item.key}">${options(set.statuses, item.status)}</select></td>
    <td data-field="priority" data-value="${item.fields.priority ?? ''}">${item.fields.priority || '–'}</td>
    <td data-read="subStatus">${item.subStatus || '–'}</td>
  </tr>`;
