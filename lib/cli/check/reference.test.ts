import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LINTS } from '../../policy/lint/index.ts';
import { reference } from './reference.ts';

const FILE = join(import.meta.dirname, '..', '..', 'policies', 'LINT.md');

test('the reference is the one that the lints make; if not, run: npm run lint-reference', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(reference());
});

test('every lint has its page, under the address that findings give', () => {
  const text = reference();
  for (const { id } of LINTS) expect(text).toContain(`<a id="${id}"></a>`);
});
