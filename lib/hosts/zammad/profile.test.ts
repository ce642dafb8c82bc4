import { beforeEach, describe, expect, it } from 'vitest';
import { readShown, type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('zammad') as HostProfile;

/** What is read as status while the API tells this one. */
const statusBy = (shown: Shown, state: number | undefined): string | undefined =>
  readShown({ ...shown, api: () => (state === undefined ? undefined : { state_id: state }) })[0]?.state
    .status;

const list = (): HTMLSelectElement =>
  document.querySelector('.content.active select[name="state_id"]') as HTMLSelectElement;

describe('the saved status of a ticket', () => {
  let shown: Shown;
  beforeEach(() => {
    shown = showSample(sample, profile, sample.pages.open as SamplePage);
  });

  it('is none before the API has answered', () => {
    expect(statusBy(shown, undefined)).toBe('');
  });

  it('stays the saved one after a choice, before and after the form is marked', () => {
    list().value = '4';
    expect(statusBy(shown, 2)).toBe('open');
    list().closest('.form-group')?.classList.add('is-changed');
    expect(statusBy(shown, 2)).toBe('open');
  });

  it('is none where the form was made anew since the API answered', () => {
    expect(statusBy(shown, 4)).toBe('');
  });

  it('is none on a tab that is not the address’s', () => {
    for (const tab of document.querySelectorAll('.content')) {
      tab.classList.toggle('active', tab.id.endsWith('-22'));
    }
    expect(readShown(shown)).toEqual([]);
  });
});

it('reads the history of a ticket by the tool’s own request', async () => {
  const changed = (attribute: string, value_from: string, value_to: string, more: object = {}) => ({
    object: 'Ticket',
    type: 'updated',
    attribute,
    value_from,
    value_to,
    created_by_id: 3,
    created_at: '2026-11-20T09:00:00.000Z',
    ...more,
  });
  const history = [
    { object: 'Ticket', type: 'created', created_by_id: 2, created_at: '2026-11-20T08:00:00.000Z' },
    changed('title', 'Old', 'New'),
    changed('state', 'new', 'open'),
    changed('priority', '1 low', '2 normal'),
  ];
  const fetch = (async (url: string) => {
    expect(new URL(url).pathname).toBe('/api/v1/ticket_history/21');
    return new Response(JSON.stringify({ history, assets: {} }));
  }) as unknown as typeof globalThis.fetch;
  const read = await readHistoryApi(
    profile.pages[0]?.history as HistoryByApi,
    { key: '21', status: 'open' },
    { captures: { id: '21', key: '21' }, base: 'https://help.acme.example/', fetch },
  );
  const at = '2026-11-20T09:00:00.000Z';
  expect(read).toMatchObject({ complete: true, tracked: ['priority'] });
  expect(read.events).toEqual([
    { kind: 'status', at, by: '3', from: 'new', to: 'open' },
    { kind: 'field', at, by: '3', field: 'priority', from: '1 low', to: '2 normal' },
  ]);
});
