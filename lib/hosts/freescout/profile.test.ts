import { describe, expect, it } from 'vitest';
import { showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { historyReady, readHistoryPage } from '../history-page.ts';
import { profiles } from '../index.ts';
import type { HistoryInPage, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('freescout') as HostProfile;
const past = profile.pages[0]?.history as HistoryInPage;

function readPast(name: string) {
  showSample(sample, profile, sample.pages[name] as SamplePage);
  return readHistoryPage(document, past, { key: 'x', status: 'Closed' });
}

describe('the past of a conversation', () => {
  it('is what its lines tell, and what stands beside what was written', () => {
    const told = readPast('closed')?.events.map(({ kind, actor, by, to }) => [kind, actor, by, to]);
    expect(told).toEqual([
      ['created', 'customer', 'Noor', 'Active'],
      ['status', 'agent', 'Bo Ek', 'Pending'],
      ['status', undefined, 'Bo Ek', 'Geschlossen'],
      // A line that is not understood may be of a change: to nobody knows what.
      ['status', undefined, undefined, undefined],
      ['status', 'customer', 'Noor', 'Active'],
      // Whether the name ends at the first comma is not said, so what comes after it isn't either.
      ['status', 'agent', 'Ada Lind', undefined],
      ['status', undefined, 'Ada Lind', 'Closed'],
    ]);
  });

  it('is not read where another conversation’s is among it', () => {
    expect(readPast('pending')).toBeNull();
    expect(historyReady(document, past)).toBe(true);
  });

  it('is not read in a language whose words are not known', () => {
    readPast('closed');
    document.documentElement.lang = 'pt-PT';
    expect(readHistoryPage(document, past, { key: 'x', status: 'Closed' })).toBeNull();
    document.documentElement.lang = 'ja';
    expect(historyReady(document, past)).toBe(true);
  });
});
