import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES, statusName } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

/** The menu's entries: each opens a dialog for one kind of status. */
const menu = (id: string): Html =>
  html`<div id="action-dropdown-statuses"><ul>${STATUSES.map(
    ([status, name]) =>
      html`<li><a class="no-pjax ticket-action" href="#tickets/${id}/status/${status === '3' ? 'close' : 'reopen'}/${status}">${name}</a></li>`,
  )}</ul></div>`;

/** A form that saves an answer and, beside it, a status. */
const form = (id: string, name: string, text: string, status: string): Html =>
  html`<form id="${name}" action="tickets.php?id=${id}" name="${name}" method="post" enctype="multipart/form-data">
<input type="hidden" name="id" value="${id}"><input type="hidden" name="a" value="${name === 'note' ? 'postnote' : 'reply'}">
<textarea name="${text}"></textarea><select name="${name}_status_id">${options(
    STATUSES.map(([value, label]) => [value, value === status ? `${label} (current)` : label]),
    status,
  )}</select><input type="submit" value="Post"></form>`;

export const ticketPage = (id: string, { status_id = '', subject = '', priority = '' }: Stored): string =>
  wholePage(
    subject,
    html`<body><div id="pjax-container"><div id="content">
<table><tr><th>Status:</th><td><a class="tickets-action" data-dropdown="#action-dropdown-statuses" href="#statuses">${statusName(status_id)}</a></td></tr>
<tr><th>Priority:</th><td><a class="inline-edit" href="#"><span id="field_priority">${priority}</span></a></td></tr></table>
<div class="tixTitle">${subject}</div>${menu(id)}
${form(id, 'reply', 'response', status_id)}${form(id, 'note', 'note', status_id)}
<div class="thread-event"><span class="description">Closed by Ada, then opened again</span></div></div></div>
<div id="popup" hidden></div></body>`,
    ['ticket'],
  );

/** What the menu's entry loads: a list where there is a choice, else a hidden number. */
export const dialog = (status: string): string =>
  `${html`<form id="status" name="status" method="post"><textarea name="comments"></textarea>${
    status === '3'
      ? html`<input type="hidden" name="status_id" value="3">`
      : html`<select name="status_id">${options(STATUSES, status)}</select>`
  }<input type="submit" value="Change"></form>`}`;
