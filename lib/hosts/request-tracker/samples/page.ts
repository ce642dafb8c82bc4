import { type Html, html, options, type Part, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { FIELDS, STATUSES } from './cases.ts';
import { menu } from './menu.ts';

type Stored = Readonly<Record<string, string>>;

const STYLE = html`<style>.titlebox:not(.editing) form.inline-edit, .titlebox.editing .inline-edit-display, .hidden { display: none }</style>`;

/** The first entry, without a value, is the saved status in words. */
const statusList = (status: string, chosen = ''): Html =>
  html`<select name="Status">${options(
    [['', `${status} (Unchanged)`], ...STATUSES.map((one): [string, string] => [one, one])],
    chosen,
  )}</select>`;

const row = (name: string, label: string, value: Part): Html =>
  html`<div class="${name} row"><div class="label col-3">${label}:</div><div class="value col-9">${value}</div></div>`;
const current = (value: Part): Html => html`<span class="current-value">${value}</span>`;

/** What the box of the basics shows; the tool asks for it anew after a save. */
export const basics = (id: string, { Status, Priority }: Stored): Html =>
  html`<div>${row('id', 'Id', html`<span>${id}</span>`)}${row('status', 'Status', current(Status))}
${row('priority', 'Priority', current(Priority))}${row('queue', 'Queue', current('Support'))}</div>`;

/** A box to read and to edit in. Its form is sent alone, whatever other boxes are open. */
const box = (name: string, id: string, view: string, shown: Part, edited: Part): Html =>
  html`<div class="ticket-info-${name}"><div class="titlebox card ticket-info-${name}" data-inline-edit-behavior="link">
<a hx-boost="false" class="inline-edit-toggle edit" href="#">Edit</a><a class="inline-edit-toggle cancel hidden" href="#">Cancel</a>
<div class="inline-edit-display" hx-get="/Views/Ticket/${view}?id=${id}">${shown}</div>
<form hx-post="/Helpers/TicketUpdate" hx-swap="none" class="inline-edit" enctype="multipart/form-data">
<input type="hidden" name="id" value="${id}">${edited}<input type="submit" class="button" value="Save"></form></div></div>`;

function editField(id: string, [field, name, choices]: (typeof FIELDS)[number], value: string): Html {
  const input = `Object-RT::Ticket-${id}-CustomField-${field}-Value`;
  if (field === '5') {
    const radio = (one: string) =>
      html`<label><input type="radio" name="${input}" value="${one}"${one === value ? html` checked` : ''}>${one || 'none'}</label>`;
    return html`<fieldset>${name}${['', ...choices].map(radio)}</fieldset>`;
  }
  const control = choices
    ? html`<select name="${input}s">${options([['', '(no value)'], ...choices.map((one): [string, string] => [one, one])], value)}</select>`
    : html`<textarea name="${input}s">${value}</textarea>`;
  return html`<label>${name}${control}</label>`;
}

const fields = (stored: Stored): Html =>
  html`${FIELDS.map(
    ([field, name]) =>
      html`<div class="row custom-field custom-field-${field}" id="CF-${field}-ShowRow"><div class="label">${name}:</div><div class="value">${stored[field] || '(no value)'}</div></div>`,
  )}`;

/** The requestor's other ticket: its status is not this ticket's, and its cell saves as one chooses. */
const others = (): Html =>
  html`<div class="titlebox card ticket-info-requestor"><table class="ticket-list inline-edit"><tbody class="list-item" data-record-id="33"><tr><td>
<div class="editable editing"><form class="editor" action="/Helpers/TicketUpdate?id=33" method="POST">${statusList('New')}</form><div class="value"><span class="current-value">New</span></div></div>
</td></tr></tbody></table></div>`;

const page = (kind: string, title: string, id: string, owner: string, body: Part): string =>
  wholePage(
    title,
    html`<body id="comp-Ticket-${kind}" class="elevator-light" hx-boost="true"><div id="header"><h1>${title}</h1></div>
${menu(id, owner)}${body}</body>`,
    ['generation-6'],
    STYLE,
  );

export function displayPage(id: string, stored: Stored): string {
  const { Subject = '', Owner = '', Status = '' } = stored;
  const edit = html`<input name="Subject" value="${Subject}">${statusList(Status)}`;
  const own = FIELDS.map((field) => editField(id, field, stored[field[0]] ?? ''));
  return page(
    'Display',
    `#${id}: ${Subject}`,
    id,
    Owner,
    html`${box('basics', id, 'ShowBasics', basics(id, stored), edit)}
${box('cfs', id, 'ShowCustomFields', fields(stored), own)}
<div class="ticket-info-lifecycle" data-ticket="${id}"></div>${others()}`,
  );
}

/** @param plain without the editor, as a person may have it set */
export function updatePage(id: string, stored: Stored, chosen: string, plain: boolean): string {
  const { Subject = '', Owner = '', Status = '' } = stored;
  const message = plain
    ? html`<textarea class="messagebox" name="UpdateContent"></textarea>`
    : html`<textarea class="messagebox richtext" name="UpdateContent" hidden></textarea><div class="ck-editor__editable" contenteditable="true"></div>`;
  return page(
    'Update',
    `Update ticket #${id}: ${Subject}`,
    id,
    Owner,
    html`<form action="/Ticket/Create.html" name="CreateTicketInQueue"><input type="hidden" name="id" value="new"></form>
<form action="/Ticket/Update.html" name="TicketUpdate" method="post" enctype="multipart/form-data">
<input type="hidden" name="DefaultStatus" value="${chosen}"><input type="submit" class="hidden" name="AddMoreAttach" value="Add More Files">
<div class="titlebox card ticket-info-basics"><input type="hidden" name="id" value="${id}">${row('Queue', 'Queue', current('Support'))}
${row('Status', 'Status', statusList(Status, chosen))}</div>
<input name="UpdateSubject" value="${Subject}"><div class="messagebox-container action-private">${message}</div>
<input type="submit" class="button" name="SubmitTicket" value="Update Ticket"></form>`,
  );
}
