import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { GERMAN, STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

const list = (chosen: string, all: readonly string[] = STATUSES): Html =>
  options(
    all.map((name) => [name, name] as const),
    chosen,
  );

/** How the page may look: no installation was seen. A table of names and values, or labels and read-only boxes. */
const table = (id: string, { status = '', title = '', priority = '' }: Stored): Html =>
  html`<table><tr><td>Case number:</td><td>${id}</td></tr><tr><td>Title:</td><td>${title}</td></tr>
<tr><td>Status:</td><td>${status}</td></tr><tr><td>Category:</td><td>Hardware</td></tr>
<tr><td>Priority:</td><td><select>${list(priority, ['Low', 'Medium', 'High'])}</select></td></tr>
<tr><td>Is Major:</td><td><input type="checkbox"></td></tr></table>`;

const boxes = (id: string, { status = '', title = '', priority = '' }: Stored): Html =>
  html`<label for="c">Case</label><input id="c" readonly value="${id}"><label for="t">Title</label><input id="t" value="${title}">
<label for="s">Status</label><input id="s" readonly value="${status}"><label>Priority</label><span>${priority}</span>`;

/** The grid behind the window: headings side by side, a filter, and the statuses of other cases. */
const grid = (): Html =>
  html`<fieldset><label for="filter">Status</label><select id="filter"><option>Closed</option></select></fieldset>
<table><tr><th>Title</th><th>Owner</th><th>Status</th><th>Priority</th></tr><tr><td>Badge lost</td><td>Ada</td><td>Closed</td><td>Low</td></tr></table>`;

/** How it may look to a German: the words are our own translation. */
const german = (id: string, { status = '', title }: Stored): Html =>
  html`<table><tr><td>Fallnummer:</td><td>${id}</td></tr><tr><td>Titel:</td><td>${title}</td></tr>
<tr><td>Status:</td><td>${GERMAN[status]}</td></tr><tr><td>Kategorie:</td><td>Hardware</td></tr></table>
<table><tr><th>Titel</th><th>Status</th><th>Besitzer</th></tr><tr><td>Ausweis weg</td><td>Geschlossen</td><td>Ada</td></tr></table>
<input type="button" value="Status" id="open"><form id="change" method="post" hidden><fieldset><label for="to">Neuer Status</label><select id="to" name="status">${options(
    Object.entries(GERMAN),
    status,
  )}</select><input type="submit" value="Status ändern"></fieldset></form>`;

export const germanPage = (id: string, stored: Stored): string =>
  wholePage('IT Help Center', html`<body>${german(id, stored)}</body>`, ['attention']);

export const attentionPage = (id: string, stored: Stored, plain: boolean): string =>
  wholePage(
    'IT Help Center',
    html`<body>${plain ? boxes(id, stored) : table(id, stored)}${grid()}
<input type="button" value="Status" id="open"><input type="button" value="Category" id="category">
<form id="change" method="post" hidden><fieldset><label for="to">${plain ? 'Status' : 'New status'}</label><select id="to" name="status">${list(stored.status ?? '')}</select>
<label for="why">Cause</label><textarea id="why" name="cause"></textarea><label for="closing">Closing comment</label><textarea id="closing"></textarea>
<label for="result">Result</label><select id="result"><option value=""></option><option value="1">Repaired</option></select>
<label for="cost">Return cost</label><input id="cost"><input type="submit" value="Change Status"></fieldset></form></body>`,
    ['attention'],
  );
