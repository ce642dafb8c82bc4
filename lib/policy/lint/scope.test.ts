import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTORS, type Actor } from '../../case/types.ts';
import { compile } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { narrowed } from '../plain.ts';
import type { Clause, PolicyDocument, Selector } from '../types.ts';
import { listOf } from './bits.ts';
import { placesOf, scopes, sizeOf } from './scope.ts';
import { bigPolicy } from './testing.ts';

const STATUSES = ['s0', 's1', 's2', 's3'];
const ids = fc.uniqueArray(fc.constantFrom(...STATUSES), { maxLength: 3 });
const selector: fc.Arbitrary<Selector | undefined> = fc.oneof(
  ids,
  ids.map((not) => ({ not })),
  fc.constant(undefined),
);
const forbidding = fc.record({
  from: selector,
  to: selector,
  actors: fc.option(fc.uniqueArray(fc.constantFrom<Actor>(...ACTORS), { minLength: 1 }), { nil: undefined }),
}) as fc.Arbitrary<Clause>;

const policyOf = (clause: Clause): PolicyDocument => bigPolicy(STATUSES.length, 1, () => clause);

test('a scope has exactly the places of which the engine finds that the clause speaks', () => {
  fc.assert(
    fc.property(forbidding, (drawn) => {
      const clause = JSON.parse(JSON.stringify({ ...drawn, forbid: 'onlyFrom' })) as Clause;
      const document = policyOf(clause);
      const policy = compile(document);
      const scope = scopes(document)(narrowed(clause, document.statuses));
      for (const [from, status] of STATUSES.entries()) {
        for (const [to, target] of STATUSES.entries()) {
          if (from === to) continue;
          for (const actor of ['agent', 'customer'] as const) {
            const { outcome } = evaluate(policy, { case: { status }, change: { to: target, actor } });
            const speaks = [
              [scope.from, from],
              [scope.to, to],
              [scope.actors, ACTORS.indexOf(actor)],
            ] as const;
            expect(speaks.every(([bits, at]) => listOf(bits).includes(at))).toBe(outcome === 'forbidden');
          }
        }
      }
    }),
  );
});

test('as many places come as are counted, none twice', () => {
  fc.assert(
    fc.property(forbidding, (clause) => {
      const document = policyOf(clause);
      const scope = scopes(document)(narrowed(clause, document.statuses));
      const places = [...placesOf(scope, document)].map((place) => JSON.stringify(place));
      expect(places).toHaveLength(sizeOf(scope));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
