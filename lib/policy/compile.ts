import type { Cell } from './cells.ts';
import { PolicyError } from './error.ts';
import { type Names, namesOf } from './names.ts';
import { type PlainClause, plain } from './narrow.ts';
import { actorNames, choose, ready } from './ready.ts';
import type { Named, PolicyDocument, Reading, Rule, Timer } from './types.ts';

/** A clause in force, with its rule. */
export interface ActiveClause extends PlainClause {
  readonly rule: Rule;
}

/** A timer with the id of its rule. */
export interface ActiveTimer extends Timer {
  readonly rule: string;
}

/** A policy ready to judge. Statuses, actions and actors go by their place in the document's lists. */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /** The alternative in force of each reading. */
  readonly readings: Readonly<Record<string, string>>;
  readonly statuses: Names<number>;
  readonly actions: Names<number>;
  readonly actors: Names<number>;
  readonly fields: Names<string>;
  /** By status: what its sub-status labels stand for. */
  readonly subStatuses: readonly Names<string>[];
  /** True if the policy speaks of sub-statuses at all. */
  readonly nested: boolean;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly clauses: readonly ActiveClause[];
  readonly timers: readonly ActiveTimer[];
  /** Place of the action `update`; -1 if the policy has none. */
  readonly update: number;
  /** Place in ACTORS of who is meant where nobody is named. */
  readonly assumed: number | undefined;
  /** Filled as changes are judged; caches, never a state. By question, and by status and actor. */
  readonly cells: Map<number, Cell>;
  readonly near: Map<string, readonly ActiveClause[]>;
}

export interface CompileOptions {
  /** Alternatives by reading id, over the document's own choice. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * Makes a policy ready to judge. The document is taken as checked (`schema.ts`); what would make it ambiguous is
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
  refuseClashes(document);
  return ready(plain(document), readings);
}

function refuseClashes(document: PolicyDocument): void {
  const { statuses, actions, fields } = document;
  const refuse = (path: string) => (spelling: string, index?: number) => {
    const place = index === undefined ? path : `${path}[${index}]`;
    throw new PolicyError(`"${spelling}" already names another entry; take it out of one of them`, place);
  };
  const byId = (list: readonly Named[], path: string) =>
    namesOf(list, (i) => list[i]?.id ?? '', refuse(path));
  namesOf(statuses, (i) => i, refuse('$.statuses'));
  namesOf(actions, (i) => i, refuse('$.actions'));
  actorNames(document, refuse('$.actors'));
  byId(fields, '$.fields');
  statuses.forEach(({ subStatuses = [] }, s) => {
    byId(subStatuses, `$.statuses[${s}].subStatuses`);
  });
}

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
export const unsettled = (id: string, alternatives: readonly string[]): string =>
  `reading ${id} is not settled; choose one of ${alternatives.join(', ')}, by hand or by ` +
  `npm run --silent policy -- settle FILE ${id} ALTERNATIVE --reason "…" --by "…"`;
