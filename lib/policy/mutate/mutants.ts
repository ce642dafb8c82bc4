import { ACTORS } from '../../case/types.ts';
import type { Beginning, PolicyDocument, Rule, Timer } from '../types.ts';
import { clauseMutants, effectMutants } from './clause.ts';
import type { Path } from './edit.ts';
import { addEach, type Draft, draft, dropEach, idsOf, nextOf } from './make.ts';
import type { Mutant } from './types.ts';

/**
 * Every wrong version of a policy, in the order of its places. Rules that come from a policy it extends are that one's
 * own affair and stay as they are.
 */
export function* mutantsOf(document: PolicyDocument): Generator<Mutant> {
  for (const [r, rule] of document.rules.entries()) {
    if (rule.inheritedFrom === undefined) yield* ruleMutants(document, rule, ['rules', r]);
  }
  if (document.lineage === undefined) {
    for (const one of headMutants(document)) yield { ...one, readings: [] };
  }
}

function* ruleMutants(document: PolicyDocument, rule: Rule, path: Path): Generator<Mutant> {
  for (const [c, clause] of (rule.clauses ?? []).entries()) {
    const readings = Object.keys(clause.reading ?? {});
    for (const one of clauseMutants(document, clause, [...path, 'clauses', c])) {
      yield { ...one, rule: rule.id, readings };
    }
  }
  const others = function* (): Generator<Draft> {
    for (const [t, timer] of (rule.timers ?? []).entries()) {
      yield* timerMutants(document, timer, [...path, 'timers', t]);
    }
    if (rule.begins) yield* beginningMutants(document, rule.begins, [...path, 'begins']);
  };
  for (const one of others()) yield { ...one, rule: rule.id, readings: [] };
}

const TIMER_CODES = ['reminder', 'autoClose', 'notice'] as const satisfies readonly Timer['code'][];

function* timerMutants(document: PolicyDocument, timer: Timer, path: Path): Generator<Draft> {
  yield draft('dropTimer', path, timer.code);
  for (const [unit, count] of Object.entries(timer.after)) {
    yield draft('changeTimer', [...path, 'after', unit], count, count + 1);
  }
  yield draft('changeTimer', [...path, 'code'], timer.code, nextOf(TIMER_CODES, timer.code));
  const elsewhere = draft(
    'changeTimer',
    [...path, 'in'],
    timer.in,
    nextOf(idsOf(document.statuses), timer.in),
  );
  const unbound = { path: [...path, 'subStatus'], value: undefined };
  yield timer.subStatus === undefined ? elsewhere : { ...elsewhere, edits: [...elsewhere.edits, unbound] };
  if (timer.subStatus !== undefined) yield draft('changeTimer', [...path, 'subStatus'], timer.subStatus);
  if (timer.to !== undefined) {
    yield draft('changeTimer', [...path, 'to'], timer.to, nextOf(idsOf(document.statuses), timer.to));
  }
}

function* beginningMutants(document: PolicyDocument, begins: Beginning, path: Path): Generator<Draft> {
  yield draft('dropBeginning', path, begins);
  yield draft(
    'changeBeginning',
    [...path, 'status'],
    begins.status,
    nextOf(idsOf(document.statuses), begins.status),
  );
  yield* dropEach('changeBeginning', [...path, 'actors'], begins.actors);
  yield* addEach('changeBeginning', [...path, 'actors'], begins.actors, ACTORS);
  for (const [i, one] of (begins.effects ?? []).entries()) yield* effectMutants(one, [...path, 'effects', i]);
}

/** What stands outside of the rules and bears on verdicts. */
function* headMutants(document: PolicyDocument): Generator<Omit<Mutant, 'readings'>> {
  const { assumeActor, actors, actions, clocks, readings } = document;
  if (assumeActor) {
    yield draft('dropStandIn', ['assumeActor'], assumeActor);
    if (assumeActor.reading) yield draft('dropGuard', ['assumeActor', 'reading'], assumeActor.reading);
  }
  for (const [i, { actsAs }] of actors.entries()) {
    if (actsAs) yield draft('dropStandIn', ['actors', i, 'actsAs'], actsAs);
    if (actsAs?.reading) yield draft('dropGuard', ['actors', i, 'actsAs', 'reading'], actsAs.reading);
  }
  for (const [i, { to, outside }] of actions.entries()) {
    if (to !== undefined)
      yield draft('changeAction', ['actions', i, 'to'], to, nextOf(idsOf(document.statuses), to));
    yield draft('changeAction', ['actions', i, 'outside'], outside, outside ? undefined : true);
  }
  for (const [i, one] of (clocks ?? []).entries()) {
    const days = one.days === 'calendar' ? 'business' : 'calendar';
    yield draft('changeClock', ['clocks', i, 'days'], one.days, days);
    const since = one.since === 'latestEntry' ? 'firstEntry' : 'latestEntry';
    yield draft('changeClock', ['clocks', i, 'since'], one.since, since);
  }
  for (const [i, { default: usual, chosen, alternatives }] of readings.entries()) {
    const at = chosen ? ['chosen', 'alternative'] : ['default'];
    const now = chosen?.alternative ?? usual;
    if (now === undefined) continue;
    const other = nextOf(idsOf(alternatives), now);
    if (other !== undefined) yield draft('settleOtherwise', ['readings', i, ...at], now, other);
  }
}
