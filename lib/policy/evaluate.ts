import { severity, worst } from '../case/outcome.ts';
import { isEmpty } from '../case/text.ts';
import {
  ACTORS,
  type CaseState,
  type Change,
  type Effect,
  type Finding,
  type Verdict,
} from '../case/types.ts';
import { type Check, cellOf, type Need, type Target, type Way } from './cells.ts';
import type { Reserved } from './codes.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, hold, lists, pendingValue, valueIn } from './conditions.ts';
import { find } from './names.ts';

/** A case and the change proposed for it. */
export interface Question {
  readonly case: CaseState;
  readonly change: Change;
}

const NONE: readonly never[] = [];

/**
 * What the policy says of a change. Pure: same question, same verdict. Never throws on a question of the right
 * shape; what the policy does not know gives the outcome `unknown`.
 */
export function evaluate(policy: CompiledPolicy, question: Question): Verdict {
  const { change } = question;
  const from = find(policy.statuses, question.case.status);
  const to = change.to === undefined ? undefined : find(policy.statuses, change.to);
  const action = change.action === undefined ? undefined : find(policy.actions, change.action);
  if (!from || (change.to !== undefined && !to) || (change.action !== undefined && action === undefined)) {
    return unknown(policy, question, !from);
  }
  const asked = ask(policy, question, from, to);
  const target = aim(asked, from.at, to?.at ?? -1, action ?? -1);
  const actor = actorOf(policy, change.actor);
  if (actor !== undefined) return judge(asked, from.at, target, actor);
  return judgeForAll(asked, from.at, target);
}

/** Labels that the policy does not know are told apart: the status, the target, or both. */
function unknown(policy: CompiledPolicy, { case: c, change }: Question, status: boolean): Verdict {
  const findings: Finding[] = [];
  const add = (id: Reserved, code: string, label: string) =>
    findings.push({
      rule: `${policy.document.id}/${id}`,
      level: 'unknown',
      code,
      params: { label: label.slice(0, 80) },
    });
  if (status) add('unknown-status', 'unknownStatus', c.status);
  if (change.to !== undefined && !find(policy.statuses, change.to))
    add('unknown-target', 'unknownTarget', change.to);
  if (change.action !== undefined && find(policy.actions, change.action) === undefined) {
    add('unknown-target', 'unknownTarget', change.action);
  }
  return { outcome: 'unknown', findings, missing: NONE, unverified: NONE, effects: NONE, rules: NONE };
}

type Place = { readonly at: number; readonly sub?: string };

function ask(policy: CompiledPolicy, question: Question, from: Place, to: Place | undefined): Asked {
  const { case: c, change } = question;
  const shown = valueIn(policy, c.fields, 'subStatus');
  const fromSub = subStatus(policy, from.at, from.sub ?? c.subStatus ?? shown);
  const wanted = to?.sub ?? change.subStatus ?? valueIn(policy, change.fields, 'subStatus');
  const silent = wanted === undefined && change.subStatus === undefined;
  const stays = silent && (to === undefined || to.at === from.at);
  const toSub = stays ? fromSub : subStatus(policy, (to ?? from).at, silent ? shown : wanted);
  return {
    policy,
    case: c,
    change,
    fromSub: fromSub?.id,
    toSub: toSub?.id,
    fromListed: fromSub?.listed ?? false,
    toListed: toSub?.listed ?? false,
  };
}

function subStatus(
  policy: CompiledPolicy,
  status: number,
  label: unknown,
): { id: string; listed: boolean } | undefined {
  const names = policy.subStatuses[status];
  if (!names || isEmpty(label)) return undefined;
  const id = find(names, String(label));
  return { id: id ?? String(label), listed: id !== undefined };
}

/** Settles what is asked: a save without a change of status or sub-status is the action `update`. */
function aim(asked: Asked, from: number, to: number, action: number): Target {
  const { update } = asked.policy;
  if (action >= 0 && action !== update) return { action, to };
  const moves = to >= 0 && (to !== from || asked.toSub !== asked.fromSub);
  return moves ? { action: -1, to } : { action: update, to: -1 };
}

