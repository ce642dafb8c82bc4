import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES, statusName } from './cases.ts';
import { taskThread, thread } from './thread.ts';

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
<div id="ticket_tabs_container"><div id="ticket_thread">${thread(id)}</div><div id="tasks">${taskThread}</div></div></div></div>
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

/** A queue's table: which columns it has is the team's own choice; each heading has its column's number. */
export const queuePage = (
  tickets: readonly (readonly [id: string, stored: Stored])[],
  page: string,
): string =>
  wholePage(
    'Tickets',
    html`<body><div id="pjax-container"><h2>Open</h2><select name="status"><option selected>Resolved</option></select>
<form action="?" method="post" name="tickets" id="tickets"><table class="list queue tickets"><thead><tr><th></th>
<th data-id="1"><a href="?sort=1">Number</a></th><th data-id="3">Subject</th><th data-id="5">Priority</th>${
      page === 'short' ? null : html`<th data-id="6"><a href="?sort=6">Status</a></th>`
    }</tr></thead><tbody>
${tickets.map(
  ([id, { status_id = '', subject, priority }]) =>
    html`<tr><td><input type="checkbox" class="ckb" name="tids[]" value="${id}"></td>
<td><a class="preview" data-preview="#tickets/${id}/preview" href="/scp/tickets.php?id=${id}">6412${id}</a></td>
<td style="font-weight:bold"><div style="font-weight:bold"><a style="display:inline" href="/scp/tickets.php?id=${id}">${subject}</a></div></td>
<td>${priority}</td>${page === 'short' ? null : html`<td>${statusName(status_id)}</td>`}</tr>`,
)}</tbody><tfoot><tr><td colspan="5">Select: <a href="#ckb">All</a></td></tr></tfoot></table></form></div></body>`,
    ['ticket'],
  );
