import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import type { SampleHost, SampleServer, Step, TriedDoor } from '../../../../test/hosts/samples/types.ts';
import { ASSIGNEES, HISTORY, type Id, ME, SEED } from './cases.ts';
import { ticketPage } from './page.ts';

const OPEN: Id = '1100825000005243001';
const CLOSED: Id = '1100825000005243003';
const path = (id: Id, query = ''): string => `/agent/acme/support/tickets/details/${id}${query}`;
const API = /^\/supportapi\/zd\/acme\/api\/v1(\/.*)$/;

/** A ticket's history, as many events as asked for; none is an answer without content. */
function history(id: string, asked: URLSearchParams) {
  const from = Number(asked.get('from'));
  const data = (HISTORY[id] ?? []).slice(from, from + Number(asked.get('limit')));
  return data.length > 0 ? json({ data }) : { status: 204 };
}

function call(cases: Cases, method: string, path: string, sent: Record<string, unknown>) {
  const [, id = '', what] = /^\/tickets\/(\d+)(\/\w+)?/.exec(path) ?? [];
  if (path === '/closeTickets') {
    for (const each of sent.ids as string[]) cases.save(each, { status: 'Closed' });
    return json({ results: [] });
  }
  if (path === '/myinfo') return json({ id: ME, name: 'Ines Rask' });
  if (!cases.has(id)) return undefined;
  if (what === '/draftReply') return json({});
  if (what === '/sendReply') cases.save(id, { status: sent.ticketStatus, content: sent.content });
  else if (method !== 'GET') cases.save(id, sent);
  return json({ id, ...cases.get(id), assigneeId: ASSIGNEES[id] });
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const asked = API.exec(url.pathname)?.[1];
      const past = /^\/tickets\/(\d+)\/History$/.exec(asked ?? '')?.[1];
      if (past) return history(past, url.searchParams);
      // As of a portal whose API asks for more than a session.
      if (asked && method === 'GET' && asked.endsWith('5')) return undefined;
      if (asked) return call(cases, method, asked, (body ?? {}) as Record<string, unknown>);
      const id = /\/tickets\/details\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
      if (!cases.has(id)) return undefined;
      const left = id === CLOSED ? OPEN : CLOSED;
      return {
        body: ticketPage([id, cases.get(id)], [left, cases.get(left)], url.searchParams.has('older')),
      };
    },
  };
}

const HERE = '[data-id^=subTab_]:not([hidden] *)';
const status = (name: string): readonly Step[] => [
  ['click', `${HERE} [data-footer-status]`],
  ['click', `${HERE} [data-pick="${name}"]`],
];
const at = { at: 'open', key: OPEN };
const HELD = { saved: { status: 'Closed' } };
const script = (call: string): readonly Step[] => [['script', call]];

/** A change that may leave, and one that is held: nothing says yet how the ticket was solved. */
const tried = (door: string, allowed: readonly Step[], held: readonly Step[]): TriedDoor => ({
  door,
  ...at,
  allowed: { act: allowed, saved: { status: 'On Hold' } },
  held: { act: held, ...HELD },
});

const reads = (id: Id) => {
  const { subject, status, priority, resolution } = SEED[id];
  return {
    key: id,
    status,
    subject,
    wanted: status,
    fields: { priority, category: '', resolutionNotes: resolution },
    facts: {
      number: `#${SEED[id].ticketNumber}`,
      ...(id in ASSIGNEES ? { assignedToMe: ASSIGNEES[id] === ME, userIsOwner: ASSIGNEES[id] === ME } : {}),
    },
    unread: [],
  };
};

export const sample: SampleHost = {
  host: 'zoho',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { awaitingInfo: ['On Hold', 'Waiting on Customer'] },
    },
  ],
  start,
  pages: {
    open: { page: 'ticket', path: path(OPEN), reads: reads(OPEN) },
    waiting: {
      page: 'ticket',
      path: path('1100825000005243004'),
      reads: reads('1100825000005243004'),
    },
    'on hold, older': {
      page: 'ticket',
      path: path('1100825000005243002', '?older'),
      reads: { ...reads('1100825000005243002'), wanted: null },
    },
    closed: { page: 'ticket', path: path(CLOSED), reads: reads(CLOSED) },
    // No answer of the API: what the page calls its status.
    'without the API': {
      page: 'ticket',
      path: path('1100825000005243005'),
      reads: {
        ...reads('1100825000005243005'),
        fields: { priority: 'Medium', category: '' },
        unread: ['resolutionNotes'],
      },
    },
  },
  doors: [
    { door: 'draft', ...at, idle: { act: script("draft({ content: 'Soon', ticketStatus: 'Closed' })") } },
    // The menu stays open when a choice is called off.
    { ...tried('update', status('On Hold'), status('Closed')), again: status('Closed').slice(1) },
    tried('reply', script("reply({ content: 'Please wait.', ticketStatus: 'On Hold' })"), [
      ['click', `${HERE} [data-send]`],
    ]),
    {
      door: 'close',
      ...at,
      allowed: {
        at: 'waiting',
        key: '1100825000005243004',
        act: [['click', `${HERE} [data-close]`]],
        ...HELD,
      },
      held: { act: [['click', `${HERE} [data-close]`]], ...HELD },
    },
    { door: 'blueprint', ...at, held: { act: script("other('blueprint', 'Closed')"), ...HELD } },
    { door: 'macro', ...at, held: { act: script("other('macro', 'Closed')"), ...HELD } },
    { door: 'bulk', at: 'waiting', key: OPEN, held: { act: script(`closeAll('${OPEN}')`), ...HELD } },
  ],
};
