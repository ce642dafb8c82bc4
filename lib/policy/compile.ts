import type { Cause, Cell, Check, Need } from './cells.ts';
import { PolicyError } from './error.ts';
import type { Names } from './names.ts';
import type { PlainClause } from './plain.ts';
import { choose, ready } from './ready.ts';
import type { ClockData, PolicyDocument, Reading, Timer } from './types.ts';

/** A clause in force: what it finds, asks for and causes is made out. Plain data. */
export interface ActiveClause
  extends Pick<PlainClause, 'from' | 'to' | 'actions' | 'actors' | 'when' | 'allow'> {
  /** Id of its rule. */
  readonly rule: string;
  readonly checks: readonly Check[];
  readonly needs: readonly Need[];
  readonly causes: readonly Cause[];
  readonly optional: readonly string[];
}

/** A timer with the id of its rule. */
export interface ActiveTimer extends Timer {
  readonly rule: string;
}

/**
 * A policy as it can be handed to another script: plain data, through any channel. {@link unpack} makes it ready to
 * judge. Statuses, actions, fields and sub-statuses go by their place in the document's lists, actors by theirs in
 * `ACTORS`.
 */
export interface PackedPolicy {
  readonly document: PolicyDocument;
  /** The alternative in force of each reading. */
  readonly readings: Readonly<Record<string, string>>;
  readonly statuses: Names;
  readonly actions: Names;
  readonly actors: Names;
  readonly fields: Names;
  /** By status: what its sub-status labels stand for. */
  readonly subStatuses: readonly Names[];
  /** True if the policy speaks of sub-statuses at all. */
  readonly nested: boolean;
  /** In the document's order, then what the timers cause. */
  readonly clauses: readonly ActiveClause[];
  readonly timers: readonly ActiveTimer[];
  /** How their days are counted. */
  readonly clock: Pick<ClockData, 'days' | 'since'>;
  /** Place of the action `update`; -1 if the policy has none. */
  readonly update: number;
  /** Who is meant where nobody is named; -1 for nobody. */
  readonly assumed: number;
  /** By actor: whose rules hold too where none allows this one a change; -1 for nobody's. */
  readonly actsAs: readonly number[];
  /** See `policyDigest`; for a document that was shortened for the way. */
  readonly digest?: string;
  /** True if it asks for tests beyond the common ones: see `tests.ts`. */
  readonly asksMore?: true;
}

/** A policy ready to judge. */
export interface CompiledPolicy extends PackedPolicy {
  /** Filled as changes are judged; caches, never a state. By question, and by status and actor. */
  readonly cells: Map<number, Cell>;
  readonly near: Map<number, readonly ActiveClause[]>;
}

export interface CompileOptions {
  /** Alternatives by reading id, over the document's own choice. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * Makes a policy ready to judge. The document is taken as checked (`resolvePolicy`); what would make it ambiguous is
 * refused here too: an unsettled reading, a label with two meanings, a rule id used twice.
 * @throws PolicyError naming the place
 */
export function compile(document: PolicyDocument, options: CompileOptions = {}): CompiledPolicy {
  const readings = settle(document.readings, options.readings ?? {});
  const rules = new Set<string>();
  document.rules.forEach(({ id }, i) => {
    if (rules.has(id)) throw new PolicyError(`rule "${id}" is there twice`, `$.rules[${i}].id`);
    rules.add(id);
  });
  return ready(document, readings, refuse);
}

/** For what names two entries. */
const refuse =
  (path: string) =>
  (spelling: string, index?: number): never => {
    const place = index === undefined ? path : `${path}[${index}]`;
    throw new PolicyError(`"${spelling}" already names another entry; take it out of one of them`, place);
  };

function settle(
  readings: readonly Reading[],
  wanted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen = choose(readings, wanted);
  readings.forEach((reading, i) => {
    const path = `$.readings[${i}]`;
    const known = reading.alternatives.map((alternative) => alternative.id);
    const choice = chosen[reading.id] ?? '';
    if (choice === '') {
      throw new PolicyError(unsettled(reading.id, known), path);
    }
    if (!known.includes(choice)) {
      throw new PolicyError(
        `reading ${reading.id} has no "${choice}"; choose one of ${known.join(', ')}`,
        path,
      );
    }
  });
  for (const id of Object.keys(wanted)) {
    if (!Object.hasOwn(chosen, id)) throw new PolicyError(`no reading "${id}" in this policy`, '$.readings');
  }
  return chosen;
}

/** What to do about a reading that nobody settled. */
const unsettled = (id: string, alternatives: readonly string[]): string =>
  `reading ${id} is not settled; choose one of ${alternatives.join(', ')}, by hand or by ` +
  `npm run --silent policy -- settle FILE ${id} ALTERNATIVE --reason "…" --by "…"`;
