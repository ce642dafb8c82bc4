import { decides } from '../case/index.ts';
import type { PastChange, ReplaySummary } from './types.ts';

/** Counts what a replay found. */
export function summarize(changes: readonly PastChange[], gaps: number): ReplaySummary {
  const count = (test: (change: PastChange) => boolean): number => changes.filter(test).length;
  return {
    changes: changes.length,
    violations: count(({ standing }) => standing === 'violation'),
    undocumented: count(({ standing }) => standing === 'undocumented'),
    unknown: count(({ standing, doubts }) => standing === 'unknown' && !doubts.includes('elsewhere')),
    actorUnknown: count(({ doubts }) => doubts.includes('actor')),
    gaps,
    rules: ruleCounts(changes),
  };
}

function ruleCounts(changes: readonly PastChange[]): ReplaySummary['rules'] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    for (const { rule, level } of change.findings) {
      if (decides(level) && level !== 'allowed') counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
