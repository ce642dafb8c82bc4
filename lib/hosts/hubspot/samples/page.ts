import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STAGES, stageOf } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
export type Tickets = readonly (readonly [key: string, ticket: Stored])[];

/** The status at the top of a record: older builds show it alone, newer ones within an item that can be opened. */
const stage = (label: string, newer: boolean): Html =>
  newer
    ? html`<div data-test-id="highlight-property-item-hs_pipeline_stage"><span>Ticket status:</span>
<button type="button" data-test-id="property-input-hs_pipeline_stage" aria-haspopup="listbox"><span>${label} (Harbour desk)</span></button></div>`
    : html`<span data-test-id="highlight-property-display-hs_pipeline_stage">${label}</span>
<button type="button" aria-haspopup="listbox" aria-label="Change status">▾</button>`;

const property = (name: string, label: string, value: string): Html =>
  html`<li><span data-test-id="${name}"><label>${label}</label><span data-test-id="hover-content-wrapper"><span data-selenium-test="property-input-${name}">${value}</span></span></span></li>`;

/** Other tickets of the contact, with their stages, and what a search over all tickets offers. */
const others = (): Html =>
  html`<aside data-test-id="right-sidebar"><div data-test-id="card-wrapper-ASSOCIATION_V3/0-5"><a href="/contacts/1234567/record/0-5/4713">Lost a fender near buoy 3</a>
<span data-test-id="property-input-hs_pipeline_stage">Closed</span></div></aside>
<div class="search" hidden><span data-test-id="highlight-property-display-hs_pipeline_stage">Waiting on us</span></div>`;

const menu = (): Html =>
  html`<ul role="listbox" class="Select-menu" hidden>${STAGES.map(
    ([value, label]) => html`<li role="option" data-option-value="${value}" title="${label}">${label}</li>`,
  )}</ul>`;

/** A record. `newer`: as newer builds show its status; `late`: with nothing of the ticket yet. */
export const recordPage = (
  ticket: Stored,
  { newer, late }: { readonly newer: boolean; readonly late: boolean },
): string =>
  wholePage(
    ticket.subject ?? '',
    html`<body><div id="record-page-left-sidebar"><div data-test-id="card-wrapper-OBJECT_HIGHLIGHT-FAS-0-5-1"><div data-test-id="record-highlight-content">${
      late
        ? null
        : html`<strong data-test-id="highlight-record-label">${ticket.subject}</strong>${stage(stageOf(ticket.hs_pipeline_stage), newer)}`
    }</div></div><div data-test-id="card-wrapper-PROPERTIES_V3/0-5/0"><ul>${property('hs_ticket_priority', 'Priority', ticket.hs_ticket_priority ?? '')}
${property('hubspot_owner_id', 'Ticket owner', 'Ines Rask')}${property('hs_ticket_category', 'Category', '--')}</ul></div></div>${others()}${menu()}</body>`,
    ['record'],
  );

const row = ([key, ticket]: Tickets[number]): Html =>
  html`<tr data-test-id="row-${key}"><td data-test-id="cell-0-5-subject-${key}"><a href="/contacts/1234567/record/0-5/${key}">${ticket.subject}</a></td>
<td data-test-id="cell-0-5-hs_pipeline_stage-${key}">${stageOf(ticket.hs_pipeline_stage)} (Harbour desk)</td><td data-test-id="cell-0-5-hs_ticket_priority-${key}">${ticket.hs_ticket_priority}</td>
<td data-test-id="cell-0-5-hubspot_owner_id-${key}">Ines Rask</td></tr>`;

export const listPage = (tickets: Tickets): string =>
  wholePage(
    'Tickets',
    html`<body><div data-test-id="report-card-v2">Closed today 27</div><table data-test-id="framework-data-table"><thead><tr><th>Ticket name</th><th>Ticket status</th><th>Priority</th><th>Ticket owner</th></tr></thead>
<tbody>${tickets.map(row)}</tbody></table></body>`,
    ['record'],
  );
