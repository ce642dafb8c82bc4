import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { labelOf, PRIORITIES, STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

const list = (name: string, label: string, value: string): Html =>
  html`<div class="form-group"><label>${label}</label><div class="ember-power-select-trigger" role="button" tabindex="0">
<span class="ember-power-select-selected-item ${name}-value">${value}</span></div></div>`;

/** Tickets that are related to this one, with their statuses. */
const others = (): Html =>
  html`<section class="associations"><ul><li><a href="/a/tickets/4714">#INC-4714</a> <span class="status">Closed</span></li></ul></section>`;

export const ticketPage = (id: string, { subject = '', status = '', priority = '' }: Stored): string =>
  wholePage(
    `#INC-${id} ${subject}`,
    html`<body><nav class="ember-breadcrumbs"><a href="/a/tickets">Tickets</a><h3>#INC-${id}</h3></nav>
<div class="tkt-quick-action"><button type="button" data-test-id="ticket-reply-btn">Reply</button></div>
<div class="summary-content"><h3 class="subject-text">${subject}</h3></div>
<form class="properties">${list('status', 'Status', labelOf(STATUSES, status))}${list('priority', 'Priority', labelOf(PRIORITIES, priority))}
<button type="button" name="update">Update</button></form>
<div class="fr-element fr-view" contenteditable="true" role="textbox" aria-label="Reply"></div>${others()}</body>`,
    ['ticket'],
  );

/** A list of tickets: none of the profile's pages. */
export const listPage = (): string =>
  wholePage(
    'Tickets',
    html`<body><table><tr><td><a href="/a/tickets/4714">Mailbox was full</a></td><td>Closed</td></tr></table></body>`,
  );
