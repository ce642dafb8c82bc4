import { expect, it } from 'vitest';
import { SAMPLE_ORIGIN } from '../../../test/hosts/samples/document.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { IDS } from './samples/cases.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('dynamics') as HostProfile;

/** A case's past, with the headers of what was asked. */
async function pastOf(key: string) {
  const server = sample.start();
  const headers: unknown[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    headers.push(init.headers);
    return new Response(server.answer({ method: 'GET', url: new URL(url), body: null })?.body);
  }) as typeof globalThis.fetch;
  const request = { captures: { id: `{${key}}`, key }, base: `${SAMPLE_ORIGIN}/main.aspx`, fetch };
  const subject = { key, status: 'Problem Solved' };
  const past = await readHistoryApi(profile.pages[0]?.history as HistoryByApi, subject, request);
  return { ...past, headers };
}

it('reads the audited changes of the status reason, page by page, in words where every organisation has them', async () => {
  const { events, complete, headers } = await pastOf(IDS.solved);
  expect(complete).toBe(true);
  const step = (hour: string, from: string, to: string) => ({
    kind: 'status',
    at: `2026-11-20T${hour}:00:00Z`,
    by: 'Ines Rask',
    from,
    to,
  });
  expect(events).toEqual([
    step('08', 'In Progress', 'Problem Solved'),
    step('09', 'Problem Solved', 'In Progress'),
    step('12', 'In Progress', '100000001'),
    step('13', '100000001', 'Problem Solved'),
  ]);
  const prefer = 'odata.include-annotations="*"';
  expect(headers).toEqual([
    { accept: 'application/json', prefer },
    { accept: 'application/json', prefer },
  ]);
});

it('has no past of a case of which nothing was audited', async () => {
  expect(await pastOf(IDS.progress)).toMatchObject({ complete: true, events: [] });
});
