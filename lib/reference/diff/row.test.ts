import { describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import ja from '../../../locales/ja.json' with { type: 'json' };
import { fileTranslate } from '../../i18n/file.ts';
import { documented } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { diffPolicies } from '../../policy/diff/diff.ts';
import type { RowCondition } from '../../policy/diff/rows.ts';
import { rowConditionText } from './condition.ts';
import { rowWords } from './row.ts';
import { wordsOfBoth } from './words.ts';

const [a, b] = [documented('servicenow-csm'), documented('servicenow-csm-australia')];
const english = wordsOfBoth(a, b, fileTranslate(en), 'en');

test.each([
  ['en', en, 'Resolved: “Close Case”, by Customer', 'The document describes this in two ways.'],
  ['ja', ja, '解決済み: 「ケースをクローズ」（顧客）', /./],
] as const)('a row is told in %s', (language, file, where, sentence) => {
  const words = wordsOfBoth(a, b, fileTranslate(file), language);
  const [row] = diffPolicies(compile(a), compile(b)).rows;
  const told = row && rowWords(row, words, []);
  expect(told).toMatchObject({ where, when: [], new: [expect.stringMatching(sentence)] });
});

test('the words are those of the policy that knows the id, the second one first', () => {
  const renamed = {
    ...b,
    statuses: b.statuses
      .filter(({ id }) => id !== 'new')
      .map((one) => (one.id === 'open' ? { ...one, labels: { en: 'In work' } } : one)),
  };
  const words = wordsOfBoth(a, renamed, fileTranslate(en), 'en');
  expect(['open', 'new', 'nowhere'].map(words.status)).toEqual(['In work', 'New', 'nowhere']);
});

describe('a condition', () => {
  const none = { is: 'none' } as const;
  const some = { is: 'some', value: 'filled in' } as const;
  const two = { is: 'named', value: 2, alike: ['Tier 2'] } as const;
  const long = { is: 'sample', value: 'xxx' } as const;
  const of = (condition: Partial<RowCondition>) =>
    rowConditionText({ of: 'field', id: 'comment', values: [], others: [], ...condition }, english);

  test.each<[Partial<RowCondition>, string]>([
    [{ values: [none], others: [some] }, 'Comment is empty'],
    [{ values: [some], others: [none] }, 'Comment is filled in'],
    [{ values: [two], others: [none, some] }, 'Comment is 2 or Tier 2'],
    [{ values: [none, two], others: [some] }, 'Comment is 2 or Tier 2 or Comment is empty'],
    [{ values: [some], others: [none, two] }, 'Comment is known and not 2 or Tier 2'],
    [{ values: [none, some], others: [two] }, 'Comment is not 2 or Tier 2, or not known'],
    [{ values: [long], others: [none, some] }, 'Comment is, for example, “xxx”'],
    [{ of: 'fact', id: 'assignedToMe', values: [none], others: [some] }, 'Assigned to the user is not known'],
    [{ of: 'verified', values: [{ is: 'some' }], others: [none] }, 'Comment is verified'],
    [{ of: 'verified', values: [none], others: [{ is: 'some' }] }, 'Comment is not verified'],
    [{ of: 'toSubStatus', id: '', values: [none], others: [some] }, 'the new sub-status is empty'],
    [
      { of: 'minutesInStatus', id: '', values: [{ is: 'sample', value: 1440 }], others: [none] },
      'the time in the status is known',
    ],
    [
      {
        of: 'minutesInStatus',
        id: '',
        values: [{ is: 'sample', value: 2880 }],
        others: [none, { is: 'sample', value: 60 }],
      },
      'the time in the status is, for example, 2 days',
    ],
  ])('%j', (condition, expected) => {
    expect(of(condition)).toBe(expected);
  });
});
