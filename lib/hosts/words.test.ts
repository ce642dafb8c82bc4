import { describe, expect, it } from 'vitest';
import { withWords } from './words.ts';

const entry = (id: string, en: string, aliases: string[] = []) => ({ id, labels: { en }, aliases });
const policy = {
  statuses: [entry('open', 'Open', ['In Arbeit']), entry('resolved', 'Resolved'), entry('closed', 'Closed')],
  actions: [entry('close', 'Close Case')],
};

describe('the words of a tool in its languages', () => {
  it('become labels of what the policy calls by the same word', () => {
    const words = {
      status: { Resolved: { de: ['Gelöst'], ja: ['解決済み'] } },
      action: { 'close case': { fr: ['Clôturer'] } },
    };
    expect(withWords(words, policy)).toEqual({ resolved: ['Gelöst', '解決済み'], close: ['Clôturer'] });
  });

  it('follow the team’s own labels, and are found by them', () => {
    const words = { status: { Solved: { es: ['Resuelto'] } } };
    expect(withWords(words, policy, { resolved: ['Solved'] })).toEqual({ resolved: ['Solved', 'Resuelto'] });
  });

  it('are left out where the policy has the word for something else, or they would mean two things', () => {
    const words = {
      status: { Resolved: { de: ['In Arbeit', 'Fertig'] }, Closed: { de: ['Fertig', 'Zu'] } },
    };
    expect(withWords(words, policy)).toEqual({ closed: ['Zu'] });
  });

  it('that the policy has not change nothing', () => {
    expect(withWords({ status: { Parked: { de: ['Geparkt'] } } }, policy)).toEqual({});
    expect(withWords(undefined, policy, { open: ['Offen'] })).toEqual({ open: ['Offen'] });
  });
});
