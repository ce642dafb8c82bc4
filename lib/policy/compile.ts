import { ACTORS } from '../case/types.ts';
import type { Cell } from './cells.ts';
import { PolicyError } from './error.ts';
import { enter, type Names, namesOf } from './names.ts';
import type { Clause, PolicyDocument, Reading, Readings, Rule, Timer } from './types.ts';

/** A clause in force, with its rule and what its scope lists expand to. */
export interface ActiveClause extends Clause {
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
  const rules = new Map<string, Rule>();
  document.rules.forEach((rule, i) => {
    if (rules.has(rule.id)) throw new PolicyError(`rule "${rule.id}" is there twice`, `$.rules[${i}].id`);
    rules.set(rule.id, rule);
  });
  return {
    document,
    readings,
    statuses: namesOf(document.statuses, '$.statuses', (i) => i),
    actions: namesOf(document.actions, '$.actions', (i) => i),
    actors: actorNames(document),
    fields: namesOf(document.fields, '$.fields', (i) => document.fields[i]?.id ?? ''),
    subStatuses: document.statuses.map((status, s) => {
      const list = status.subStatuses ?? [];
      return namesOf(list, `$.statuses[${s}].subStatuses`, (i) => list[i]?.id ?? '');
    }),
    nested:
      document.statuses.some((status) => status.subStatuses) ||
      document.fields.some((field) => field.id === 'subStatus'),
    rules,
    clauses: document.rules.flatMap((rule) => activeClauses(rule, readings)),
    update: document.actions.findIndex((action) => action.id === 'update'),
    assumed: assumedActor(document, readings),
    timers: document.rules.flatMap((rule) =>
      (rule.timers ?? []).map((timer) => ({ ...timer, rule: rule.id })),
    ),
    cells: new Map(),
    near: new Map(),
  };
}

/** True if the alternatives asked for are the ones in force. */
export function inForce(asked: Readings | undefined, chosen: Readonly<Record<string, string>>): boolean {
  for (const id in asked) {
    const alternatives = asked[id] ?? '';
    const one = chosen[id] ?? '';
    if (typeof alternatives === 'string' ? alternatives !== one : !alternatives.includes(one)) return false;
  }
  return true;
}

/** Names of the document's actors; the four ids themselves are always understood. */
function actorNames(document: PolicyDocument): Names<number> {
  const place = (i: number) => ACTORS.indexOf(document.actors[i]?.id ?? 'agent');
  const names = namesOf(document.actors, '$.actors', place);
  ACTORS.forEach((id, at) => {
    enter(names, id, at, '$.actors');
  });
  return names;
}

function assumedActor(
  document: PolicyDocument,
  readings: Readonly<Record<string, string>>,
): number | undefined {
  const assumed = document.assumeActor;
  return assumed && inForce(assumed.reading, readings) ? ACTORS.indexOf(assumed.actor) : undefined;
}

function activeClauses(rule: Rule, readings: Readonly<Record<string, string>>): ActiveClause[] {
  const active: ActiveClause[] = [];
  for (const clause of rule.clauses ?? []) {
    if (inForce(clause.reading, readings)) active.push({ ...clause, rule });
  }
  return active;
}

function settle(
  readings: readonly Reading[],
  wanted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen: Record<string, string> = {};
  readings.forEach((reading, i) => {
    const path = `$.readings[${i}]`;
    const known = reading.alternatives.map((alternative) => alternative.id);
    const asked = Object.hasOwn(wanted, reading.id) ? wanted[reading.id] : undefined;
    const choice = asked ?? reading.chosen?.alternative ?? reading.default;
    if (choice === undefined) {
      throw new PolicyError(`reading ${reading.id} is not settled; choose one of ${known.join(', ')}`, path);
    }
    if (!known.includes(choice)) {
      throw new PolicyError(
        `reading ${reading.id} has no "${choice}"; choose one of ${known.join(', ')}`,
        path,
      );
    }
    chosen[reading.id] = choice;
  });
  for (const id of Object.keys(wanted)) {
    if (!Object.hasOwn(chosen, id)) throw new PolicyError(`no reading "${id}" in this policy`, '$.readings');
  }
  return chosen;
}
