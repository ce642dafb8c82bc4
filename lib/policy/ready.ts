import { ACTORS } from '../case/types.ts';
import type { ActiveClause, CompiledPolicy } from './compile.ts';
import { enter, type Names, namesOf } from './names.ts';
import type { PlainClause } from './narrow.ts';
import type { PolicyDocument, Reading, Readings, Rule } from './types.ts';

type Chosen = Readonly<Record<string, string>>;

/** The alternative of each reading: as wanted, else as the document chose. `''` where nobody did. */
export const choose = (readings: readonly Reading[], wanted: Chosen): Chosen =>
  Object.fromEntries(
    readings.map(({ id, chosen, default: usual }) => [
      id,
      (Object.hasOwn(wanted, id) ? wanted[id] : undefined) ?? chosen?.alternative ?? usual ?? '',
    ]),
  );

/** Makes a policy ready to judge that is known to compile, its clauses narrowed by `plain`; `compile` is for all others. */
export function ready(document: PolicyDocument, readings: Chosen): CompiledPolicy {
  const { statuses, actions, fields, rules } = document;
  return {
    document,
    readings,
    statuses: namesOf(statuses, (i) => i),
    actions: namesOf(actions, (i) => i),
    actors: actorNames(document),
    fields: namesOf(fields, (i) => fields[i]?.id ?? ''),
    subStatuses: statuses.map(({ subStatuses: list = [] }) => namesOf(list, (i) => list[i]?.id ?? '')),
    nested: statuses.some((status) => status.subStatuses) || fields.some((field) => field.id === 'subStatus'),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    clauses: rules.flatMap((rule) => activeClauses(rule, readings)),
    update: actions.findIndex((action) => action.id === 'update'),
    assumed: assumedActor(document, readings),
    timers: rules.flatMap((rule) => (rule.timers ?? []).map((timer) => ({ ...timer, rule: rule.id }))),
    cells: new Map(),
    near: new Map(),
  };
}

/** True if the alternatives asked for are the ones in force. */
export function inForce(asked: Readings | undefined, chosen: Chosen): boolean {
  for (const id in asked) {
    const alternatives = asked[id] ?? '';
    const one = chosen[id] ?? '';
    if (typeof alternatives === 'string' ? alternatives !== one : !alternatives.includes(one)) return false;
  }
  return true;
}

/**
 * Names of the document's actors; the four ids themselves are always understood.
 * @param clash called where a name could mean either of two; `index` is undefined if one of them is such an id
 */
export function actorNames(
  { actors }: PolicyDocument,
  clash?: (spelling: string, index?: number) => void,
): Names<number> {
  const names = namesOf(actors, (i) => ACTORS.indexOf(actors[i]?.id ?? 'agent'), clash);
  ACTORS.forEach((id, at) => {
    enter(names, id, at, clash && (() => clash(id)));
  });
  return names;
}

function assumedActor(document: PolicyDocument, readings: Chosen): number | undefined {
  const assumed = document.assumeActor;
  return assumed && inForce(assumed.reading, readings) ? ACTORS.indexOf(assumed.actor) : undefined;
}

function activeClauses(rule: Rule, readings: Chosen): ActiveClause[] {
  const active: ActiveClause[] = [];
  for (const clause of rule.clauses ?? []) {
    if (inForce(clause.reading, readings)) active.push({ ...(clause as PlainClause), rule });
  }
  return active;
}
