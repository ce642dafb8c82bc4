import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step, TriedDoor } from '../../../../test/hosts/samples/types.ts';
import { type Key, SEED } from './cases.ts';
import { ticketPage, viewPage } from './page.ts';

const path = (key: Key): string => `/agent/tickets/${key}`;
/** What was open before stays open, ahead of the ticket that is active. */
const OPENED: readonly Key[] = ['471', '4712'];

function save(cases: Cases, id: string, body: unknown) {
  cases.save(id, (body as { ticket: Record<string, unknown> }).ticket);
  return json({ ticket: { id, ...cases.get(id) } });
}

/** A ticket as the API tells it; one that nobody has says so by null. */
const told = (id: string, { assignee_id, ...stored }: Readonly<Record<string, string>>) => ({
  ...stored,
  id: Number(id),
  ...(assignee_id === undefined ? {} : { assignee_id: assignee_id ? Number(assignee_id) : null }),
});

function start(): SampleServer {
  const cases = new Cases(SEED);
  const opened = (active: string) => [...OPENED.filter((key) => key !== active), active];
  return {
    cases,
    answer({ method, url, body }) {
      const saved = /^\/api\/v2\/tickets\/(\d+)\.json$/.exec(url.pathname)?.[1];
      if (method === 'PUT' && saved) return save(cases, saved, body);
      if (url.pathname === '/api/v2/users/me.json') return json({ user: { id: 31, name: 'Ines Rask' } });
      if (saved && cases.has(saved)) return json({ ticket: told(saved, cases.get(saved)) });
      if (method === 'PUT' && url.pathname === '/api/v2/tickets/update_many.json') {
        for (const id of (url.searchParams.get('ids') ?? '').split(',')) save(cases, id, body);
        return json({});
      }
      if (method === 'POST' && url.pathname === '/graphql') return save(cases, '4711', body);
      if (url.pathname === '/agent/filters/360001') {
        return { body: viewPage(cases.keys().map((key) => [key, cases.get(key)] as const)) };
      }
      const id = /^\/agent\/tickets\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
      if (!cases.has(id)) return undefined;
      return {
        body: ticketPage(
          id,
          opened(id).map((key) => [key, cases.get(key)] as const),
          url.searchParams.has('late'),
        ),
      };
    },
  };
}

const SUBMIT: Step = ['click', '[data-test-id="submit_button-button"]'];
const OPEN_MENU: Step = ['click', '[data-test-id="submit_button-menu-button"]'];
const item = (status: string): Step => ['click', `#menu [data-test-id="submit_button-menu-${status}"]`];
const choose = (label: string): Step => ['script', `choose('${label}')`];
const at = { at: 'open', key: '4711' };

const CLOSED = { at: 'closed', key: '4715' };
const send = (url: string): Step => [
  'script',
  `fetch('${url}', { method: '${url === '/graphql' ? 'POST' : 'PUT'}', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket: { status: 'solved' } }) })`,
];

/** A key that saves with a status of its own; policies take up no closed case. */
const byKey = (status: string, key: string, allowed: Partial<typeof at> = {}): TriedDoor => ({
  door: `key-${status}`,
  ...at,
  allowed: { ...allowed, act: [['press', `Control+Alt+${key}`]], saved: { status } },
  held: { ...CLOSED, act: [['press', `Control+Alt+${key}`]], saved: { status } },
});

export const sample: SampleHost = {
  host: 'zendesk',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { awaitingInfo: ['Pending', 'On-hold'], resolved: ['Solved'] },
    },
  ],
  start,
  pages: {
    open: {
      page: 'ticket',
      path: path('4711'),
      reads: {
        key: '4711',
        status: 'Open',
        wanted: 'Open',
        subject: 'Parcel locker takes no code',
        fields: { comment: '', priority: 'Normal', type: '', assignee: 'Support/Ines Rask' },
        facts: MINE,
        unread: [],
      },
    },
    'breadcrumbs not there yet': {
      page: 'ticket',
      path: `${path('4711')}?late`,
      reads: { key: '4711', status: '' },
    },
    solved: { page: 'ticket', path: path('471'), reads: { key: '471', status: 'Solved', facts: NOT_MINE } },
    pending: { page: 'ticket', path: path('4712'), reads: { key: '4712', status: 'Pending', facts: {} } },
    'on hold': { page: 'ticket', path: path('4713'), reads: { key: '4713', status: 'On-hold' } },
    new: { page: 'ticket', path: path('4714'), reads: { key: '4714', status: 'New', facts: NOT_MINE } },
    view: {
      page: 'view',
      path: '/agent/filters/360001',
      shows: '5 cases',
      reads: [
        {
          key: '471',
          status: 'Solved',
          subject: 'Receipt shows last year',
          fields: { assignee: 'Ines Rask' },
        },
        { key: '4711', status: 'Open' },
        { key: '4712', status: 'Pending' },
        { key: '4713', status: 'On-hold' },
        { key: '4714', status: 'New' },
      ],
    },
    closed: { page: 'ticket', path: path('4715'), reads: { key: '4715', status: 'Closed' } },
  },
  doors: [
    { door: 'menu', ...at, idle: { act: [OPEN_MENU, ['see', '#menu']] } },
    {
      door: 'submit',
      ...at,
      allowed: { prepare: [choose('Pending')], act: [SUBMIT], saved: { status: 'pending' } },
      held: { ...CLOSED, prepare: [choose('Open')], act: [SUBMIT], saved: { status: 'open' } },
    },
    {
      door: 'submit-as',
      ...at,
      allowed: { prepare: [OPEN_MENU], act: [item('pending')], saved: { status: 'pending' } },
      held: { ...CLOSED, prepare: [OPEN_MENU], act: [item('hold')], saved: { status: 'hold' } },
    },
    byKey('open', 'o', { at: 'pending', key: '4712' }),
    byKey('pending', 'p'),
    byKey('hold', 'd'),
    byKey('solved', 's', { at: 'solved', key: '471' }),
    {
      door: 'key-current',
      ...at,
      allowed: {
        prepare: [choose('Pending')],
        act: [['press', 'Control+Alt+u']],
        saved: { status: 'pending' },
      },
      held: {
        ...CLOSED,
        prepare: [choose('Open')],
        act: [['press', 'Control+Alt+u']],
        saved: { status: 'open' },
      },
    },
    {
      door: 'update-request',
      ...at,
      allowed: { act: [['script', "submit('pending')"]], saved: { status: 'pending' } },
      held: { ...CLOSED, act: [['script', "submit('open')"]], saved: { status: 'open' } },
    },
    { door: 'other-request', ...at, held: { act: [send('/graphql')], saved: { status: 'solved' } } },
    {
      door: 'bulk',
      ...at,
      held: { act: [send('/api/v2/tickets/update_many.json?ids=4711')], saved: { status: 'solved' } },
    },
  ],
};
