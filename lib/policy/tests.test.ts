import { expect, it } from 'vitest';
import { documented, documentedIds } from '../policies/load.ts';
import { compile } from './compile.ts';
import { pack } from './pack.ts';
import type { Clause } from './types.ts';

/** A documented policy whose first rule has this clause beside. */
function withClause(clause: Clause) {
  const document = documented(documentedIds()[0] ?? '');
  const [first, ...rest] = document.rules;
  if (!first) throw new Error('no rule');
  return pack(compile({ ...document, rules: [{ ...first, clauses: [clause] }, ...rest] }));
}

it.each(documentedIds())('%s asks for no more than the common tests', (id) => {
  expect(pack(compile(documented(id))).asksMore).toBeUndefined();
});

it('a policy that asks for more says so to who has to judge by it', () => {
  const field = documented(documentedIds()[0] ?? '').fields[0]?.id ?? '';
  expect(withClause({ when: [{ field, filled: true }] }).asksMore).toBeUndefined();
  expect(withClause({ when: [{ field, minLength: 3 }] }).asksMore).toBe(true);
  expect(withClause({ when: [{ timeInStatus: 'days', min: 3 }] }).asksMore).toBe(true);
});
