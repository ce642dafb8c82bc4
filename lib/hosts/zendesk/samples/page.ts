import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
/** Tickets that are open at once, by their numbers. */
export type Tickets = readonly (readonly [key: string, ticket: Stored])[];

const label = ({ status = '' }: Stored): string => STATUSES[status] ?? '';

/** A tab of the header, and a line of breadcrumbs that belongs to one of the tickets by nothing but its text. */
const tab = (key: string, { subject = '' }: Stored, active: boolean): Html =>
  active
    ? html`<div data-test-id="header-tab" data-entity-id="${key}" aria-current="page">${subject}</div>`
    : html`<div data-test-id="header-tab" data-entity-id="${key}">${subject}</div>`;

const crumbs = (key: string, ticket: Stored): Html =>
  html`<nav class="btn-group"><span data-test-id="tabs-nav-item-organizations">Harbour Office</span>
<span data-test-id="tabs-section-nav-item-ticket"><div class="ticket_status_label ${ticket.status ?? ''}">${label(ticket)}</div> Ticket #${key}</span></nav>`;

const combobox = (id: string, value: string): Html =>
  html`<div data-test-id="${id}"><div data-garden-id="dropdowns.combobox.value">${value}</div></div>`;

const footer = (ticket: Stored): Html =>
  html`<footer><div data-garden-id="buttons.button_group_view"><button type="button" data-test-id="submit_button-button">Submit as <strong>${label(ticket)}</strong></button>
<button type="button" data-test-id="submit_button-menu-button" aria-haspopup="menu">▾</button></div></footer>`;

/** All panels stay, one on top of the other. The customer's other tickets stand in each with their statuses. */
const panel = (key: string, ticket: Stored, active: boolean): Html =>
  html`<section data-ticket-id="${key}" class="${active ? 'front' : 'back'}"><input data-test-id="omni-header-subject" value="${ticket.subject ?? ''}">
${combobox('assignee-field', 'Support/Ines Rask')}${combobox('ticket-fields-type-select', '-')}${combobox('ticket-fields-priority-select', ticket.priority ?? '-')}
<div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable role="textbox" aria-label="Reply"></div>
<aside><ul><li data-ticket-id="99">Ticket #${key}0 <span class="ticket_status_label solved">Solved</span></li></ul></aside>${footer(ticket)}</section>`;

const LOOK = html`<style>section{position:absolute;top:10em}.back{visibility:hidden}nav:not(:first-of-type){display:none}</style>`;

/** Open tickets in the workspace, the active one wherever it is in the list. `late`: its breadcrumbs are not there. The menu stands beside all panels. */
export const ticketPage = (active: string, tickets: Tickets, late: boolean): string =>
  wholePage(
    `Ticket ${active}`,
    html`<body><header><div data-test-id="header-tablist">${tickets.map(([key, ticket]) => tab(key, ticket, key === active))}</div>
${tickets.filter(([key]) => !late || key !== active).map(([key, ticket]) => crumbs(key, ticket))}</header><main>${tickets.map(([key, ticket]) => panel(key, ticket, key === active))}</main>
<ul id="menu" role="menu" hidden>${Object.entries(STATUSES)
      .filter(([value]) => value !== 'new' && value !== 'closed')
      .map(
        ([value, text]) =>
          html`<li role="menuitem" data-test-id="submit_button-menu-${value}">Submit as <strong>${text}</strong></li>`,
      )}</ul></body>`,
    ['ticket'],
    LOOK,
  );

/** A row of a view: its columns are the account's choice, so a cell is known by what it holds. */
const row = ([key, ticket]: Tickets[number]): Html =>
  html`<tr data-garden-id="tables.row" data-test-id="generic-table-row" role="row"><td><input type="checkbox" aria-label="Select"></td>
<td><div data-test-id="status-badge-${ticket.status ?? ''}"><span>${label(ticket)}</span></div></td><td><div data-test-id="generic-table-cells-id">#${key}</div></td>
<td><div data-test-id="ticket-table-cells-subject"><a href="/agent/tickets/${key}">${ticket.subject}</a></div></td><td><div data-test-id="ticket-table-cells-assignee">Ines Rask</div></td></tr>`;

/** A view of tickets that are not closed, in groups; one of its rows has no number. */
export const viewPage = (tickets: Tickets): string =>
  wholePage(
    'Open tickets',
    html`<body><aside>Solved <span data-test-id="status-badge-solved">Solved</span></aside><table data-garden-id="tables.table" data-test-id="generic-table"><tbody>
<tr data-garden-id="tables.group_row" data-test-id="generic-table-rows-group-by"><td>Status: Closed</td></tr>
${tickets.filter(([, { status }]) => status !== 'closed').map(row)}
<tr data-garden-id="tables.row" data-test-id="generic-table-row"><td><div data-test-id="status-badge-open"><span>Open</span></div></td></tr></tbody></table></body>`,
  );
