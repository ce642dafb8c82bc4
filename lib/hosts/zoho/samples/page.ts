import { type Html, html, type Part, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

const property = (label: string, value: string): Html =>
  html`<div class="property"><div>${label}</div><div>${value || '-'}</div></div>`;

/** A ticket's tab; a look of some releases ago has other names in its head, and no list of properties. */
const ticket = (id: string, stored: Stored, older: boolean): Html => {
  const { ticketNumber = '', subject = '', status = '', priority = '', category = '' } = stored;
  const head = older
    ? html`<a class="zd_v2-ticketidwrapper-ticketId">#${ticketNumber}</a> <h1 class="zd_v2-dvsubjectsection-subject">${subject}</h1>`
    : html`<span class="zd_v2-ticketsubject-ticketIdText">#${ticketNumber}</span> <h1 data-id="caseSubjectText" data-title="${subject}">${subject}</h1>`;
  return html`<div class="zd_v2-ticketdetailview-container" data-id="subTab_${id}">${head}
${older ? '' : html`<div data-id="reqproperties">${property('Status', status)}${property('Priority', priority)}${property('Category', category)}</div>`}
<div data-id="threadContent">Status: Closed, says the customer. <b>Status</b> <i>Closed</i></div>
<footer><button type="button" data-footer-status>${status}</button><ul hidden>${STATUSES.map((name) => html`<li><button type="button" data-pick="${name}">${name}</button></li>`)}</ul>
<div class="editor" contenteditable role="textbox" aria-label="Reply"></div><button type="button" data-send>Send and close</button><button type="button" data-close>Close Ticket</button></footer></div>`;
};

/** Other tickets in a panel at the left: their statuses are nobody's business here. */
const others = (all: Part): Html =>
  html`<aside class="zd_v2-ticketdvleftpanel-sectionContainer">${all}</aside>`;

const card = (stored: Stored): Html =>
  html`<div class="zd_v2-kanbanlistitem-container"><a class="zd_v2-ticketidwrapper-ticketId">#${stored.ticketNumber}</a> <span class="zd_v2-kanbanlistitem-subject">${stored.subject}</span><div>Status</div><div>${stored.status}</div></div>`;

/** The tab of a ticket that one comes from stays for a while, ahead of the one that is looked at. */
export const ticketPage = (
  shown: readonly [string, Stored],
  left: readonly [string, Stored],
  older: boolean,
): string =>
  wholePage(
    `[##${shown[1].ticketNumber}##] ${shown[1].subject}`,
    html`<body>${others(card(left[1]))}<main><div hidden>${ticket(...left, older)}</div>${ticket(...shown, older)}</main></body>`,
    ['ticket'],
  );
