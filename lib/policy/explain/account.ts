import { type Outcome, worst } from '../../case/outcome.ts';
import type { Effect, Finding } from '../../case/types.ts';
import { type Asked, hold } from '../conditions.ts';
import { narrowed, type PlainClause } from '../plain.ts';
import type { Rule, Timer } from '../types.ts';
import { both, type Named, part, requirements, verifications } from './parts.ts';
import { outOfScope, type Scope } from './scope.ts';
import { type ClauseAccount, GROUPS, type Group, type Part, type RuleAccount, type State } from './types.ts';

/** What the rules say of one way, with the outcome that follows. */
export interface WaySaid {
  readonly outcome: Outcome;
  readonly rules: readonly RuleAccount[];
}

/** A clause in scope, on its way to an account. */
interface Speaking {
  readonly rule: string;
  readonly clause: PlainClause;
  readonly parts: Part[];
}

/**
 * Walks all rules of the document, one clause after the other, for one way to make a change.
 * @param outside true if the document is not about such actions, so that its silence says nothing
 */
export function accountOf(asked: Asked, scope: Scope, outside: boolean): WaySaid {
  const { rules, statuses } = asked.policy.document;
  const speaking: Speaking[] = [];
  const accounts = rules.map((rule, at) => {
    const clauses = (rule.clauses ?? []).map((written, i): ClauseAccount => {
      const clause = narrowed(written, statuses);
      const reasons = outOfScope(clause, scope);
      const parts: Part[] = [];
      if (reasons.length === 0) speaking.push({ rule: rule.id, clause, parts });
      return { path: `$.rules[${at}].clauses[${i}]`, reasons, parts };
    });
    return { rule, clauses, at };
  });
  const { outcome, happens } = say(asked, speaking, outside);
  const timed = ({ rule, clauses, at }: (typeof accounts)[number]) => [
    ...clauses,
    ...(rule.timers ?? []).map((timer, i) =>
      timerAccount(asked, scope, rule.id, timer, `$.rules[${at}].timers[${i}]`, happens),
    ),
  ];
  return { outcome, rules: accounts.map((one) => ruleAccount(one.rule, timed(one))) };
}

/** Fills the parts in the order in which a verdict is made: later ones depend on earlier ones. */
function say(asked: Asked, speaking: readonly Speaking[], outside: boolean) {
  const named: Named = { missing: new Set(), unverified: new Set() };
  const allowed = speaking.some(({ clause }) => clause.allow && hold(clause.when, asked));
  for (const one of speaking) one.parts.push(...allowance(asked, one), ...prohibition(asked, one));
  const forbidden = speaking.some(({ parts }) => parts.some(isMade('forbid')));
  const undocumented = !(allowed || forbidden);
  for (const one of speaking) one.parts.push(...silence(asked, one, undocumented));
  const silent = speaking.some(({ parts }) => parts.some(isMade('silent')));
  for (const { rule, clause, parts } of speaking) parts.push(...requirements(asked, rule, clause, named));
  for (const { rule, clause, parts } of speaking) parts.push(...verifications(asked, rule, clause, named));
  const unspoken = undocumented && (silent || !outside);
  const happens = !forbidden && (allowed || unspoken);
  for (const one of speaking) one.parts.push(...remarks(asked, one), ...effects(asked, one, happens));
  const levels = speaking.flatMap(({ parts }) =>
    parts.flatMap(({ state, finding }) => (state === 'made' && finding ? [finding.level] : [])),
  );
  return { outcome: worst(unspoken ? [...levels, 'undocumented'] : levels), happens };
}

const isMade =
  (say: Part['say']) =>
  (one: Part): boolean =>
    one.say === say && one.state === 'made';

const made = (): State => 'made';

const allowance = (asked: Asked, { clause }: Speaking): Part[] =>
  clause.allow ? [part(asked, clause.when, { say: 'allow' }, made)] : [];

const prohibition = (asked: Asked, { rule, clause }: Speaking): Part[] =>
  clause.forbid
    ? [part(asked, clause.when, { say: 'forbid', finding: ruling(rule, 'forbidden', clause) }, made)]
    : [];

const silence = (asked: Asked, { rule, clause }: Speaking, counts: boolean): Part[] =>
  clause.silent
    ? [
        part(asked, clause.when, { say: 'silent', finding: ruling(rule, 'undocumented', clause) }, () =>
          counts ? 'made' : 'moot',
        ),
      ]
    : [];

const ruling = (rule: string, level: 'forbidden' | 'undocumented', clause: PlainClause): Finding => ({
  rule,
  level,
  code: (level === 'forbidden' ? clause.forbid : clause.silent) ?? '',
  ...(clause.params ? { params: clause.params } : {}),
});

const remarks = (asked: Asked, { rule, clause }: Speaking): Part[] =>
  (clause.remark ?? []).map(({ when, ...remark }) =>
    part(asked, both(clause.when, when), { say: 'remark', finding: { rule, ...remark } }, made),
  );

const effects = (asked: Asked, { rule, clause }: Speaking, happens: boolean): Part[] =>
  (clause.effects ?? []).map((effect) =>
    part(asked, clause.when, { say: 'effect', effect: { rule, ...effect } }, () =>
      happens ? 'made' : 'moot',
    ),
  );

function timerAccount(
  asked: Asked,
  scope: Scope,
  rule: string,
  timer: Timer,
  path: string,
  happens: boolean,
): ClauseAccount {
  if (timer.in !== scope.to)
    return { path, reasons: [{ why: 'to', wanted: [timer.in], got: scope.to }], parts: [] };
  const effect: Effect = { rule, code: timer.code, params: { ...timer.after } };
  const when = timer.subStatus ? [{ subStatus: 'to' as const, is: [timer.subStatus] }] : undefined;
  return {
    path,
    reasons: [],
    parts: [part(asked, when, { say: 'effect', effect }, () => (happens ? 'made' : 'moot'))],
  };
}

function ruleAccount({ id, kind, basis }: Rule, clauses: readonly ClauseAccount[]): RuleAccount {
  const nearest = Math.min(...clauses.map((clause) => GROUPS.indexOf(groupOf(clause))));
  return { rule: id, kind, basis, group: GROUPS[nearest] ?? 'none', clauses };
}

/** How near a clause was. */
export function groupOf({ reasons, parts }: ClauseAccount): Group {
  const has = (why: string) => reasons.some((reason) => reason.why === why);
  if (has('from')) return 'status';
  if (has('to') || has('action')) return 'move';
  if (has('actor')) return 'actor';
  if (has('reading')) return 'reading';
  if (parts.some((one) => one.state === 'made')) return 'applies';
  return parts.some((one) => one.state !== 'condition') || parts.length === 0 ? 'met' : 'condition';
}
