import { expect, it } from 'vitest';
import { readShown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('servicenow-classic') as HostProfile;
const id = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

const change = (field_name: string, old_value: string, new_value: string) => ({
  field_name,
  old_value,
  new_value,
});
const entry = (time: string, changes: readonly object[], journal: readonly object[] = []) => ({
  sys_created_on: `2026-11-20 ${time}`,
  sys_created_by: 'ines.rask',
  entries: { changes, journal, custom: [] },
});

/** A form's history, from a feed of these entries. */
function historyOf(page: 'case' | 'incident', entries: readonly object[]) {
  const fetch = (async (url: string) => {
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/angular.do');
    expect(searchParams.get('sys_id')).toBe(id);
    return new Response(JSON.stringify({ entries, fields: [] }));
  }) as unknown as typeof globalThis.fetch;
  return readHistoryApi(
    profile.pages.find((one) => one.id === page)?.history as HistoryByApi,
    { key: 'CS0004001', status: 'Resolved' },
    { captures: { id, key: 'CS0004001' }, base: 'https://acme.service-now.com/case.do', fetch },
  );
}

it('reads the history of a case from the feed of its form', async () => {
  const history = await historyOf('case', [
    entry('10:00:00', [change('priority', '4', '2'), change('state', 'Open', 'Resolved')]),
    entry('09:30:00', [], [change('comments', '', 'Nobody needs to know.')]),
    entry('09:00:00', [change('assigned_to', '', 'Ines Rask')]),
    entry('08:00:00', [change('state', 'New', 'Open')]),
  ]);
  expect(history.events).toEqual([
    { kind: 'status', at: '2026-11-20T08:00:00Z', by: 'ines.rask', from: 'New', to: 'Open' },
    { kind: 'status', at: '2026-11-20T10:00:00Z', by: 'ines.rask', from: 'Open', to: 'Resolved' },
  ]);
  expect(history.complete).toBe(true);
});

it('counts an incident’s state once where its feed tells it by both names', async () => {
  const both = [change('incident_state', 'New', 'On Hold'), change('state', 'New', 'On Hold')];
  const history = await historyOf('incident', [entry('08:00:00', both)]);
  expect(history.events).toEqual([
    { kind: 'status', at: '2026-11-20T08:00:00Z', by: 'ines.rask', from: 'New', to: 'On Hold' },
  ]);
});

it('reads no row of a list whose heads stand over other columns', () => {
  const shown = showSample(sample, profile, sample.pages['list of cases'] as SamplePage);
  expect(readShown(shown)).toHaveLength(5);
  document.querySelector('#sn_customerservice_case_table th')?.remove();
  expect(readShown(shown)).toEqual([]);
});
