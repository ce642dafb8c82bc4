import type { JudgeRequest, Verdict } from '../../case/types.ts';
import type { CompiledPolicy } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import type { PolicyDocument } from '../types.ts';
import { aloneSays, policyOf } from './alone.ts';
import type { Context } from './context.ts';
import { requestsFor, whereOf } from './example.ts';
import type { Path, Report, Severity } from './finding.ts';
import { type Relation, relate } from './guards.ts';
import { type Claim, meetings } from './meetings.ts';
import { placesOf, shared, sizeOf } from './scope.ts';
import { type Witness, witness } from './witness.ts';

/** What one clause says on some topic, under its own conditions. */
export interface Saying extends Claim {
  readonly path: Path;
  readonly says: string;
  /** True if the verdict has what the clause is taken to say. */
  shows(verdict: Verdict): boolean;
}

/** Two sayings that differ, and a change of which both speak. */
export interface Clash {
  readonly first: Saying;
  readonly second: Saying;
  readonly relation: Relation;
  readonly example: JudgeRequest;
  /** Statuses, ways and actors that both speak of. */
  readonly places: number;
}

/** Places tried for a pair, and pairs shown for a lint: bounds on policies made to be slow. */
const PLACES = 200;
const SHOWN = 1000;

/** How a clash is shown: by the engine on the two clauses `together`, or on each of them `alone`. */
export type Shown = 'together' | 'alone';

/**
 * All pairs of sayings, one from each list, that are at odds on a change that both speak of: found from their scopes,
 * with a change for which both's conditions hold, and shown by the engine.
 * @param second may be the same list as `first`; then each pair comes once
 */
export function* clashes(
  first: readonly Saying[],
  second: readonly Saying[],
  context: Context,
  shown: Shown,
): Generator<Clash> {
  const differ = (a: Saying, b: Saying) => a.says !== b.says && a.of !== b.of;
  let tried = 0;
  for (const [a, b] of meetings(first, second, differ, context)) {
    const holds = witness([...a.when, ...b.when], context.policy);
    if (typeof holds === 'string') continue;
    tried += 1;
    if (tried > SHOWN) {
      context.gaveUp = true;
      return;
    }
    const example = common(a, b, holds, context.document, shown);
    if (!example) continue;
    const relation = relate(a.of.clause.reading, b.of.clause.reading, context.alternatives);
    yield { first: a, second: b, relation, example, places: sizeOf(shared(a.of.scope, b.of.scope)) };
  }
}

/** The first change on which the two are seen to say what they are taken to say. */
function common(
  a: Saying,
  b: Saying,
  holds: Witness,
  document: PolicyDocument,
  shown: Shown,
): JudgeRequest | undefined {
  const shows = shown === 'alone' ? eachAlone(a, b, document) : bothTogether(a, b, document);
  let tried = 0;
  for (const place of placesOf(shared(a.of.scope, b.of.scope), document)) {
    tried += 1;
    const where = whereOf(document, place);
    if (tried > PLACES || !where) return undefined;
    const setting = holds(where);
    const request = setting && requestsFor(document, place, setting).find(shows);
    if (request) return request;
  }
  return undefined;
}

const eachAlone = (a: Saying, b: Saying, document: PolicyDocument) => (request: JudgeRequest) =>
  [a, b].every((one) => one.shows(aloneSays(document, one.of, request)));

function bothTogether(a: Saying, b: Saying, document: PolicyDocument) {
  let policy: CompiledPolicy | undefined;
  return (request: JudgeRequest) => {
    policy ??= policyOf(document, [a.of, b.of]);
    const verdict = evaluate(policy, request);
    return a.shows(verdict) && b.shows(verdict);
  };
}

/** How a clash stands. */
export type Standing =
  /** Readings tell the two apart, and somebody chose. */
  | 'settled'
  /** Readings tell them apart, and nobody chose. */
  | 'open'
  /** They come together under an alternative that is not in force. */
  | 'other'
  /** A team's rule against the document's. */
  | 'house'
  /** Both hold. */
  | 'both';

/**
 * How a clash stands, the stronger saying second: where it always comes along, no reading takes it away.
 */
function standing({ first, second, relation }: Clash, context: Context): Standing {
  if (!relation.together || relation.firstAlone) {
    return context.settled(relation.readings) ? 'settled' : 'open';
  }
  const bases = [first.of.rule.basis, second.of.rule.basis];
  if (bases[1] === 'house' && bases[0] !== 'house') return 'house';
  return first.of.inForce ? 'both' : 'other';
}

/** One report for each pair of rules that clash in the same way, with the example of the first clash. */
export function grouped(
  found: Iterable<Clash>,
  context: Context,
  weigh: (clash: Clash, standing: Standing) => Severity | undefined,
): Report[] {
  const reports = new Map<string, Report & { params: Record<string, string | number> }>();
  for (const clash of found) {
    const stands = standing(clash, context);
    const severity = weigh(clash, stands);
    if (!severity) continue;
    const { first, second, relation, example, places } = clash;
    const rules = [first.of.rule.id, second.of.rule.id];
    const readings = stands === 'settled' || stands === 'open' ? relation.readings.join(', ') : '';
    const key = [stands, ...rules, first.says, second.says, readings].join(' ');
    const known = reports.get(key);
    if (known) known.params.places = Number(known.params.places) + places;
    else {
      const params = { first: rules[0] ?? '', second: rules[1] ?? '', places, readings };
      const told = { ...params, says: first.says, against: second.says };
      reports.set(key, {
        kind: stands,
        severity,
        path: first.path,
        other: second.path,
        rules,
        params: told,
        example,
      });
    }
  }
  return [...reports.values()];
}
