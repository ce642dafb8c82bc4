import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { DRAFTS, PRIORITIES, STATES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

/** The sidebar's form: made with the draft, if there is one, and then marked where it differs from what is saved. */
export function editForm(id: string, { state_id = '', priority_id = '' }: Stored, drafts = DRAFTS): Html {
  const shown = drafts[id] ?? state_id;
  return html`<fieldset class="edit">
<div class="form-group${shown === state_id ? '' : ' is-changed'}" data-attribute-name="state_id"><label>State</label><select name="state_id">${options(STATES, shown)}</select></div>
<div class="form-group" data-attribute-name="priority_id"><label>Priority</label><select name="priority_id">${options(PRIORITIES, priority_id)}</select></div></fieldset>`;
}

const bar = (): Html =>
  html`<div class="attributeBar js-attributeBar"><button type="button" class="btn js-reset hide">Discard your unsaved changes.</button>
<div class="buttonDropdown js-submitDropdown"><button type="button" class="btn btn--primary js-submit">Update</button>
<button type="button" class="btn js-openDropdownMacro">▴</button>
<ul class="dropdown-menu" hidden><li class="js-dropdownActionMacro" data-id="1"><button type="button">Close &amp; Tag as Spam</button></li></ul></div></div>`;

/** One ticket's tab. All tabs stay in the document; the one of the address is shown. */
const tab = (id: string, stored: Stored, active: string): Html =>
  html`<div id="content_permanent_Ticket-${id}" class="content horizontal flex ${id === active ? 'active' : 'hide'}" data-id="${id}"><div class="ticketZoom">
<div class="ticketZoom-header"><h1 class="js-objectTitle">${stored.title}</h1><small>Ticket#<span class="js-objectNumber">5100${id}</span></small></div>
<form class="article-add"><div class="articleNewEdit-body" contenteditable data-name="body"></div></form>${bar()}</div>
<div class="tabsSidebar"><div class="sidebar" data-tab="ticket"><h2>Ticket</h2><form>${editForm(id, stored)}</form></div>
<div class="sidebar hide" data-tab="customer"><a href="#ticket/zoom/22">Label printer skips every third label</a> <span>closed</span></div></div></div>`;

const nameOf = (all: readonly (readonly [string, string])[], value = ''): string =>
  all.find(([known]) => known === value)?.[1] ?? '';

type Tickets = readonly (readonly [id: string, stored: Stored])[];

/**
 * An overview: its table, with a row that groups and one of another list of the same tab, and its bar, a list of statuses
 * that belongs to no ticket.
 */
const overview = (all: Tickets, active: boolean): Html =>
  html`<div id="content_permanent_TicketOverview" class="content ${active ? 'active' : 'hide'}"><div class="page-content"><div class="table-overview"><table class="table table-hover">
<thead><tr><th class="table-checkbox"></th><th data-column-key="icon"></th><th data-column-key="number">#</th><th data-column-key="title">Titel</th><th data-column-key="owner_id">Besitzer</th><th data-column-key="state_id">Status</th><th data-column-key="priority_id">Priorität</th></tr></thead>
<tbody class="js-tableBody"><tr class=""><td colspan="7"><b>closed</b></td></tr>${all.map(
    ([id, { title, state_id, priority_id }]) =>
      html`<tr class="item" data-id="${id}"><td class="table-checkbox"><input type="checkbox" name="bulk" value="${id}"></td><td></td><td><a href="#ticket/zoom/${id}">5100${id}</a></td><td>${title}</td><td>closed</td><td>${nameOf(STATES, state_id)}</td><td>${nameOf(PRIORITIES, priority_id)}</td></tr>`,
  )}</tbody></table></div></div><table><tr class="item" data-id="22"><td>open</td></tr></table>
<div class="bulkAction"><select name="state_id">${options(STATES, '4')}</select>
<button type="button" class="js-submit">Confirm</button></div></div>`;

/** The whole app; `active` is the ticket of the address, or `overview`, which servers of such apps never see. */
export const appPage = (all: Tickets, active: string): string =>
  wholePage(
    'Zammad',
    html`<body><style>.hide{display:none}</style><div id="app">${overview(all, active === 'overview')}${all.map(([id, stored]) => tab(id, stored, active))}</div></body>`,
    ['zoom'],
  );
