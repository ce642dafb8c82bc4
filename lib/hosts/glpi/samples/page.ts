import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { ASSIGNED, CATEGORIES, PRIORITIES, SOLUTIONS, STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
type Choices = readonly (readonly [value: string, label: string])[];

/** A list as the tool draws it: the select itself is hidden behind a widget that shows the choice. */
const list = (name: string, all: Choices, chosen: string): Html =>
  html`<label>${name}<select name="${name}" class="select2-hidden-accessible">${options(all, chosen)}</select>
<span class="select2" tabindex="0">${all.find(([value]) => value === chosen)?.[1]}</span></label>`;

/** An entry of the timeline's answers: a form of its own, with an editor. */
const answer = (script: string, id: string, more: Html | null): Html =>
  html`<form action="/front/${script}.form.php" method="post" class="${script}"><input type="hidden" name="items_id" value="${id}">
<textarea name="content"></textarea>${more}<button type="submit" name="add" value="1">Add</button></form>`;

/** Makes the ticket wait, or no longer, along with the answer. */
const pending = (status = ''): Html =>
  html`<input type="hidden" name="pending" value="0"><input type="checkbox" name="pending" value="1"${status === '4' ? ' checked' : ''}>`;

/** Who is signed in. */
const account = (): Html =>
  html`<div class="navbar-nav user-menu"><a href="#" class="dropdown-toggle">Technician</a><div class="dropdown-menu"><h6 class="dropdown-header">Rask Ines</h6></div></div>`;

/** Who is on a ticket in a role: persons and groups. */
const actors = (role: string, all: readonly (readonly [kind: string, id: string, name: string])[]): Html =>
  html`<select multiple data-actor-type="${role}">${all.map(
    ([kind, id, name]) =>
      html`<option selected value="${kind}_${id}" data-itemtype="${kind}" data-items-id="${id}" data-text="${name}">${name}</option>`,
  )}</select>`;

export const ticketPage = (id: string, stored: Stored): string =>
  wholePage(
    stored.name ?? '',
    html`<body>${account()}${answer('itilfollowup', id, pending(stored.status))}${answer(
      'itilsolution',
      id,
      html`<select name="solutiontypes_id">${options(SOLUTIONS, '')}</select>`,
    )}
<div class="timeline-item ITILStatus">Status was <em>Closed</em> before</div>
<form id="itil-form" method="post" action="/front/ticket.form.php"><input type="hidden" name="id" value="${id}">
<input type="hidden" name="_glpi_csrf_token" value="c0ffee"><input name="name" value="${stored.name}">
<div id="itil-data">${list('status', STATUSES, stored.status ?? '')}
${list('itilcategories_id', CATEGORIES, stored.itilcategories_id ?? '')}${list('priority', PRIORITIES, stored.priority ?? '')}
${actors('requester', [['User', '4', 'Rask Ines']])}${actors('assign', ASSIGNED[id] ?? [])}</div>
<button type="submit" name="update" value="1">Save</button><button type="submit" name="delete" value="1">Put in trashbin</button></form></body>`,
    ['ticket'],
  );
