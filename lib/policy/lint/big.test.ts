import { expect, test } from 'vitest';
import { lintPolicy } from './index.ts';
import { bigPolicy, broadRules, hostileRules, plainRules } from './testing.ts';

/** Seconds of processor time, so that a busy machine is no failure; a quarter of it is usual. */
const MOST = 8;

test.each([
  ['rules that keep out of each other’s way', plainRules],
  ['rules that all speak of every change', broadRules],
  ['rules that are all at odds', hostileRules],
])('200 statuses and 5,000 rules take a few seconds: %s', (_, clause) => {
  const policy = bigPolicy(200, 5000, clause);
  const before = process.cpuUsage();
  const { findings } = lintPolicy(policy);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(MOST);
  expect(findings.length).toBeLessThan(2000);
});

test('what is found in a large policy is found among thousands of rules', () => {
  const policy = bigPolicy(200, 5000, plainRules);
  const planted = { from: ['s4'], to: ['s5'], forbid: 'onlyFrom' } as const;
  const [first] = policy.rules;
  if (!first) throw new Error('no rules');
  const { findings } = lintPolicy({
    ...policy,
    rules: [...policy.rules, { ...first, id: 'P', clauses: [planted] }],
  });
  const found = findings.filter(({ lint }) => lint === 'contradiction');
  expect(found.map(({ rules }) => rules)).toEqual([
    ['R-4', 'P'],
    ['R-204', 'P'],
  ]);
});

test('a lint that finds too much says so', () => {
  expect(lintPolicy(bigPolicy(200, 5000, hostileRules)).cut).toContain('contradiction');
  expect(lintPolicy(bigPolicy(20, 50, plainRules)).cut).toEqual([]);
});
