import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type {
  Reads,
  SampleHost,
  SamplePage,
  SampleReply,
  SampleServer,
  Step,
  TriedDoor,
} from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { information, zoomPage } from './page.ts';
import { historyPage, overviewPage } from './past.ts';
import { closing, screenPage } from './screen.ts';

const STATUS: Readonly<Record<string, string>> = { '71': 'open', '72': 'pending reminder' };

const path = (action: string, id: keyof typeof SEED): string =>
  `/znuny/index.pl?Action=${action};TicketID=${id}`;

/** The parts of an address or a body, by semicolon or ampersand. */
const partsOf = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.replaceAll(';', '&')));

/** A window may offer no state at all, or none may be chosen: then the ticket keeps its own. */
function post(cases: Cases, sent: Readonly<Record<string, string>>): SampleReply {
  const { TicketID = '', NewStateID, StateID, ComposeStateID, NextStateID, NewPriorityID } = sent;
  const state = NewStateID || StateID || ComposeStateID || NextStateID;
  cases.save(TicketID, {
    ...(state ? { StateID: state } : {}),
    ...(NewPriorityID ? { PriorityID: NewPriorityID } : {}),
  });
  return { body: closing() };
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname !== '/znuny/index.pl') return undefined;
      if (method === 'POST') return post(cases, body as Record<string, string>);
      const { Action = '', TicketID = '', Subaction, Lang, Columns = '', Editor } = partsOf(url.search);
      if (Action === 'AgentTicketQueue')
        return {
          body: overviewPage(
            cases.keys().map((key) => [key, cases.get(key)] as const),
            Columns,
          ),
        };
      if (Action === 'AgentTicketHistory') return { body: historyPage(TicketID) };
      if (!cases.has(TicketID)) return undefined;
      const stored = cases.get(TicketID);
      const language = Lang === 'de' ? 'de' : 'en';
      if (Subaction === 'LoadWidget') return { body: `${information(stored, language)}` };
      const screen = screenPage(Action, TicketID, stored.Title ?? '', Editor !== undefined);
      if (screen) return { body: screen };
      return { body: zoomPage(TicketID, stored, language) };
    },
  };
}

/** A window that the page of a ticket opens. */
const screen = (action: string, id: keyof typeof SEED, reads: Partial<Reads>, more = ''): SamplePage => ({
  page: 'screen',
  path: `${path(action, id)}${more}`,
  from: { page: id === '71' ? 'open' : 'pending', by: `a[href="?Action=${action};TicketID=${id}"]` },
  reads: { key: id, status: STATUS[id] ?? '', ...reads },
});

const SUBMIT: readonly Step[] = [['click', '#submitRichText']];
const CLOSED = { saved: { StateID: '2' } };
/** A window that passes by what it offers first, and is held with another choice. */
const byChoice = (at: string, select: string): TriedDoor => ({
  door: 'save',
  at,
  key: '71',
  allowed: { prepare: [['choose', select, '-']], act: SUBMIT, saved: { StateID: '4' } },
  held: { prepare: [['choose', select, 'closed successful']], act: SUBMIT, ...CLOSED },
});

/** What a window of its own sends that is not known as a page. */
const send = (action: string, subaction: string): readonly Step[] => [
  [
    'script',
    `fetch("/znuny/index.pl", { method: "POST",
      body: new URLSearchParams("Action=${action}&Subaction=${subaction}&TicketID=71&NewStateID=2") })`,
  ],
];

export const sample: SampleHost = {
  host: 'znuny',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { awaitingInfo: ['pending reminder'], closed: ['closed successful'] },
    },
  ],
  start,
  pages: {
    open: {
      page: 'zoom',
      path: path('AgentTicketZoom', '71'),
      reads: {
        key: '71',
        status: 'open',
        subject: 'Heating does not follow the calendar',
        fields: { priority: '3 normal' },
        facts: MINE,
      },
    },
    pending: {
      page: 'zoom',
      path: path('AgentTicketZoom', '72'),
      reads: {
        key: '72',
        status: 'pending reminder',
        fields: { priority: '2 low' },
        facts: NOT_MINE,
      },
    },
    german: {
      page: 'zoom',
      path: `${path('AgentTicketZoom', '73')};Lang=de`,
      reads: {
        key: '73',
        status: 'erfolgreich geschlossen',
        fields: { priority: '3 normal' },
        facts: MINE,
      },
    },
    close: screen('AgentTicketClose', '71', {
      subject: 'Heating does not follow the calendar',
      wanted: 'closed successful',
      fields: { priority: '3 normal', comment: '' },
    }),
    'set to pending': screen('AgentTicketPending', '71', { wanted: 'pending reminder' }),
    note: screen('AgentTicketNote', '72', { wanted: null }),
    'note with an editor': screen('AgentTicketNote', '72', { unread: ['comment'] }, ';Editor=1'),
    'change of priority': screen('AgentTicketPriority', '71', {
      fields: { priority: '3 normal', comment: '' },
    }),
    answer: screen('AgentTicketCompose', '71', { wanted: 'closed successful' }),
    forward: screen('AgentTicketForward', '71', { wanted: 'closed successful' }),
    call: screen('AgentTicketPhoneOutbound', '71', { wanted: 'closed successful' }),
    overview: {
      page: 'overview',
      path: '/znuny/index.pl?Action=AgentTicketQueue;QueueID=2',
      shows: '3 cases',
      reads: [
        { key: '71', status: 'open' },
        { key: '72', status: 'pending reminder' },
        { key: '73', status: 'closed successful' },
      ],
    },
    'overview without a state': {
      page: 'overview',
      path: '/znuny/index.pl?Action=AgentTicketQueue;QueueID=2;Columns=few',
      shows: '3 cases',
      reads: ['71', '72', '73'].map((key) => ({ key, status: '' })),
    },
  },
  doors: [
    {
      door: 'save',
      at: 'close',
      key: '71',
      allowed: { at: 'set to pending', act: SUBMIT, saved: { StateID: '6' } },
      held: { act: SUBMIT, ...CLOSED },
    },
    byChoice('answer', '#StateID'),
    { door: 'screen', at: 'open', key: '71', idle: { act: [['click', 'a.AsPopup']] } },
    {
      door: 'process',
      at: 'open',
      key: '71',
      held: { act: send('AgentTicketProcess', 'StoreActivityDialog'), ...CLOSED },
    },
    { door: 'refused', at: 'open', key: '71', held: { act: send('AgentTicketClose', 'Store'), ...CLOSED } },
    {
      door: 'bulk',
      at: 'open',
      key: '71',
      held: { act: send('AgentTicketBulk', 'Do'), saved: { StateID: '2' } },
    },
  ],
};
