import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { HISTORY, PRIORITIES, SEED, STATES } from './cases.ts';
import { appPage } from './page.ts';

const path = (id: keyof typeof SEED): string => `/#ticket/zoom/${id}`;
const nameOf = (all: readonly (readonly [string, string])[], id = ''): string =>
  all.find(([known]) => known === id)?.[1] ?? '';

/** A ticket as the API tells it: numbers, and names beside them. */
function told(id: string, { state_id, priority_id, title, owner_id }: Readonly<Record<string, string>>) {
  const names = { state: nameOf(STATES, state_id), priority: nameOf(PRIORITIES, priority_id) };
  const numbers = {
    state_id: Number(state_id),
    priority_id: Number(priority_id),
    owner_id: Number(owner_id),
  };
  return { id: Number(id), title, ...numbers, ...names };
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname === '/api/v1/tickets/mass_update') {
        const { ticket_ids, attributes } = body as { ticket_ids: number[]; attributes: object };
        for (const id of ticket_ids) cases.save(String(id), { ...attributes });
      }
      const id = /^\/api\/v1\/tickets\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
      if (method === 'PUT' && cases.has(id)) cases.save(id, body as Record<string, string>);
      if (cases.has(id)) return json(told(id, cases.get(id)));
      const past = /^\/api\/v1\/ticket_history\/(\d+)$/.exec(url.pathname)?.[1];
      if (past) return json({ history: HISTORY[past] ?? [], assets: {} });
      if (url.pathname === '/api/v1/users/me') return json({ id: 3, firstname: 'Ines', lastname: 'Rask' });
      if (url.pathname.startsWith('/api/')) return json({});
      const all = cases.keys().map((key) => [key, cases.get(key)] as const);
      const [, kind = '', of = ''] = url.hash.split('/');
      return url.pathname === '/' ? { body: appPage(all, kind === 'view' ? 'overview' : of) } : undefined;
    },
  };
}

const pick = (state: string): readonly Step[] => [['choose', '.content.active [name=state_id]', state]];
const update: readonly Step[] = [['click', '.content.active .js-submit']];
const macro: readonly Step[] = [
  ['click', '.js-openDropdownMacro'],
  ['click', '.js-dropdownActionMacro button'],
];

export const sample: SampleHost = {
  host: 'zammad',
  bindings: [{ policy: 'servicenow-csm-australia', labels: { awaitingInfo: ['pending reminder'] } }],
  start,
  pages: {
    open: {
      page: 'ticket',
      path: path('21'),
      reads: {
        key: '21',
        status: 'open',
        subject: 'Kiosk shows last year’s fares',
        wanted: 'open',
        fields: { priority: '2 normal', comment: '' },
        facts: MINE,
      },
    },
    'closed, with a draft': {
      page: 'ticket',
      path: `${path('22')}/9902`,
      reads: {
        key: '22',
        status: 'closed',
        wanted: 'open',
        fields: { priority: '1 low', comment: '' },
        facts: NOT_MINE,
      },
    },
    'own status': {
      page: 'ticket',
      path: path('23'),
      reads: { key: '23', status: 'waiting for parts', facts: NOT_MINE },
    },
    overview: {
      page: 'overview',
      path: '/#ticket/view/my_assigned',
      shows: '3 cases',
      reads: [
        {
          key: '21',
          status: 'open',
          subject: 'Kiosk shows last year’s fares',
          fields: { priority: '2 normal' },
        },
        { key: '22', status: 'closed', fields: { priority: '1 low' } },
        { key: '23', status: 'waiting for parts' },
      ],
    },
    dashboard: { page: null, path: '/#dashboard' },
  },
  doors: [
    {
      door: 'update',
      at: 'open',
      key: '21',
      allowed: { prepare: pick('pending reminder'), act: update, saved: { state_id: '3' } },
      held: { prepare: pick('closed'), act: update, saved: { state_id: '4' } },
    },
    {
      door: 'save-request',
      at: 'open',
      key: '21',
      allowed: { act: [['script', 'save("21", { state_id: 3 })']], saved: { state_id: '3' } },
      held: { act: macro, saved: { state_id: '4' } },
    },
    { door: 'draft', at: 'open', key: '21', idle: { act: pick('closed') } },
    {
      door: 'bulk',
      at: 'open',
      key: '21',
      held: {
        act: [
          [
            'script',
            `fetch("/api/v1/tickets/mass_update", { method: "POST", headers: { "content-type": "application/json" },
              body: JSON.stringify({ ticket_ids: [21], attributes: { state_id: 4 } }) })`,
          ],
        ],
        saved: { state_id: '4' },
      },
    },
  ],
};
