import { expect, it } from 'vitest';
import { SAMPLE_ORIGIN } from '../../../test/hosts/samples/document.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { HISTORY } from './samples/cases.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('zoho') as HostProfile;
const ID = '1100825000005243003';

/** A ticket's past; `events` are those that the server tells, each as often as it is asked for. */
async function pastOf(key: string, events?: readonly object[]) {
  const server = sample.start();
  const asked: string[] = [];
  const fetch = (async (address: string) => {
    const url = new URL(address);
    asked.push(url.pathname + url.search);
    const from = Number(url.searchParams.get('from'));
    if (events) return new Response(JSON.stringify({ data: events.slice(from, from + 50) }));
    const { body = null, status = 200 } = server.answer({ method: 'GET', url, body: null }) ?? {};
    return new Response(body, { status });
  }) as typeof globalThis.fetch;
  const captures = { portal: 'acme', id: key, key };
  const request = { captures, base: `${SAMPLE_ORIGIN}/agent/acme/support/tickets/details/${key}`, fetch };
  const subject = { key, status: 'Closed' };
  const past = await readHistoryApi(profile.pages[0]?.history as HistoryByApi, subject, request);
  return { ...past, asked };
}

it('reads the changes of the tool’s own status, and who made them', async () => {
  const { events, complete } = await pastOf(ID);
  expect(complete).toBe(true);
  const at = (hour: string) => `2026-11-20T${hour}:00:00.000Z`;
  const by = { by: 'Ines Rask' };
  expect(events).toEqual([
    { kind: 'status', at: at('07'), by: 'Noor Aziz', actor: 'customer' },
    { kind: 'status', at: at('08'), ...by, from: 'Open', to: 'Closed' },
    { kind: 'status', at: at('10'), ...by, from: 'Closed', to: 'Open' },
    { kind: 'status', at: at('12'), ...by, from: 'Open', to: 'Closed' },
  ]);
});

it('asks on until the last page', async () => {
  const many = Array.from({ length: 120 }, () => HISTORY[ID]?.[0] as object);
  const { events, asked } = await pastOf(ID, many);
  expect(events).toHaveLength(120);
  const base = `/supportapi/zd/acme/api/v1/tickets/${ID}/History`;
  expect(asked).toEqual([0, 50, 100].map((from) => `${base}?from=${from}&limit=50`));
});

it('has no past of a ticket of which nothing is told', async () => {
  expect(await pastOf('1100825000005243001')).toMatchObject({ complete: true, events: [] });
});
