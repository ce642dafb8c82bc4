import type { Level } from '../case/outcome.ts';
import { severity, worst } from '../case/outcome.ts';
import { isEmpty } from '../case/text.ts';
import { ACTORS, type Effect, type Finding, type Verdict } from '../case/types.ts';
import { type Cell, cellOf, type Need, type Way } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, hold, lists, meets, pendingValue, valueIn } from './conditions.ts';
import { find } from './names.ts';
import { type Aimed, aim, type Question } from './question.ts';

export type { Question } from './question.ts';

const NONE: readonly never[] = [];
const FILLED = { filled: true };

/** Verdicts kept for a cell: a page can't fill the memory with what it asks. */
const MOST_GIVEN = 1000;

/**
 * What the policy says of a change. Pure: same question, same verdict. Never throws on a question of the right
 * shape; what the policy does not know gives the outcome `unknown`.
 */
export function evaluate(policy: CompiledPolicy, question: Question): Verdict {
  const aimed = aim(policy, question);
  if (Array.isArray(aimed)) return unknown(aimed);
  const { actor } = question.change;
  const place = (actor === undefined ? policy.assumed : find(policy.actors, actor)) ?? -1;
  return place < 0 ? judgeForAll(aimed) : judge(aimed, place);
}

const unknown = (findings: readonly Finding[]): Verdict => ({
  outcome: 'unknown',
  findings,
  missing: NONE,
  unverified: NONE,
  effects: NONE,
  rules: NONE,
});

/** Without a known actor: the verdict that holds for each of them, or none. */
function judgeForAll(aimed: Aimed): Verdict {
  const { document } = aimed.policy;
  let first: Verdict | undefined;
  for (const { id } of document.actors) {
    const verdict = judge(aimed, ACTORS.indexOf(id));
    first ??= verdict;
    if (!alike(first, verdict)) {
      return unknown([{ rule: `${document.id}/unknown-actor`, level: 'unknown', code: 'unknownActor' }]);
    }
  }
  return first as Verdict;
}

const alike = (a: Verdict, b: Verdict): boolean =>
  a.outcome === b.outcome &&
  a.to === b.to &&
  a.missing.join() === b.missing.join() &&
  a.unverified.join() === b.unverified.join();

/** As {@link judgeWays}, which what the cell turns on decides: so each verdict is made once. */
function judge(aimed: Aimed, actor: number): Verdict {
  const cell = cellOf(aimed.policy, aimed.from, aimed, actor);
  const key = turnsOn(aimed, cell);
  let verdict = cell.given.get(key);
  if (!verdict) {
    verdict = Object.freeze(judgeWays(aimed, cell));
    if (key <= Number.MAX_SAFE_INTEGER && cell.given.size < MOST_GIVEN) cell.given.set(key, verdict);
  }
  return verdict;
}

/** All that a verdict of a cell turns on as one number, a bit for each; too great to be exact where that is too much. */
function turnsOn(aimed: Aimed, { fields, whens, musts }: Cell): number {
  const { policy, case: c } = aimed;
  // The leading one keeps rows of different length apart.
  let bits = 1;
  const add = (bit: boolean): void => {
    bits = bits * 2 + Number(bit);
  };
  for (const field of fields) add(isEmpty(pendingValue(aimed, field)));
  for (const when of whens) add(hold(when, aimed));
  for (const need of musts) {
    const met = isMet(aimed, need);
    add(met === true);
    add(met === undefined);
  }
  if (c.verified?.length || c.unread?.length) {
    for (const field of fields) {
      add(hidden(aimed, field));
      add(lists(policy, c.verified, field));
    }
  }
  return bits;
}

/** The best of the ways to make the change: whoever asks for a status may take any of them. */
function judgeWays(aimed: Aimed, { ways }: Cell): Verdict {
  let best: Verdict | undefined;
  for (const way of ways) {
    const verdict = judgeWay(aimed, way);
    if (verdict.outcome === 'allowed') return verdict;
    if (!best || severity(verdict.outcome) > severity(best.outcome)) best = verdict;
  }
  return best as Verdict;
}

function judgeWay(asked: Aimed, way: Way): Verdict {
  const findings: Finding[] = [];
  const missing: string[] = [];
  const unverified: string[] = [];
  const rules = new Set<string>();
  for (const { rule, when } of way.allows) if (hold(when, asked)) rules.add(rule);
  const add = (level: Level, other = level): void => {
    for (const { finding, when } of way.checks) {
      if ((finding.level === level || finding.level === other) && hold(when, asked)) findings.push(finding);
    }
  };
  add('forbidden');
  const forbidden = findings.length > 0;
  if (!forbidden && rules.size === 0) add('undocumented');
  const outside = !forbidden && rules.size === 0 && undocumented(asked, way, findings);
  for (const need of way.needs) look(asked, need, findings, missing, unverified);
  add('warning', 'info');
  const to = outside ? undefined : asked.policy.document.statuses[way.to]?.id;
  const effects = forbidden || outside ? NONE : effectsOf(asked, way);
  return {
    outcome: worst(findings.map((finding) => finding.level)),
    findings,
    missing,
    unverified,
    effects,
    rules: [...rules],
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * No rule speaks: says so, before the rows that record the silence.
 * @returns true if the document is not about such actions at all, so that its silence says nothing
 */
function undocumented({ policy, to }: Aimed, way: Way, findings: Finding[]): boolean {
  const { id, actions } = policy.document;
  const rule = `${id}/no-rule`;
  const outside = to < 0 && findings.length === 0 && actions[way.action]?.outside === true;
  findings.unshift(
    outside ? { rule, level: 'info', code: 'outside' } : { rule, level: 'undocumented', code: 'noRule' },
  );
  return outside;
}

/** A field that must be filled, or verified: what is not read may be filled, and is asked to be looked at. */
function look(asked: Asked, need: Need, findings: Finding[], missing: string[], unverified: string[]): void {
  const { field, finding, unreadable, verify, when } = need;
  const met = isMet(asked, need);
  if ((met && !verify) || missing.includes(field) || unverified.includes(field)) return;
  if (!hold(when, asked)) return;
  const unseen = met === undefined || (!met && hidden(asked, field));
  if (!verify && !unseen) {
    findings.push(finding);
    if (finding.level === 'incomplete') missing.push(field);
  } else if (unreadable && !lists(asked.policy, asked.case.verified, field)) {
    findings.push(unseen ? unreadable : finding);
    unverified.push(field);
  }
}

/** True if the field holds what it must; undefined if nobody can tell. */
const isMet = (asked: Asked, { field, must }: Need): boolean | undefined =>
  meets(must ?? FILLED, pendingValue(asked, field), asked);

/** True if the field may hold something that nobody read: never so where the change itself clears it. */
const hidden = (asked: Asked, field: string): boolean =>
  lists(asked.policy, asked.case.unread, field) &&
  valueIn(asked.policy, asked.change.fields, field) === undefined &&
  !(field === 'subStatus' && asked.change.subStatus !== undefined);

const effectsOf = (asked: Asked, way: Way): Effect[] =>
  way.causes.flatMap(({ effect, when }) => (hold(when, asked) ? [effect] : []));
