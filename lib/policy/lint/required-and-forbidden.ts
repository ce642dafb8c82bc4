import type { Context } from './context.ts';
import { requestFor, whereOf } from './example.ts';
import { lint, type Report } from './finding.ts';
import { relate } from './guards.ts';
import { meetings } from './meetings.ts';
import { type Need, needsOf } from './needs.ts';
import { placesOf, shared } from './scope.ts';
import { keyOf, valuesFor } from './values.ts';
import { witness } from './witness.ts';

const PLACES = 200;

/** A field that one clause wants filled, or filled in one way, and another one empty, or filled in another. */
export default lint({
  id: 'required-and-forbidden',
  severity: 'error',
  *find(_document, context): Generator<Report> {
    for (const needs of byField(needsOf(context))) {
      // Two that only want the field filled are never at odds: most policies have no others.
      const particular = needs.filter(isParticular);
      const place = new Map(needs.map((need, at) => [need, at]));
      const fresh = (a: Need, b: Need) =>
        a !== b && (!isParticular(b) || (place.get(a) ?? 0) < (place.get(b) ?? 0));
      for (const [a, b] of meetings(particular, needs, fresh, context)) {
        const example = atOdds(a, b, context);
        if (example) yield { ...reported(a, b), example };
      }
    }
  },
});

const isParticular = ({ tests }: Need): boolean => tests.filled === false || Object.keys(tests).length > 1;

function byField(needs: readonly Need[]): Iterable<Need[]> {
  const fields = new Map<string, Need[]>();
  for (const need of needs) fields.set(need.field, [...(fields.get(need.field) ?? []), need]);
  return fields.values();
}

const reported = (a: Need, b: Need): Report => ({
  kind: a.verify || b.verify ? 'verify' : 'fill',
  path: a.path,
  other: b.path,
  rules: [a.of.rule.id, b.of.rule.id],
  params: { field: a.field, first: a.of.rule.id, second: b.of.rule.id },
});

/** A change of which both are asked at once, where no value can please both. */
function atOdds(a: Need, b: Need, { document, policy, alternatives }: Context) {
  if (!relate(a.of.clause.reading, b.of.clause.reading, alternatives).together) return undefined;
  const asked = [a, b].map(({ field, tests }) => ({ field, ...tests }));
  if (valuesFor(new Map([[keyOf({ field: a.field }), asked]]), policy) !== 'no') return undefined;
  const holds = witness([...a.when, ...b.when], policy);
  if (typeof holds === 'string') return undefined;
  let tried = 0;
  for (const place of placesOf(shared(a.of.scope, b.of.scope), document)) {
    tried += 1;
    const where = whereOf(document, place);
    if (tried > PLACES || !where) return undefined;
    const setting = holds(where);
    if (setting) return requestFor(document, place, setting);
  }
  return undefined;
}
