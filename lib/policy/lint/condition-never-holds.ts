import { fold } from '../../case/text.ts';
import type { PolicyDocument } from '../types.ts';
import type { Condition } from '../vocabulary.ts';
import type { Context, Spoken } from './context.ts';
import { whereOf } from './example.ts';
import { lint, type Path } from './finding.ts';
import { placesOf } from './scope.ts';
import { witness } from './witness.ts';

/** Places tried before it is left open whether conditions can hold. */
const PLACES = 400;

/** Conditions that nothing can meet, all at once; or a value that is none of the field's options. */
export default lint({
  id: 'condition-never-holds',
  severity: 'error',
  *find(document, context) {
    const options = optionsOf(document);
    for (const one of context.spoken) {
      for (const { path, when, all } of conditionsOf(one)) {
        const report = { path, rules: [one.rule.id] };
        if (neverHolds(all, one, context)) yield { ...report, kind: 'never', params: { rule: one.rule.id } };
        for (const condition of when) {
          const value = notAnOption(condition, options);
          if (value === undefined) continue;
          const params = { rule: one.rule.id, value, field: 'field' in condition ? condition.field : '' };
          yield { ...report, kind: 'option', severity: 'warning', params };
        }
      }
    }
  },
});

interface Conditions {
  readonly path: Path;
  readonly when: readonly Condition[];
  /** With those of the clause. */
  readonly all: readonly Condition[];
}

function* conditionsOf({ clause, written, path }: Spoken): Generator<Conditions> {
  const outer = clause.when ?? [];
  if (outer.length > 0) yield { path: [...path, 'when'], when: outer, all: outer };
  for (const list of ['require', 'remark'] as const) {
    for (const [at, { when }] of (written[list] ?? []).entries()) {
      if (when?.length) yield { path: [...path, list, at, 'when'], when, all: [...outer, ...when] };
    }
  }
}

/** True if it is proved that nothing meets the conditions at any place of the clause. */
function neverHolds(all: readonly Condition[], one: Spoken, { document, policy }: Context): boolean {
  const holds = witness(all, policy);
  if (typeof holds === 'string') return holds === 'no';
  if (!all.some(looksAtSubStatus)) return false;
  let tried = 0;
  for (const place of placesOf(one.scope, document)) {
    tried += 1;
    const where = whereOf(document, place);
    if (tried > PLACES || !where || holds(where)) return false;
  }
  return tried > 0;
}

const looksAtSubStatus = (one: Condition): boolean =>
  'subStatus' in one || ('field' in one && one.field === 'subStatus');

const optionsOf = ({ fields }: PolicyDocument): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    fields.flatMap(({ id, options }) => (options?.length ? [[id, new Set(options.map(fold))] as const] : [])),
  );

function notAnOption(
  condition: Condition,
  options: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (!('field' in condition) || condition.field === 'subStatus') return undefined;
  const known = options.get(condition.field);
  const strange = known && condition.is?.find((value) => !known.has(fold(String(value))));
  return strange === undefined ? undefined : String(strange);
}
