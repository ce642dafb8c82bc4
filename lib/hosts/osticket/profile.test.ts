import { describe, expect, it } from 'vitest';
import { showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import type { CaseHistory } from '../../case/index.ts';
import { historyReady, readHistoryPage } from '../history-page.ts';
import { profiles } from '../index.ts';
import type { HistoryInPage, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('osticket') as HostProfile;
const past = profile.pages[0]?.history as HistoryInPage;

function readPast(name: string): CaseHistory | null {
  const { captures } = showSample(sample, profile, sample.pages[name] as SamplePage);
  return readHistoryPage(document, past, { key: 'x', status: 'Closed' }, captures);
}

describe('the past of a ticket', () => {
  it('is what the thread’s events say of its status, and nothing that only reads like it', () => {
    const told = readPast('closed')?.events.filter(({ kind }) => kind !== 'field');
    expect(told?.map(({ kind, by, actor, to }) => [kind, by, actor, to])).toEqual([
      ['created', 'Ines Rask', undefined, undefined],
      ['status', 'Ada Lind', undefined, 'Waiting for the customer'],
      ['status', 'Bo with status of Open', undefined, 'Resolved'],
      ['status', 'Bo Ek', undefined, 'Closed'],
      // Opened again to nobody knows which status, and closed in words of a language that we don't know.
      ['status', 'SYSTEM', 'system', undefined],
      ['status', 'Ada Lind', undefined, 'Waiting for the customer'],
      ['status', 'Bo Ek', undefined, 'Resolved'],
      ['status', 'Bo Ek', undefined, undefined],
      ['status', 'Ada Lind', undefined, 'Open'],
      ['status', 'Bo Ek', undefined, 'Closed'],
    ]);
    expect(told?.[1]?.at).toBe('2026-11-02T09:00:00+00:00');
  });

  it('is not read where the steps of another ticket may be among them', () => {
    expect(readPast('own status')).toBeNull();
    expect(historyReady(document, past)).toBe(false);
  });

  it('is no task’s', () => {
    readPast('closed');
    document.querySelector('#ticketThread')?.remove();
    expect(readHistoryPage(document, past, { key: 'x', status: 'Closed' })).toBeNull();
  });
});
