import { expect, test } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { documented } from '../../lib/policies/load.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { differencesOf } from './differences.ts';

const t = fileTranslate(english);
const [before, after] = [documented('servicenow-csm'), documented('servicenow-csm-australia')];

test('what a policy changes is told in words, with an example', () => {
  const [told, ...more] = differencesOf([{ before, after: { ...after, responses: { 'S3-29': 'warn' } } }], t);
  expect(more).toEqual([]);
  expect(told).toMatchObject({
    policy: 'ServiceNow customer service, Australia 1.0.0',
    against: 'ServiceNow customer service, older release 1.0.0',
    more: 0,
    complete: true,
    responses: [{ rule: 'S1-29', after: 'warn' }],
  });
  expect(told?.rows.map(({ where, outcomes }) => [where, outcomes])).toEqual([
    ['Resolved: “Close Case”, by Customer', [['undocumented', 'allowed']]],
    ['Resolved: to Closed, “Close Case” or “Accept Solution”, by Agent or Manager', []],
  ]);
  expect(JSON.parse(told?.rows[0]?.example ?? '')).toMatchObject({
    change: { action: 'closeCase', actor: 'customer' },
  });
});

test('too much to show is counted, and what was not asked is admitted', () => {
  const [told] = differencesOf([{ before: documented('support-center'), after: documented('ex-libris') }], t);
  expect(told?.rows).toHaveLength(40);
  expect(told?.more).toBeGreaterThan(0);
  expect(told?.complete).toBe(false);
}, 30_000);
