import { type Html, html, options, type Part, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { PRIORITIES, STATES } from './cases.ts';

/** A window of its own in which a ticket is changed: what it is to become, and nowhere what it is. */

interface Screen {
  readonly form: string;
  readonly subaction: string;
  /** The list of states goes by another name in each; null where the window has none. */
  readonly states: string | null;
  readonly offers: readonly string[];
  readonly priority?: boolean;
}

const common = (offers: readonly string[], states: string | null = 'NewStateID'): Screen => ({
  form: 'Compose',
  subaction: 'Store',
  states,
  offers,
});

/** The windows by their action. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  AgentTicketClose: common(['2']),
  AgentTicketPending: common(['6']),
  AgentTicketNote: common([], null),
  AgentTicketPriority: { ...common([], null), priority: true },
  AgentTicketCompose: {
    form: 'ComposeTicket',
    subaction: 'SendEmail',
    states: 'StateID',
    offers: ['2', '4', '6'],
  },
  AgentTicketForward: {
    form: 'ComposeTicket',
    subaction: 'SendEmail',
    states: 'ComposeStateID',
    offers: ['2', '4'],
  },
  AgentTicketPhoneOutbound: { form: 'Phone', subaction: 'Store', states: 'NextStateID', offers: ['2', '4'] },
};

const list = (name: string, all: readonly (readonly [string, string])[], chosen: string): Html =>
  html`<select id="${name}" name="${name}" class="Modernize">${options([['', '-'], ...all], chosen)}</select>`;

function statesOf({ states, offers }: Screen): Part {
  if (!states) return null;
  const offered = STATES.filter(([id]) => offers.includes(id)).map(([id, name]) => [id, name] as const);
  return html`<label for="${states}">Next state:</label><div class="Field">${list(states, offered, offers[0] ?? '')}</div>`;
}

export function screenPage(action: string, id: string, title: string, rich: boolean): string | undefined {
  const screen = SCREENS[action];
  if (!screen) return undefined;
  const { form, subaction, priority } = screen;
  const hidden = Object.entries({ Action: action, Subaction: subaction, TicketID: id, FormID: '17' });
  return wholePage(
    title,
    html`<body class="Popup"><form action="/znuny/index.pl" method="post" enctype="multipart/form-data" name="compose" id="${form}" class="Validate PreventMultipleSubmits">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="LayoutPopup ARIARoleMain"><div class="Header"><h1>Ticket#50071${id} — ${title}</h1><a class="CancelClosePopup" href="#">Cancel</a></div>
<div class="Content"><fieldset class="TableLike FixedLabel">${statesOf(screen)}
${priority ? html`<label for="NewPriorityID">Priority:</label>${list('NewPriorityID', PRIORITIES, '3')}` : null}
<label for="Subject">Subject</label><input type="text" id="Subject" name="Subject" value="Said on the phone">
<label for="RichText">Text</label>${rich ? html`<div class="cke" id="cke_RichText"></div>` : null}<textarea id="RichText" class="RichText" name="Body"></textarea></fieldset></div>
<div class="Footer"><button class="CallForAction Primary" id="submitRichText" type="submit" value="Submit"><span>Submit</span></button></div></div></form></body>`,
    ['screen'],
  );
}

/** What a window is given once it has saved: it closes by itself. */
export const closing = (): string => wholePage('Saved', html`<body class="Popup"></body>`, ['closing']);
