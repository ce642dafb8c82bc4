import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { nameOf, PRIORITIES, STATES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
type Line = readonly [type: string, says: string, by: string, at: string];

const made = (state: string): string =>
  `Created ticket [5007173] in "Facilities" with priority "3 normal" and state "${state}".`;
const changed = (from: string, to: string): string => `Changed state from "${from}" to "${to}".`;

/** What became of each ticket. The names of types are the same in every language, the sentences are not. */
const PASTS: Readonly<Record<string, readonly Line[]>> = {
  '71': [
    [
      'NewTicket',
      'Created ticket [5007171] in "The "blue" house" with priority "3 normal" and state "new".',
      'Rask Ines',
      '2026-11-02 08:00:00',
    ],
    ['StateUpdate', changed('new', 'open'), 'Rask Ines', '2026-11-02 08:10:00'],
    ['StateUpdate', 'Status geändert: new, open', 'Rask Ines', '2026-11-02 08:20:00'],
  ],
  '72': [
    ['NewTicket', made('new'), '-', '2026-11-02 08:00:00'],
    ['StateUpdate', 'Alt: "new" Neu: "open"', 'Rask Ines', '2026-11-02 08:10:00'],
    [
      'PriorityUpdate',
      'Changed priority from "3 normal" (3) to "2 low" (2).',
      'Rask Ines',
      '2026-11-02 08:20:00',
    ],
    [
      'TicketDynamicFieldUpdate',
      'Changed dynamic field State from "open" to "closed successful".',
      'Ek Bo',
      '2026-11-02 09:00:00',
    ],
    [
      'Misc',
      'Changed state from "open" to "closed successful". (StateUpdate)',
      'Ek Bo',
      '2026-11-02 09:10:00',
    ],
    ['StateUpdate', changed('open', 'pending reminder'), 'Ek Bo', '2026-11-02 10:00:00'],
  ],
  '73': [
    ['NewTicket', made('new'), '-', '2026-11-02 08:00:00'],
    ['StateUpdate', changed('new', 'open'), 'Rask Ines', '2026-11-02 09:00:00'],
    ['StateUpdate', changed('open', 'closed successful'), 'Ek Bo', '2026-11-03 09:00:00'],
    ['FollowUp', 'Added follow-up to ticket [5007173].', '-', '2026-11-04 09:00:00'],
    ['StateUpdate', changed('closed successful', 'open'), 'Ek Bo', '2026-11-04 10:00:00'],
    ['StateUpdate', changed('open', 'closed successful'), 'Ek Bo', '2026-11-05 09:00:00'],
  ],
};

const row = ([type, says, by, at]: Line): Html =>
  html`<tr><td class="UserName">${by}</td><td title="${type}">${says} (${type})</td>
<td class="Hidden CreateTime">${at}</td><td class="Center"></td></tr>`;

/** The window that tells a ticket's history: what was done within some seconds stands together. */
export const historyPage = (id: string): string =>
  wholePage(
    'History',
    html`<body><div class="LayoutPopup"><div class="Header"><h1>History of Ticket#50071${id}</h1></div><div class="Content">
${(PASTS[id] ?? []).map(
  (line) =>
    html`<div class="WidgetSimple"><h2>${line[3]}</h2><table class="DataTable"><thead><tr><th>Agent</th><th>Action</th></tr></thead>
<tbody>${row(line)}</tbody></table></div>`,
)}</div></div></body>`,
  );

/** An overview: which columns it has is everyone's own choice. */
export const overviewPage = (
  tickets: readonly (readonly [id: string, stored: Stored])[],
  columns: string,
): string =>
  wholePage(
    'Tickets',
    html`<body><div id="OverviewBody" class="Overview TicketList"><table class="TableSmall"><thead><tr><th class="Checkbox"></th>
<th class="OverviewHeader TicketNumber">Ticket#</th><th class="OverviewHeader StateType">State type</th>${
      columns === 'few'
        ? null
        : html`<th class="OverviewHeader State FilterActive"><select><option selected>merged</option></select>State</th>`
    }<th class="OverviewHeader Priority">Priority</th></tr></thead><tbody>
${tickets.map(
  ([id, { StateID, PriorityID }]) =>
    html`<tr id="TicketID_${id}" class="MasterAction"><td class="Checkbox"><input type="checkbox" name="TicketID" value="${id}"></td>
<td><a class="MasterActionLink" href="/znuny/index.pl?Action=AgentTicketZoom;TicketID=${id}">50071${id}</a></td><td><div title="open">open</div></td>
${columns === 'few' ? null : html`<td><div title="${nameOf(STATES, StateID)}">${nameOf(STATES, StateID)}</div></td>`}
<td><div title="${nameOf(PRIORITIES, PriorityID)}">${nameOf(PRIORITIES, PriorityID)}</div></td></tr>`,
)}</tbody></table></div></body>`,
  );
