import type { Level } from '../case/outcome.ts';
import { severity, worst } from '../case/outcome.ts';
import type { Effect, Finding, Verdict } from '../case/types.ts';
import { cellOf, type Need, type Way } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, hold, lists, meets, pendingValue, valueIn } from './conditions.ts';
import { find } from './names.ts';
import { type Aimed, aim, type Question } from './question.ts';

const NONE: readonly never[] = [];
const FILLED = { filled: true };

/**
 * What the policy says of a change by a known actor. `evaluate.ts` is for many questions, and for changes by nobody in
 * particular; a page that asks a few things has all it needs here.
 */
export function judgeOnce(policy: CompiledPolicy, question: Question): Verdict {
  const aimed = aim(policy, question);
  return Array.isArray(aimed)
    ? unknown(aimed)
    : judgeWays(aimed, cellOf(policy, aimed.from, aimed, actorOf(policy, question)).ways);
}

/** Place of who makes the change; -1 for nobody known. */
export const actorOf = ({ actors, assumed }: CompiledPolicy, { change: { actor } }: Question): number =>
  (actor === undefined ? assumed : find(actors, actor)) ?? -1;

/** The verdict where nothing can be judged, with the findings that say why. */
export const unknown = (findings: readonly Finding[]): Verdict => ({
  outcome: 'unknown',
  findings,
  missing: NONE,
  unverified: NONE,
  effects: NONE,
  rules: NONE,
});

/** The best of the ways to make the change: whoever asks for a status may take any of them. */
export function judgeWays(aimed: Aimed, ways: readonly Way[]): Verdict {
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
export const isMet = (asked: Asked, { field, must }: Need): boolean | undefined =>
  meets(must ?? FILLED, pendingValue(asked, field), asked);

/** True if the field may hold something that nobody read: never so where the change itself clears it. */
export const hidden = (asked: Asked, field: string): boolean =>
  lists(asked.policy, asked.case.unread, field) &&
  valueIn(asked.policy, asked.change.fields, field) === undefined &&
  !(field === 'subStatus' && asked.change.subStatus !== undefined);

const effectsOf = (asked: Asked, way: Way): Effect[] =>
  way.causes.flatMap(({ effect, when }) => (hold(when, asked) ? [effect] : []));
