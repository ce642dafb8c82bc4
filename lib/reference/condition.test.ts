import { describe, expect, test } from 'vitest';
import type { Condition, ScopeCondition } from '../policy/vocabulary.ts';
import { conditionsText, conditionText } from './condition.ts';
import { englishWords, fifteen, japaneseWords } from './testing.ts';

const document = { ...fifteen(), facts: [{ id: 'tier', labels: { en: 'Tier' } }] };
const words = englishWords(document);

describe('a condition in words', () => {
  test.each<[Condition | ScopeCondition, string]>([
    [{ field: 'note', filled: true }, 'Note is filled in'],
    [{ field: 'note', filled: false }, 'Note is empty'],
    [{ field: 'note', is: ['a', 'b', 3] }, 'Note is a, b or 3'],
    [{ fact: 'tier', is: [true] }, 'Tier is yes'],
    [{ fact: 'tier', isNot: [1] }, 'Tier is known and not 1'],
    [{ fact: 'tier', isNot: [true] }, 'Tier is no'],
    [{ fact: 'tier', unless: [3] }, 'Tier is not 3, or not known'],
    [{ fact: 'tier', unless: [false] }, 'Tier is yes, or not known'],
    [
      { field: 'note', minLength: 5, maxLength: 9 },
      'Note has at least 5 characters, and Note has at most 9 characters',
    ],
    [{ field: 'note', prefix: 'INC', digits: 4 }, 'Note begins with “INC”, and Note has exactly 4 digits'],
    [{ field: 'note', digits: true }, 'Note has only digits'],
    [
      { field: 'note', contains: 'x', min: 1, max: 2 },
      'Note contains “x”, and Note is at least 1, and Note is at most 2',
    ],
    [
      { field: 'note', before: 'now', after: '2026-01-01' },
      'Note is before now, and Note is after 2026-01-01',
    ],
    [{ field: 'other', after: { field: 'note' } }, 'other is after Note'],
    [{ subStatus: 'from', is: ['a'] }, 'the present sub-status is Quote'],
    [{ subStatus: 'to', unless: ['b'] }, 'the new sub-status is not Delivery, or not known'],
    [{ subStatus: 'to', listed: false }, 'the new sub-status is none of its status’s own'],
    [{ actor: ['agent', 'system'] }, 'the change is made by: Agent or system'],
    [{ phase: 'to', is: ['ended'] }, 'what the new status means is ended'],
    [{ timeInStatus: 'days', min: 2 }, 'the time in the status is at least 2 days'],
  ])('%o', (condition, expected) => {
    expect(conditionText(condition, words)).toBe(expected);
    expect(conditionText(condition, japaneseWords(document))).not.toBe('');
  });

  test('several are joined', () => {
    expect(
      conditionsText(
        [
          { field: 'note', filled: true },
          { fact: 'tier', is: [2] },
        ],
        words,
      ),
    ).toBe('Note is filled in, and Tier is 2');
    expect(conditionsText([], words)).toBe('');
  });
});
