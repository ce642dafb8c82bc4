import { isEmpty } from '../../case/text.ts';
import type { Finding } from '../../case/types.ts';
import { type Asked, askedValue, hold, lists, meets, pendingValue, valueIn } from '../conditions.ts';
import type { PlainClause } from '../plain.ts';
import type { Condition } from '../types.ts';
import type { ConditionReason, Part, State } from './types.ts';

type When = readonly Condition[] | undefined;

/** The first condition of a list that does not hold, with what was seen; undefined if all hold. */
function firstUnheld(when: When, asked: Asked): ConditionReason | undefined {
  const condition = when?.find((one) => !hold([one], asked));
  return condition && { why: 'condition', condition, seen: seenBy(condition, asked) };
}

function seenBy(condition: Condition, asked: Asked): ConditionReason['seen'] {
  if ('subStatus' in condition) return (condition.subStatus === 'from' ? asked.fromSub : asked.toSub)?.id;
  return 'field' in condition || 'fact' in condition ? askedValue(condition, asked) : undefined;
}

/** A part, made or not: not if one of its conditions does not hold, else as `state` says. */
export function part(asked: Asked, when: When, say: Omit<Part, 'state'>, state: () => State): Part {
  const reason = firstUnheld(when, asked);
  return reason ? { ...say, state: 'condition', reason } : { ...say, state: state() };
}

/** Fields that a verdict has named so far, in the order in which requirements are looked at. */
export interface Named {
  readonly missing: Set<string>;
  readonly unverified: Set<string>;
}

/** What a clause requires: filled, missing, or not readable on this page. */
export function requirements(asked: Asked, rule: string, clause: PlainClause, named: Named): Part[] {
  return (clause.require ?? []).map(({ field, must, level = 'incomplete', code, params, when }) => {
    const mild = level === 'warning';
    const met = must ? meets(must, pendingValue(asked, field), asked) : !isEmpty(pendingValue(asked, field));
    const unseen = met === undefined || (!met && isUnseen(asked, field));
    const own: Finding = {
      rule,
      level,
      field,
      code: code ?? (mild ? 'recommended' : 'missing'),
      ...(params ? { params } : {}),
    };
    const finding: Finding = unseen ? { rule, level: 'unverified', field, code: 'notReadable' } : own;
    return part(asked, both(clause.when, when), { say: 'require', field, finding }, () => {
      if (met) return 'met';
      if (named.missing.has(field) || named.unverified.has(field)) return 'already';
      if (unseen && (mild || lists(asked.policy, asked.case.verified, field))) return 'met';
      if (unseen) named.unverified.add(field);
      else if (!mild) named.missing.add(field);
      return 'made';
    });
  });
}

/** What a clause wants looked at. */
export function verifications(asked: Asked, rule: string, clause: PlainClause, named: Named): Part[] {
  return (clause.verify ?? []).map((field) => {
    const unseen = isEmpty(pendingValue(asked, field)) && isUnseen(asked, field);
    const code = unseen ? 'notReadable' : 'notVerified';
    const finding: Finding = { rule, level: 'unverified', field, code };
    return part(asked, clause.when, { say: 'verify', field, finding }, () => {
      if (named.missing.has(field) || named.unverified.has(field)) return 'already';
      if (lists(asked.policy, asked.case.verified, field)) return 'met';
      named.unverified.add(field);
      return 'made';
    });
  });
}

/** True if the field may hold something that nobody read: never so where the change itself sets it. */
function isUnseen(asked: Asked, field: string): boolean {
  const { policy, case: c, change } = asked;
  return (
    lists(policy, c.unread, field) &&
    valueIn(policy, change.fields, field) === undefined &&
    !(field === 'subStatus' && change.subStatus !== undefined)
  );
}

/** Both conditions; none where neither is. */
export const both = (a: When, b: When): When => (a && b ? [...a, ...b] : (a ?? b));
