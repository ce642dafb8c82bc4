import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../policy/limits.ts';
import { policyReference } from './reference.ts';

const FILE = join(import.meta.dirname, '..', '..', 'policies', 'README.md');

test('the reference is the one that the schema makes; if not, run: npm run policy-schema', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(policyReference());
});

test('every link within it has its heading, and every limit its line', () => {
  const text = policyReference();
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name?.toLowerCase());
  for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(target);
  expect(text.split('\n').filter((line) => /^\|.*\|$/.test(line)).length).toBeGreaterThan(100);
  const limits = text
    .slice(text.indexOf('## Limits'))
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(limits).toHaveLength(Object.keys(LIMITS).length + 1);
});