function actorOf(policy: CompiledPolicy, named: string | undefined): number | undefined {
  return named === undefined ? policy.assumed : find(policy.actors, named);
}

/** Without a known actor: the verdict that holds for each of them, or none. */
function judgeForAll(asked: Asked, from: number, target: Target): Verdict {
  const { document } = asked.policy;
  let first: Verdict | undefined;
  for (const { id } of document.actors) {
    const verdict = judge(asked, from, target, ACTORS.indexOf(id));
    first ??= verdict;
    if (!alike(first, verdict)) {
      const finding: Finding = {
        rule: `${document.id}/unknown-actor`,
        level: 'unknown',
        code: 'unknownActor',
      };
      return {
        outcome: 'unknown',
        findings: [finding],
        missing: NONE,
        unverified: NONE,
        effects: NONE,
        rules: NONE,
      };
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
function judge(asked: Asked, from: number, target: Target, actor: number): Verdict {
  let best: Verdict | undefined;
  for (const way of cellOf(asked.policy, from, target, actor).ways) {
    const verdict = judgeWay(asked, way);
    if (verdict.outcome === 'allowed') return verdict;
    if (!best || severity(verdict.outcome) > severity(best.outcome)) best = verdict;
  }
  return best as Verdict;
}

function judgeWay(asked: Asked, way: Way): Verdict {
  const findings: Finding[] = [];
  const missing: string[] = [];
  const unverified: string[] = [];
  const rules: string[] = [];
  for (const allow of way.allows) {
    if (hold(allow.when, asked) && !rules.includes(allow.rule)) rules.push(allow.rule);
  }
  add(asked, way.forbids, findings);
  const forbidden = findings.length > 0;
  if (!forbidden && rules.length === 0) undocumented(asked, way, findings);
  for (const one of way.needs) requires(asked, one, findings, missing, unverified);
  for (const one of way.verifies) verifies(asked, one, findings, unverified);
  add(asked, way.remarks, findings);
  const outcome = worst(findings.map((finding) => finding.level));
  const to = asked.policy.document.statuses[way.to]?.id;
  const effects = forbidden ? NONE : effectsOf(asked, way);
  return { outcome, findings, missing, unverified, effects, rules, ...(to === undefined ? {} : { to }) };
}

function add(asked: Asked, checks: readonly Check[], findings: Finding[]): void {
  for (const { finding, when } of checks) if (hold(when, asked)) findings.push(finding);
}

/** No rule speaks: says so, with the rows that record the silence; what the document is not about is an info. */
function undocumented(asked: Asked, way: Way, findings: Finding[]): void {
  const { id, actions } = asked.policy.document;
  const rule = `${id}/no-rule`;
  add(asked, way.silences, findings);
  const outside = findings.length === 0 && actions[way.action]?.outside === true;
  findings.unshift(
    outside ? { rule, level: 'info', code: 'outside' } : { rule, level: 'undocumented', code: 'noRule' },
  );
}

function requires(
  asked: Asked,
  need: Need,
  findings: Finding[],
  missing: string[],
  unverified: string[],
): void {
  const { field, finding, unreadable, when } = need;
  if (!isEmpty(pendingValue(asked, field)) || missing.includes(field) || !hold(when, asked)) return;
  if (!hidden(asked, field)) {
    findings.push(finding);
    if (finding.level === 'incomplete') missing.push(field);
  } else if (unreadable && !unverified.includes(field) && !lists(asked.policy, asked.case.verified, field)) {
    findings.push(unreadable);
    unverified.push(field);
  }
}

function verifies(asked: Asked, need: Need, findings: Finding[], unverified: string[]): void {
  const { field, finding, unreadable, when } = need;
  if (unverified.includes(field) || !hold(when, asked) || lists(asked.policy, asked.case.verified, field))
    return;
  unverified.push(field);
  findings.push(
    isEmpty(pendingValue(asked, field)) && hidden(asked, field) ? (unreadable ?? finding) : finding,
  );
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
