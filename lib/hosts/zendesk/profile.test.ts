import { expect, it } from 'vitest';
import { readListedHistory } from '../history-case.ts';
import { profiles } from '../index.ts';
import type { HostProfile, PageProfile } from '../types.ts';

const profile = profiles.get('zendesk') as HostProfile;

it('reads the history of a ticket that stands in a view, to its end', async () => {
  const audit = (hour: number, events: readonly object[]) => ({
    created_at: `2026-11-20T0${hour}:00:00Z`,
    author_id: 31,
    events,
  });
  const status = (type: string, value: string, previous_value?: string) => ({
    type,
    field_name: 'status',
    value,
    ...(previous_value ? { previous_value } : {}),
  });
  const comment = { type: 'Comment', body: 'Nobody needs to know.' };
  const pages: Record<string, unknown> = {
    '/api/v2/tickets/471.json': { ticket: { id: 471, status: 'solved' } },
    '/api/v2/tickets/471/audits.json': {
      audits: [audit(8, [comment, status('Create', 'new')]), audit(9, [status('Change', 'open', 'new')])],
      next_page: 'https://acme.zendesk.com/api/v2/tickets/471/audits.json?page=2',
    },
    '/api/v2/tickets/471/audits.json?page=2': {
      audits: [audit(9, [comment]), audit(9, [status('Change', 'solved', 'open')])],
      next_page: null,
    },
  };
  const fetch = (async (url: string) => {
    const { pathname, search } = new URL(url);
    return new Response(JSON.stringify(pages[pathname + search]));
  }) as unknown as typeof globalThis.fetch;
  const history = await readListedHistory(
    profile.api,
    profile.pages.find(({ id }) => id === 'view') as PageProfile,
    { key: '471', status: 'Solved' },
    { captures: { view: '360001' }, base: 'https://acme.zendesk.com/agent/filters/360001', fetch },
  );
  expect(history).toMatchObject({ key: '471', status: 'Solved', complete: true });
  expect(history.events).toEqual([
    { kind: 'created', at: '2026-11-20T08:00:00Z', by: '31', to: 'new' },
    { kind: 'status', at: '2026-11-20T09:00:00Z', by: '31', from: 'new', to: 'open' },
    { kind: 'status', at: '2026-11-20T09:00:00Z', by: '31', from: 'open', to: 'solved' },
  ]);
});
