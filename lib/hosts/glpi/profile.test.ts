import { describe, expect, it } from 'vitest';
import { readShown, SAMPLE_ORIGIN, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import type { CaseHistory } from '../../case/index.ts';
import { readListedHistory } from '../history-case.ts';
import { profiles } from '../index.ts';
import type { HostProfile, PageProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('glpi') as HostProfile;
const list = profile.pages.find(({ id }) => id === 'search') as PageProfile;

/** The history of a ticket, by what the sample's server answers once this is done to it. */
function pastOf(key: string, change: (text: string) => string = (text) => text): Promise<CaseHistory> {
  const server = sample.start();
  const fetch = (async (url: string) => {
    const body = server.answer({ method: 'GET', url: new URL(url), body: null })?.body;
    return new Response(change(body ?? ''), { status: body === undefined ? 404 : 200 });
  }) as typeof globalThis.fetch;
  const base = `${SAMPLE_ORIGIN}/front/ticket.php`;
  return readListedHistory(profile.api, list, { key, status: 'Solved' }, { captures: {}, base, fetch });
}

describe('the history of a ticket', () => {
  it('is its changes of status, page after page, oldest first', async () => {
    const { events, complete } = await pastOf('302');
    expect(complete).toBe(true);
    expect(events).toEqual([
      {
        kind: 'status',
        at: '2026-11-02 08:00:00',
        by: 'Rask Ines (7)',
        from: 'New',
        to: 'Processing (assigned)',
      },
      {
        kind: 'status',
        at: '2026-11-02 09:00:00',
        by: 'Ek Bo (9)',
        from: 'Processing (assigned)',
        to: 'Pending',
      },
      { kind: 'status', at: '2026-11-03 09:00:00', by: 'Ek Bo (9)', from: 'Pending', to: 'Solved' },
    ]);
    expect((await pastOf('303')).events).toHaveLength(4);
  });

  it('is empty for a ticket that never changed', async () => {
    expect(await pastOf('304')).toMatchObject({ events: [], complete: true });
  });

  it('is none of other fields, where the tool does not look for what it was asked', async () => {
    const unasked = (text: string): string => text.replaceAll(' selected', '');
    expect((await pastOf('302', unasked)).events).toEqual([]);
  });

  it('is not read off another page', async () => {
    const login = (): string => '<form><input name="fielda"></form>';
    await expect(pastOf('302', login)).rejects.toMatchObject({ code: 'notJson' });
    const all = (text: string): string => text.replace('log_history_filter_row', '');
    await expect(pastOf('302', all)).rejects.toMatchObject({ code: 'notJson' });
  });
});

it('reads no status of a row that shows two', () => {
  const shown = showSample(sample, profile, sample.pages.search as SamplePage);
  const cell = document.querySelector('.search-results tbody td:last-child');
  cell?.insertAdjacentHTML('beforeend', '<i class="itilstatus closed"></i>');
  expect(readShown(shown)[0]).toMatchObject({ key: '301', state: { status: '' } });
});
