import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { nameOf, PRIORITIES, STATES } from './cases.ts';
import { SCREENS } from './screen.ts';

type Stored = Readonly<Record<string, string>>;

const LABELS = {
  en: ['Age', 'State', 'Pending till', 'Locked', 'Priority', 'Queue'],
  de: ['Alter', 'Status', 'Warten bis', 'Sperre', 'Priorität', 'Queue'],
} as const;

const row = (label: string, value: string): Html =>
  html`<label>${label}:</label><p class="Value" title="${value}">${value}</p><div class="Clear"></div>`;

const person = (label: string, name: string): Html =>
  html`<label>${label}:</label><p class="Value" title="${name} (login)">${name}</p><div class="Clear"></div>`;

/** What is behind the picture of who is signed in. */
const account = (): Html =>
  html`<div id="Header"><ul id="HeaderToolBar"><li id="UserAvatar" class="UserAvatar"><a href="#">IR</a>
<div class="UserAvatar_submenu"><span class="UserAvatar_name">Ines Rask</span></div></li></ul></div>`;

/** The box beside a ticket: no value has an id, only the label before it tells them apart. */
export function information({ StateID, PriorityID, Owner = '' }: Stored, language: 'en' | 'de'): Html {
  const [age, state, until, lock, priority, queue] = LABELS[language];
  const pending = html`<label>${until}:</label><p class="Value">2 d<br>24.11.2026 09:00</p><div class="Clear"></div>`;
  return html`<div class="WidgetSimple"><div class="Header"><h2>Ticket</h2></div><div class="Content">
<fieldset class="TableLike FixedLabelSmall Narrow">${row(age, '3 h 12 m')}${row(state, nameOf(STATES, StateID, language === 'de' ? 2 : 1))}
${StateID === '6' ? pending : null}${row(lock, 'unlock')}${row(priority, nameOf(PRIORITIES, PriorityID))}
<label>${queue}:</label><p class="Value"><a href="?Action=AgentTicketQueue;QueueID=2">Facilities</a></p><div class="Clear"></div></fieldset>
<fieldset class="TableLike FixedLabelSmall Narrow"><label>State:</label><p class="Value"><span title="Saxony">Saxony</span></p></fieldset>
<fieldset class="TableLike FixedLabelSmall Narrow">${person(language === 'de' ? 'Besitzer' : 'Owner', Owner)}${person(language === 'de' ? 'Verantwortlicher' : 'Responsible', 'Ines Rask')}</fieldset></div></div>`;
}

/** Another ticket that is linked: its state is nobody's business here. */
const linked = (): Html =>
  html`<table class="DataTable"><tr><th>Ticket#</th><th>State</th></tr><tr><td>5007300</td><td>closed successful</td></tr></table>`;

export const zoomPage = (id: string, stored: Stored, language: 'en' | 'de'): string =>
  wholePage(
    stored.Title ?? '',
    html`<body>${account()}<div class="TicketZoom" id="ticketDetails"><h1 class="ticketHeaderTitleHeadline">Ticket#50071${id} — ${stored.Title}</h1>
<ul class="Actions">${Object.keys(SCREENS).map((action) => html`<li><a class="AsPopup PopupType_TicketAction" href="?Action=${action};TicketID=${id}">${action}</a></li>`)}</ul>
${information(stored, language)}${linked()}</div></body>`,
    ['popup'],
  );
