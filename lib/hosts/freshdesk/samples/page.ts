import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { labelOf, PRIORITIES, STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

/** A list as the tool draws it: what is chosen stands in the trigger, its entries hang elsewhere once it is opened. */
const list = (testId: string, label: string, value: string): Html =>
  html`<div data-test-id="${testId}" class="form-field"><label class="label-field">${label}</label>
<div class="ember-power-select-trigger" role="button" tabindex="0">${
    value
      ? html`<span class="ember-power-select-selected-item">${value}</span>`
      : html`<span class="custom-placeholder">--</span>`
  }</div></div>`;

const properties = ({ status = '', priority = '', type = '', agent = '' }: Stored): Html =>
  html`<aside class="ticket-properties-wrapper"><div data-test-id="ticket-properties-sticky">
${list('tkt-properties-ticket_type', 'Type', type)}${list('Status', 'Status', labelOf(STATUSES, status))}
${list('priority', 'Priority', labelOf(PRIORITIES, priority))}${list('Group', 'Group', 'Front office')}${list('Agent', 'Agent', agent)}
<button type="button" class="ticket-details-submit" data-test-id="ticket-properties-btn" disabled>Update</button></div></aside>`;

/** The reply editor, and what "Send" offers beside itself. */
const reply = (): Html =>
  html`<section class="reply-box"><div class="fr-element fr-view" contenteditable="true" role="textbox" aria-label="Reply"></div>
<button type="button" id="send-and-set">Send</button><button type="button" class="send-and-set-trigger" aria-haspopup="menu">▾</button>
<ul data-test-id="send-and-set-list-box" hidden>${STATUSES.slice(1, 4).map(
    ([, label]) => html`<li><a href="#" class="send-and-set-item">Send and set as ${label}</a></li>`,
  )}</ul></section>`;

/** The customer's other tickets, with their statuses, and the filter of a list that stays in the document. */
const others = (): Html =>
  html`<section class="timeline"><div data-test-id="timeline-activity-ticket"><a class="text__link-heading" href="/a/tickets/4713">Refund for a cancelled trip</a>
<span data-test-id="ticket-status">Closed</span></div></section>
<section class="filters" hidden>${list('Status', 'Status', 'Pending')}</section>`;

/** A ticket. `late`: nothing of its properties is there yet. */
export const ticketPage = (id: string, ticket: Stored, late: boolean): string =>
  wholePage(
    `[#${id}] ${ticket.subject ?? ''} : Harbour Office`,
    html`<body><ol class="breadcrumb"><li class="breadcrumb__item"><a href="/a/tickets">All tickets</a></li>
<li class="breadcrumb__item active" data-test-id="breadcrumb-item">${id}</li></ol>
<section id="mainactionbar"><div class="page-actions__left"><button type="button" data-test-email-action="reply">Reply</button>
<button type="button" data-close>Close</button></div></section>
<h2 class="ticket-subject-heading">${ticket.subject}</h2>${late ? null : properties(ticket)}${reply()}${others()}
<div id="ember-basic-dropdown-wormhole"></div></body>`,
    ['ticket'],
  );

const row = ([id, { subject = '', status = '', agent = '' }]: readonly [string, Stored]): Html =>
  html`<tr data-test-id="ticket-row-${id}"><td><a data-test-id="ticket-subject-link-${id}" class="wordbreak-fix" href="/a/tickets/${id}?current_tab=details">${subject}</a><span class="list-item">Closed</span></td>
<td><span data-test-id="statusTranslatedLabel_test_label">${labelOf(STATUSES, status)}</span></td>
<td><div data-test-id="agent-select"><span class="ember-power-select-selected-item">${agent || '--'}</span></div></td></tr>`;

/** The table of a list. A contact's row stands among those of tickets, and beside it what one filters by. */
export const listPage = (all: readonly (readonly [string, Stored])[]): string =>
  wholePage(
    'All tickets : Harbour Office',
    html`<body><aside class="filters">${list('Status', 'Status', 'Pending')}</aside>
<table><thead><tr><th><span data-test-id="ticket-table-view-header-subject">Subject</span></th><th>Status</th><th>Group / Agent</th></tr></thead>
<tbody><tr data-test-id="ticket-row-contact"><td><a href="/a/contacts/9">Noor Aziz</a></td><td><span data-test-id="statusTranslatedLabel_test_label">Closed</span></td></tr>${all.map(row)}</tbody></table></body>`,
  );
