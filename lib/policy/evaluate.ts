import { severity, worst } from '../case/outcome.ts';
import { isEmpty } from '../case/text.ts';
import { ACTORS, type Effect, type Finding, type Verdict } from '../case/types.ts';
import { type Check, cellOf, type Need, type Way } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, hold, lists, pendingValue, valueIn } from './conditions.ts';
import { find } from './names.ts';
import { type Aimed, aim, type Question } from './question.ts';

export type { Question } from './question.ts';

const NONE: readonly never[] = [];

/**
 * What the policy says of a change. Pure: same question, same verdict. Never throws on a question of the right
 * shape; what the policy does not know gives the outcome `unknown`.
 */
export function evaluate(policy: CompiledPolicy, question: Question): Verdict {
  const aimed = aim(policy, question);
  if (Array.isArray(aimed)) return unknown(aimed);
  const { actor } = question.change;
  const place = actor === undefined ? policy.assumed : find(policy.actors, actor);
  return place === undefined ? judgeForAll(aimed) : judge(aimed, place);
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
  const { document } = aimed.asked.policy;
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

/** The best of the ways to make the change: whoever asks for a status may take any of them. */
function judge({ asked, from, target }: Aimed, actor: number): Verdict {
  let best: Verdict | undefined;
  for (const way of cellOf(asked.policy, from, target, actor).ways) {
    const verdict = judgeWay(asked, way, target.to < 0);
    if (verdict.outcome === 'allowed') return verdict;
    if (!best || severity(verdict.outcome) > severity(best.outcome)) best = verdict;
  }
  return best as Verdict;
}

function judgeWay(asked: Asked, way: Way, byAction: boolean): Verdict {
  const findings: Finding[] = [];
  const missing: string[] = [];
  const unverified: string[] = [];
  const rules: string[] = [];
  for (const allow of way.allows) {
    if (hold(allow.when, asked) && !rules.includes(allow.rule)) rules.push(allow.rule);
  }
  add(asked, way.forbids, findings);
  const forbidden = findings.length > 0;
  const outside = !forbidden && rules.length === 0 && undocumented(asked, way, byAction, findings);
  for (const need of way.needs) look(asked, need, findings, missing, unverified);
  add(asked, way.remarks, findings);
  const outcome = worst(findings.map((finding) => finding.level));
  const to = outside ? undefined : asked.policy.document.statuses[way.to]?.id;
  const effects = forbidden || outside ? NONE : effectsOf(asked, way);
  return { outcome, findings, missing, unverified, effects, rules, ...(to === undefined ? {} : { to }) };
}

function add(asked: Asked, checks: readonly Check[], findings: Finding[]): void {
  for (const { finding, when } of checks) if (hold(when, asked)) findings.push(finding);
}

/**
 * No rule speaks: says so, with the rows that record the silence.
 * @returns true if the document is not about such actions at all, so that its silence says nothing
 */
function undocumented(asked: Asked, way: Way, byAction: boolean, findings: Finding[]): boolean {
  const { id, actions } = asked.policy.document;
  const rule = `${id}/no-rule`;
  add(asked, way.silences, findings);
  const outside = byAction && findings.length === 0 && actions[way.action]?.outside === true;
  findings.unshift(
    outside ? { rule, level: 'info', code: 'outside' } : { rule, level: 'undocumented', code: 'noRule' },
  );
  return outside;
}

/** A field that must be filled, or verified: what is not read may be filled, and is asked to be looked at. */
function look(asked: Asked, need: Need, findings: Finding[], missing: string[], unverified: string[]): void {
  const { field, finding, unreadable, verify, when } = need;
  const empty = isEmpty(pendingValue(asked, field));
  if (!(empty || verify) || missing.includes(field) || unverified.includes(field)) return;
  if (!hold(when, asked)) return;
  const unseen = empty && hidden(asked, field);
  if (!verify && !unseen) {
    findings.push(finding);
    if (finding.level === 'incomplete') missing.push(field);
  } else if (unreadable && !lists(asked.policy, asked.case.verified, field)) {
    findings.push(unseen ? unreadable : finding);
    unverified.push(field);
  }
}

/** True if the field may hold something that nobody read: never so where the change itself clears it. */
const hidden = (asked: Asked, field: string): boolean =>
  lists(asked.policy, asked.case.unread, field) &&
  valueIn(asked.policy, asked.change.fields, field) === undefined &&
  !(field === 'subStatus' && asked.change.subStatus !== undefined);

function effectsOf(asked: Asked, way: Way): readonly Effect[] {
  if (way.causes.length === 0) return NONE;
  const effects: Effect[] = [];
  for (const { effect, when } of way.causes) if (hold(when, asked)) effects.push(effect);
  return effects;
}
