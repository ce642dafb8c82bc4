import { Cases } from '../../../../test/hosts/samples/cases.ts';
import type { SampleHost, SampleReply, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { zoomPage } from './page.ts';
import { historyPage, overviewPage } from './past.ts';

const path = (action: string, id: keyof typeof SEED): string =>
  `/znuny/index.pl?Action=${action};TicketID=${id}`;

/** The parts of an address or a body, by semicolon or ampersand. */
const partsOf = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.replaceAll(';', '&')));

function post(cases: Cases, sent: Readonly<Record<string, string>>): SampleReply {
  const { TicketID = '', NewStateID = '' } = sent;
  cases.save(TicketID, { StateID: NewStateID });
  return { body: '<!doctype html><title>Saved</title>' };
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname !== '/znuny/index.pl') return undefined;
      if (method === 'POST') return post(cases, body as Record<string, string>);
      const { Action = '', TicketID = '', Lang, Columns = '' } = partsOf(url.search);
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
      if (Action !== 'AgentTicketZoom') return { body: '<!doctype html><title>Close</title>' };
      return { body: zoomPage(TicketID, stored, Lang === 'de' ? 'de' : 'en') };
    },
  };
}

/** What a window of its own sends; it is not part of the page. */
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
      },
    },
    pending: {
      page: 'zoom',
      path: path('AgentTicketZoom', '72'),
      reads: { key: '72', status: 'pending reminder', fields: { priority: '2 low' } },
    },
    german: {
      page: 'zoom',
      path: `${path('AgentTicketZoom', '73')};Lang=de`,
      reads: { key: '73', status: 'erfolgreich geschlossen', fields: { priority: '3 normal' } },
    },
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
    { door: 'screen', at: 'open', key: '71', idle: { act: [['click', 'a.AsPopup']] } },
    {
      door: 'screens',
      at: 'open',
      key: '71',
      held: { act: send('AgentTicketClose', 'Store'), saved: { StateID: '2' } },
    },
    {
      door: 'bulk',
      at: 'open',
      key: '71',
      held: { act: send('AgentTicketBulk', 'Do'), saved: { StateID: '2' } },
    },
  ],
};
