import { describe, expect, it } from 'vitest';
import { suggestField, suggestStatus } from './statuses.ts';
import type { PolicyWord } from './types.ts';

const word = (id: string, label: string, phase?: PolicyWord['phase'], more: string[] = []): PolicyWord => ({
  id,
  label,
  word: label,
  names: [label, ...more],
  ...(phase ? { phase } : {}),
});
const statuses = [
  word('new', 'New', 'new'),
  word('open', 'Open', 'working'),
  word('awaitingInfo', 'Awaiting Info', 'waitingCustomer'),
  word('resolved', 'Resolved', 'proposed', ['解決済み']),
  word('closed', 'Closed', 'ended'),
];
const suggest = (text: string, value = 'x') => suggestStatus({ value, text }, statuses);

describe('a suggested status', () => {
  it('is the one of that name, in any of its spellings, by text or by value', () => {
    expect(suggest('  RESOLVED ')).toEqual({ status: 'resolved', by: 'name' });
    expect(suggest('解決済み')).toEqual({ status: 'resolved', by: 'name' });
    expect(suggest('Fertig', 'resolved')).toEqual({ status: 'resolved', by: 'name' });
  });

  it('is the only one of the phase that the word speaks of', () => {
    expect(suggest('Fixed')).toEqual({ status: 'resolved', by: 'phase' });
    expect(suggest('Customer was asked')).toEqual({ status: 'awaitingInfo', by: 'phase' });
    expect(suggest('Waiting for customer')).toEqual({ status: 'awaitingInfo', by: 'phase' });
  });

  it.each(['Filed away', 'Unresolvedly', 'Closed as solved', '', 'toString'])('is none for "%s"', (text) => {
    expect(suggest(text)).toBeNull();
  });

  it('is none where the phase has two', () => {
    const reopened = [
      ...statuses,
      word('reopened', 'Reopened', 'working'),
      word('tier2', 'Open - Tier 2', 'working'),
    ];
    expect(suggestStatus({ value: 'x', text: 'In Arbeit' }, reopened)).toEqual({
      status: 'open',
      by: 'phase',
    });
    const two = [...statuses, word('fixed2', 'Done twice', 'proposed')];
    expect(suggestStatus({ value: 'x', text: 'Fixed' }, two)).toBeNull();
  });
});

describe('a suggested field', () => {
  const fields = [
    word('code', 'Resolution code'),
    word('notes', 'Resolution notes'),
    word('comment', 'Comment'),
  ];
  it('is the one of that name, else the one that shares most of its words', () => {
    expect(suggestField('Resolution notes', fields)).toBe('notes');
    expect(suggestField('Internal comment', fields)).toBe('comment');
    expect(suggestField('Code of resolution', fields)).toBe('code');
  });
  it('is none where it is not clear', () => {
    expect(suggestField('Resolution', fields)).toBeNull();
    expect(suggestField('Colour', fields)).toBeNull();
  });
});

describe('a tool of another language', () => {
  it('speaks of phases too; where one status stands for all waiting, it is that', () => {
    expect(suggest('Eingang')).toEqual({ status: 'new', by: 'phase' });
    expect(suggest('Wartet')).toEqual({ status: 'awaitingInfo', by: 'phase' });
    expect(suggest('Awaiting parts')).toEqual({ status: 'awaitingInfo', by: 'phase' });
    expect(suggest('Fertig')).toEqual({ status: 'closed', by: 'phase' });
    const two = [
      ...statuses,
      word('pending', 'Pending', 'waitingOther'),
      word('held', 'Held', 'waitingOther'),
    ];
    expect(suggestStatus({ value: 'x', text: 'Wartet' }, two)).toBeNull();
  });

  it('has its own word for what one writes, where the policy has one place for it', () => {
    const fields = [word('comment', 'Comment'), word('priority', 'Priority')];
    expect(suggestField('Notizen', fields, 'line')).toBe('comment');
    expect(suggestField('Was war', fields, 'line')).toBeNull();
    expect(suggestField('Was war', fields, 'lines')).toBe('comment');
    expect(suggestField('Notizen', fields)).toBeNull();
    expect(suggestField('Notizen', [...fields, word('note', 'Closing note')], 'lines')).toBeNull();
  });
});
