import { decides, type Finding, type Level } from '../case/index.ts';
import type { PastFinding } from '../case/messages.ts';
import type { PastChange, Replay } from './types.ts';

/** Where and when a history was judged. */
export interface Collected {
  readonly origin: string;
  readonly url: string;
  /** ISO 8601 instant. */
  readonly collected: string;
}

/** Longer texts than any status, name or time are cut: a host's page may say anything. */
const LONGEST = 200;

const bounded = (text: string): string => text.slice(0, LONGEST);

/** A finding that is kept: what the document rules out, misses or is silent on; never a remark. */
const kept = (level: Level): boolean => decides(level) && level !== 'allowed' && level !== 'unverified';

/** What a change's findings say of it. That nobody knows from which status it came is no news of the case. */
export const findingsOf = ({ from, findings }: PastChange): readonly Finding[] =>
  from === undefined ? findings.filter(({ code }) => code !== 'unknownStatus') : findings;

/** The findings of a replay as QA keeps them, one row each; of changes that are fine, none. */
export function pastFindings(judged: Replay, where: Collected): PastFinding[] {
  return judged.changes.flatMap((change) =>
    findingsOf(change)
      .filter(({ level }) => kept(level))
      .map(
        (finding): PastFinding => ({
          ...where,
          key: bounded(judged.key),
          policy: judged.policy,
          ...judged.judgedBy,
          ...textsOf(change),
          ...(change.actor === undefined ? {} : { actor: change.actor }),
          outcome: change.outcome,
          rule: finding.rule,
          level: finding.level,
          code: finding.code,
          ...(finding.field === undefined ? {} : { field: finding.field }),
          ...(finding.params === undefined ? {} : { params: finding.params }),
          verdict: change.verdict,
        }),
      ),
  );
}

function textsOf(change: PastChange): Partial<Pick<PastFinding, 'at' | 'by' | 'from' | 'to' | 'action'>> {
  const texts: Partial<Record<'at' | 'by' | 'from' | 'to' | 'action', string>> = {};
  for (const name of ['at', 'by', 'from', 'to', 'action'] as const) {
    const text = change[name];
    if (text !== undefined) texts[name] = bounded(text);
  }
  return texts;
}
