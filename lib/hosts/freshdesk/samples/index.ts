import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { ACTIVITIES, type Key, RESPONDERS, SEED } from './cases.ts';
import { listPage, ticketPage } from './page.ts';

const path = (key: Key): string => `/a/tickets/${key}`;
type Sent = Record<string, string>;

const REPLY = /^\/api\/_\/tickets\/(\d+)\/reply$/;
const TICKET = /^\/api\/_\/tickets\/(\d+)$/;

/** Saves what the tool's own requests carry. */
function save(cases: Cases, pathname: string, body: unknown): void {
  const { ticket_status: status, ...sent } = body as Sent;
  const replied = REPLY.exec(pathname)?.[1];
  if (replied) cases.save(replied, { ...sent, ...(status ? { status } : {}) });
  if (pathname === '/api/_/tickets/bulk_update') {
    for (const id of (body as { ids: number[] }).ids) cases.save(String(id), sent);
  } else if (!replied) cases.save(TICKET.exec(pathname)?.[1] ?? '', sent);
}

/** A ticket as the page's own request gets it. */
const told = (id: string, { status, subject, type }: Sent) =>
  json({
    ticket: {
      id: Number(id),
      status: Number(status),
      subject,
      type: type || null,
      responder_id: RESPONDERS[id] ?? null,
    },
  });

/** What was done with a ticket before an activity, two at a time. */
function activities(id: string, before: string | null) {
  const all = ACTIVITIES[id] ?? [];
  return json({ activities: all.filter((one) => before === null || one.id < Number(before)).slice(0, 2) });
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const asked = TICKET.exec(url.pathname)?.[1] ?? '';
      if (method !== 'GET' && url.pathname.startsWith('/api/')) {
        save(cases, url.pathname, body);
        return json({});
      }
      if (url.pathname === '/api/_/bootstrap/me') return json({ agent: { id: 31 }, meta: {} });
      if (cases.has(asked)) return told(asked, cases.get(asked));
      const past = /^\/api\/_\/tickets\/(\d+)\/activities$/.exec(url.pathname)?.[1];
      if (past) return activities(past, url.searchParams.get('before_id'));
      if (url.pathname.startsWith('/a/tickets/filters/')) {
        return { body: listPage(cases.keys().map((key) => [key, cases.get(key)] as const)) };
      }
      const id = /^\/a\/tickets\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
      return cases.has(id)
        ? { body: ticketPage(id, cases.get(id), url.searchParams.has('late')) }
        : undefined;
    },
  };
}

const STATUS = '[data-test-id="Status"] .ember-power-select-trigger';
const pick = (index: number): readonly Step[] => [
  ['click', STATUS],
  ['click', `.ember-power-select-options li[data-option-index="${index}"]`],
];
const UPDATE: readonly Step[] = [['click', '[data-test-id="ticket-properties-btn"]']];
const MENU: readonly Step[] = [['click', '.send-and-set-trigger']];
const entry = (nth: number): readonly Step[] => [
  ['click', `[data-test-id="send-and-set-list-box"] li:nth-child(${nth}) a`],
];
const at = { at: 'open', key: '4711' };

export const sample: SampleHost = {
  host: 'freshdesk',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { awaitingInfo: ['Pending', 'Waiting on Customer'] },
    },
  ],
  start,
  elsewhere: {
    '.ember-power-select-options li': 'A list hangs in the page only while it is open.',
    ':is(.ticket-properties-wrapper, [data-test-id="ticket-properties-sticky"], .ticket-sidebar-sticky) :is([data-test-id="ticket-properties-btn"], .ticket-details-submit):not(:disabled)':
      'The button can be pressed once something was chosen.',
  },
  pages: {
    open: {
      page: 'ticket',
      path: path('4711'),
      reads: {
        key: '4711',
        status: 'Open',
        wanted: 'Open',
        subject: 'Ferry pass does not scan',
        fields: {
          priority: 'Low',
          group: 'Front office',
          type: 'Question',
          assignee: 'Ines Rask',
          comment: '',
        },
        facts: { edited: false, ...MINE },
        unread: [],
      },
    },
    pending: {
      page: 'ticket',
      path: path('471'),
      reads: { key: '471', status: 'Pending', facts: { edited: false, ...NOT_MINE } },
    },
    resolved: {
      page: 'ticket',
      path: path('4712'),
      reads: { key: '4712', status: 'Resolved', facts: { edited: false, ...NOT_MINE } },
    },
    closed: { page: 'ticket', path: path('4713'), reads: { key: '4713', status: 'Closed' } },
    'own status': {
      page: 'ticket',
      path: path('4714'),
      reads: { key: '4714', status: 'Waiting on Customer' },
    },
    list: {
      page: 'list',
      path: '/a/tickets/filters/all_tickets',
      shows: '5 cases',
      reads: [
        { key: '471', status: 'Pending', subject: 'Left a scarf on deck two', fields: { assignee: '' } },
        { key: '4711', status: 'Open', fields: { assignee: 'Ines Rask' } },
        { key: '4712', status: 'Resolved' },
        { key: '4713', status: 'Closed' },
        { key: '4714', status: 'Waiting on Customer' },
      ],
    },
    'properties not there yet': { page: null, path: `${path('4711')}?late` },
  },
  doors: [
    {
      door: 'update',
      ...at,
      allowed: { prepare: pick(4), act: UPDATE, saved: { status: '6' } },
      held: { prepare: pick(3), act: UPDATE, saved: { status: '5' } },
    },
    {
      door: 'send-and-set',
      ...at,
      allowed: { prepare: MENU, act: entry(1), saved: { status: '3' } },
      held: { prepare: MENU, act: entry(3), saved: { status: '5' } },
    },
    { door: 'choice', ...at, idle: { act: pick(3) } },
    {
      door: 'update-request',
      ...at,
      allowed: { act: [['script', 'save({ status: 3 })']], saved: { status: '3' } },
      held: { act: [['click', '[data-close]']], saved: { status: '5' } },
    },
    {
      door: 'reply-request',
      ...at,
      held: { act: [['script', 'reply("5")']], saved: { status: '5' } },
    },
    {
      door: 'bulk',
      ...at,
      held: {
        act: [
          [
            'script',
            `fetch("/api/_/tickets/bulk_update", { method: "PUT", headers: { "content-type": "application/json" },
              body: JSON.stringify({ ids: [4711], status: 5 }) })`,
          ],
        ],
        saved: { status: '5' },
      },
    },
  ],
};
