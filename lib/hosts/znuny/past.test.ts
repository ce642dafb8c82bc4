import { describe, expect, it } from 'vitest';
import { SAMPLE_ORIGIN } from '../../../test/hosts/samples/document.ts';
import type { CaseHistory } from '../../case/index.ts';
import { readListedHistory } from '../history-case.ts';
import { profiles } from '../index.ts';
import type { HostProfile, PageProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('znuny') as HostProfile;
const list = profile.pages.find(({ id }) => id === 'overview') as PageProfile;

function pastOf(key: string, change: (text: string) => string = (text) => text): Promise<CaseHistory> {
  const server = sample.start();
  const fetch = (async (url: string) => {
    const body = server.answer({ method: 'GET', url: new URL(url), body: null })?.body;
    return new Response(change(body ?? ''), { status: body === undefined ? 404 : 200 });
  }) as typeof globalThis.fetch;
  const base = `${SAMPLE_ORIGIN}/znuny/index.pl?Action=AgentTicketQueue;QueueID=2`;
  return readListedHistory(profile.api, list, { key, status: 'open' }, { captures: {}, base, fetch });
}

describe('the history of a ticket', () => {
  it('is what the tool’s own entries say, in whatever language, and nothing that only reads like one', async () => {
    const { events, complete, tracked } = await pastOf('72');
    expect(events).toEqual([
      { kind: 'created', at: '2026-11-02 08:00:00', to: 'new' },
      { kind: 'status', at: '2026-11-02 08:10:00', by: 'Rask Ines', from: 'new', to: 'open' },
      {
        kind: 'field',
        at: '2026-11-02 08:20:00',
        by: 'Rask Ines',
        field: 'priority',
        from: '3 normal',
        to: '2 low',
      },
      { kind: 'status', at: '2026-11-02 10:00:00', by: 'Ek Bo', from: 'open', to: 'pending reminder' },
    ]);
    expect({ complete, tracked }).toEqual({ complete: true, tracked: ['priority'] });
  });

  it('has a step to nobody knows what where a sentence is not understood', async () => {
    const { events } = await pastOf('71');
    expect(events.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['created', undefined, undefined],
      ['status', 'new', 'open'],
      ['status', undefined, undefined],
    ]);
  });

  it('is not read off another page', async () => {
    await expect(pastOf('72', () => '<form id="Login"></form>')).rejects.toMatchObject({ code: 'notJson' });
  });
});
