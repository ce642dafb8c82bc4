import type { Clause, Condition, PolicyDocument, Rule, StatusData } from '../types.ts';

const PLACE = { document: 'handbook', section: 'Section 1' };

/** A policy as large as policies get: statuses in a ring, and rules whose clauses `clause` makes. */
export function bigPolicy(
  statuses: number,
  rules: number,
  clause: (at: number, status: (place: number) => string) => Clause,
): PolicyDocument {
  const status = (place: number) => `s${place % statuses}`;
  return {
    format: 1,
    id: 'big',
    version: '1',
    title: { en: 'Big' },
    documents: [{ id: 'handbook', title: 'A handbook' }],
    actors: [
      { id: 'agent', labels: { en: 'Agent' } },
      { id: 'customer', labels: { en: 'Customer' } },
    ],
    statuses: Array.from({ length: statuses }, (_, at): StatusData => {
      return {
        id: status(at),
        labels: { en: `Status ${at}` },
        phase: at === 0 ? 'new' : at === 1 ? 'ended' : 'working',
      };
    }),
    actions: [{ id: 'update', labels: { en: 'Update' } }],
    fields: [{ id: 'notes', labels: { en: 'Notes' }, kind: 'longText' }],
    facts: [{ id: 'tier', labels: { en: 'Tier' } }],
    readings: [],
    rules: Array.from({ length: rules }, (_, at): Rule => {
      return {
        id: `R-${at}`,
        kind: 'decides',
        basis: 'stated',
        source: PLACE,
        summary: { en: '' },
        clauses: [clause(at, status)],
      };
    }),
  };
}

/** Half of the rules allow and half forbid, and no two speak of the same change. */
export const plainRules = (at: number, status: (place: number) => string): Clause => ({
  from: [status(at)],
  to: [status(at + 1 + (at >> 8))],
  ...(at % 2 === 0 ? { allow: true, require: [{ field: 'notes' }] } : { forbid: 'onlyFrom' }),
});

/** Every rule speaks of every change, each under a condition of its own. */
export const broadRules = (at: number, status: (place: number) => string): Clause => ({
  to: [status(at % 7)],
  when: [{ fact: 'tier', is: [at] } satisfies Condition],
  ...(at % 2 === 0 ? { allow: true, require: [{ field: 'notes' }] } : { forbid: 'onlyFrom' }),
});

/** Every rule is at odds with half of the others. */
export const hostileRules = (at: number): Clause => ({
  ...(at % 2 === 0 ? { allow: true, to: ['s1'] } : { forbid: 'onlyFrom' }),
  require: [{ field: 'notes', ...(at % 3 === 0 ? { must: { filled: false } } : {}) }],
});
