import { expect, it } from 'vitest';
import { SAMPLE_ORIGIN } from '../../../test/hosts/samples/document.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile, PageProfile } from '../types.ts';
import { matchAny } from '../url.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('servicenow-workspace') as HostProfile;
const page = profile.pages[0] as PageProfile;

/** A record's past, as the sample's server tells it. */
function pastAt(path: string) {
  const server = sample.start();
  const base = SAMPLE_ORIGIN + path;
  const fetch = (async (url: string) =>
    new Response(
      server.answer({ method: 'GET', url: new URL(url), body: null })?.body,
    )) as typeof globalThis.fetch;
  const captures = matchAny(page.url, base) ?? {};
  return readHistoryApi(
    page.history as HistoryByApi,
    { key: 'CS0005003', status: 'Closed' },
    { captures, base, fetch },
  );
}

const ID = '3b1c5f8a2d4e4c6f9a7b8c9d0e1f2a33';

it.each([
  `/now/cwf/agent/record/sn_customerservice_case/${ID}`,
  `/now/sow/record/interaction/1a1b2c3d4e5f60718293a4b5c6d7e8f9/sub/record/sn_customerservice_case/${ID}`,
])('reads the changes of state of the record at %s, and of no other field', async (path) => {
  const { events, complete } = await pastAt(path);
  expect(complete).toBe(true);
  expect(events.map(({ at, from, to }) => `${at} ${from} > ${to}`)).toEqual([
    '2026-11-20T08:00:00Z New > Open',
    '2026-11-20T08:30:00Z Open > Resolved',
    '2026-11-20T09:00:00Z Resolved > Closed',
    '2026-11-20T10:00:00Z Closed > Open',
    '2026-11-20T11:00:00Z Open > Closed',
  ]);
  expect(new Set(events.map(({ by }) => by))).toEqual(new Set(['ines.rask']));
});

it('has no past of a record that the feed does not know', async () => {
  expect((await pastAt(`/now/cwf/agent/record/sn_customerservice_case/${'0'.repeat(32)}`)).events).toEqual(
    [],
  );
});
