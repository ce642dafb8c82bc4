import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { type Key, SEED } from './cases.ts';
import { listPage, ticketPage } from './page.ts';

const path = (key: Key): string => `/a/tickets/${key}`;
type Sent = Record<string, string>;

/** A ticket as the page's own request gets it. */
const told = (id: string, { status, ...rest }: Sent) =>
  json({ ticket: { ...rest, id: Number(id), status: Number(status) } });

function api(cases: Cases, method: string, pathname: string, body: unknown) {
  if (pathname === '/api/_/bootstrap/me') return json({ agent: { id: 31 } });
  if (pathname === '/api/_/tickets/bulk_update') {
    const { ids, status } = body as { ids: number[]; status: number };
    for (const id of ids) cases.save(String(id), { status });
    return json({});
  }
  const id = /^\/api\/_\/tickets\/(\d+)(?:\/reply)?$/.exec(pathname)?.[1] ?? '';
  if (!cases.has(id)) return undefined;
  if (method !== 'GET') {
    const { ticket, ...sent } = body as { ticket?: Sent };
    cases.save(id, { ...sent, ...ticket });
  }
  return told(id, cases.get(id));
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url: { pathname }, body }) {
      if (pathname.startsWith('/api/')) return api(cases, method, pathname, body);
      if (pathname === '/a/tickets') return { body: listPage() };
      const id = /^\/a\/tickets\/(\d+)$/.exec(pathname)?.[1] ?? '';
      return cases.has(id) ? { body: ticketPage(id, cases.get(id)) } : undefined;
    },
  };
}

const at = { at: 'open', key: '4711' };
const UPDATE: readonly Step[] = [['click', '[name=update]']];
const choose = (label: string): readonly Step[] => [['script', `choose('${label}')`]];
const send = (method: string, url: string, sent: string): readonly Step[] => [
  [
    'script',
    `fetch('${url}', { method: '${method}', headers: { 'content-type': 'application/json' }, body: JSON.stringify(${sent}) })`,
  ],
];

export const sample: SampleHost = {
  host: 'freshservice',
  bindings: [{ policy: 'servicenow-csm-australia', labels: { awaitingInfo: ['Pending'] } }],
  start,
  pages: {
    open: {
      page: 'ticket',
      path: path('4711'),
      reads: {
        key: '4711',
        status: 'Open',
        wanted: 'Open',
        subject: 'Scanner in the mail room is silent',
        fields: { priority: 'Low', category: 'Hardware', comment: '' },
        facts: MINE,
        unread: [],
      },
    },
    pending: {
      page: 'ticket',
      path: path('4712'),
      reads: { key: '4712', status: 'Pending', facts: NOT_MINE },
    },
    resolved: {
      page: 'ticket',
      path: path('4713'),
      reads: { key: '4713', status: 'Resolved', facts: NOT_MINE },
    },
    closed: {
      page: 'ticket',
      path: `${path('4714')}?current_tab=details`,
      reads: { key: '4714', status: 'Closed', facts: {} },
    },
    'own status': {
      page: 'ticket',
      path: path('4715'),
      reads: { key: '4715', status: '', wanted: 'Ordered' },
    },
    list: { page: null, path: '/a/tickets' },
  },
  doors: [
    {
      door: 'update-request',
      ...at,
      allowed: { prepare: choose('Pending'), act: UPDATE, saved: { status: '3' } },
      held: { prepare: choose('Closed'), act: UPDATE, saved: { status: '5' } },
    },
    {
      door: 'wrapped-request',
      ...at,
      allowed: { act: [['script', 'save({ ticket: { status: 3 } })']], saved: { status: '3' } },
      held: { act: [['script', 'save({ ticket: { status: 5 } })']], saved: { status: '5' } },
    },
    {
      door: 'reply-request',
      ...at,
      held: { act: send('POST', '/api/_/tickets/4711/reply', '{ status: 5 }'), saved: { status: '5' } },
    },
    {
      door: 'bulk',
      ...at,
      held: {
        act: send('PUT', '/api/_/tickets/bulk_update', '{ ids: [4711], status: 5 }'),
        saved: { status: '5' },
      },
    },
  ],
};
