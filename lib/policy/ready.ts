import { ACTORS, type Finding } from '../case/types.ts';
import type { Cause, Check, Need, When } from './cells.ts';
import type { ActiveClause, ActiveTimer, CompiledPolicy } from './compile.ts';
import { enter, type Names, namesOf } from './names.ts';
import { narrowed, type PlainClause, type PlainRequirement } from './plain.ts';
import type { AssumedActor, PolicyDocument, Reading, Readings, Rule } from './types.ts';
import './tests.ts';
import { unpack } from './unpack.ts';
import type { Condition } from './vocabulary.ts';

type Chosen = Readonly<Record<string, string>>;

/** Told where a spelling could mean either of two; `index` is undefined if one of them is an actor's own id. */
type Refuse = (path: string) => (spelling: string, index?: number) => void;

/** The alternative of each reading: as wanted, else as the document chose. `''` where nobody did. */
export const choose = (readings: readonly Reading[], wanted: Chosen): Chosen =>
  Object.fromEntries(
    readings.map(({ id, chosen, default: usual }) => [
      id,
      (Object.hasOwn(wanted, id) ? wanted[id] : undefined) ?? chosen?.alternative ?? usual ?? '',
    ]),
  );

/**
 * Makes a policy ready to judge that is known to compile; `compile` is for all others.
 * @param refuse told of names that clash; without it the later one wins
 */
export function ready(document: PolicyDocument, readings: Chosen, refuse?: Refuse): CompiledPolicy {
  const { statuses, actions, fields, rules } = document;
  const timers = rules.flatMap((rule) => (rule.timers ?? []).map((timer) => ({ ...timer, rule: rule.id })));
  const { days = 'calendar', since = 'latestEntry' } =
    document.clocks?.find((one) => inForce(one.reading, readings)) ?? {};
  return unpack({
    document,
    readings,
    statuses: namesOf(statuses, refuse?.('$.statuses')),
    actions: namesOf(actions, refuse?.('$.actions')),
    actors: actorNames(document, refuse?.('$.actors')),
    fields: namesOf(fields, refuse?.('$.fields')),
    subStatuses: statuses.map(({ subStatuses = [] }, s) =>
      namesOf(subStatuses, refuse?.(`$.statuses[${s}].subStatuses`)),
    ),
    nested: statuses.some((status) => status.subStatuses) || fields.some((field) => field.id === 'subStatus'),
    clauses: [...rules.flatMap((rule) => activeClauses(rule, document, readings)), ...timers.map(started)],
    timers,
    clock: { days, since },
    update: actions.findIndex((action) => action.id === 'update'),
    assumed: actorIn(document.assumeActor, readings),
    actsAs: ACTORS.map((id) => actorIn(document.actors.find((one) => one.id === id)?.actsAs, readings)),
  });
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

/** Names of the document's actors; the four ids themselves are always understood. */
function actorNames({ actors }: PolicyDocument, clash?: ReturnType<Refuse>): Names {
  const names = namesOf(actors, clash, (i) => ACTORS.indexOf(actors[i]?.id ?? 'agent'));
  ACTORS.forEach((id, at) => {
    enter(names, id, at, clash && (() => clash(id)));
  });
  return names;
}

const actorIn = (assumed: AssumedActor | undefined, readings: Chosen): number =>
  assumed && inForce(assumed.reading, readings) ? ACTORS.indexOf(assumed.actor) : -1;

function activeClauses(
  { id, clauses = [] }: Rule,
  { statuses }: PolicyDocument,
  readings: Chosen,
): ActiveClause[] {
  const chosen = clauses.filter((clause) => inForce(clause.reading, readings));
  return chosen.map((clause) => active(id, narrowed(clause, statuses)));
}

function active(rule: string, clause: PlainClause): ActiveClause {
  const { from, to, actions, actors, when, allow, forbid, silent, params } = clause;
  const check = (level: 'forbidden' | 'undocumented', code: string | undefined): Check[] =>
    code ? [{ finding: { rule, level, code, ...(params ? { params } : {}) }, ...given(when) }] : [];
  const remarks = (clause.remark ?? []).map(({ when: more, ...remark }): Check => {
    return { finding: { rule, ...remark }, ...given(when, more) };
  });
  const causes = (clause.effects ?? []).map((effect): Cause => {
    return { effect: { rule, ...effect }, ...given(when) };
  });
  return {
    rule,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(actions ? { actions } : {}),
    ...(actors ? { actors } : {}),
    ...given(when),
    ...(allow ? { allow } : {}),
    checks: [...check('forbidden', forbid), ...check('undocumented', silent), ...remarks],
    needs: [
      ...(clause.require ?? []).map((one) => need(rule, one, when)),
      ...(clause.verify ?? []).map((field) => verification(rule, field, when)),
    ],
    causes,
    optional: clause.optional ?? [],
  };
}

/** Conditions as a part of what turns on them; nothing where there are none. */
function given(a: When, b?: When): { when?: readonly Condition[] } {
  const when = a && b ? [...a, ...b] : (a ?? b);
  return when ? { when } : {};
}

function need(rule: string, requirement: PlainRequirement, outer: When): Need {
  const { field, must, level = 'incomplete', code, params, when } = requirement;
  const mild = level === 'warning';
  const finding = { rule, level, field, code: code ?? (mild ? 'recommended' : 'missing') };
  return {
    field,
    ...(must ? { must } : {}),
    verify: false,
    finding: params ? { ...finding, params } : finding,
    ...(mild ? {} : { unreadable: { rule, level: 'unverified', field, code: 'notReadable' } }),
    ...given(outer, when),
  };
}

function verification(rule: string, field: string, when: When): Need {
  const finding: Finding = { rule, level: 'unverified', field, code: 'notVerified' };
  return { field, verify: true, finding, unreadable: { ...finding, code: 'notReadable' }, ...given(when) };
}

/** A timer starts when a case enters its status. */
function started({ in: status, rule, code, after, subStatus }: ActiveTimer): ActiveClause {
  const when = subStatus ? [{ subStatus: 'to' as const, is: [subStatus] }] : undefined;
  const cause = { effect: { rule, code, params: { ...after } }, ...given(when) };
  return { rule, to: [status], checks: [], needs: [], causes: [cause], optional: [] };
}
