import type { Level } from '../../case/outcome.ts';
import type { Spoken } from './context.ts';
import { lint, type Severity } from './finding.ts';
import { type Clash, clashes, grouped, type Saying, type Standing } from './pairs.ts';

/**
 * Two clauses that give different answers to one change: one documents it and one rules it out, or, under different
 * readings, one rules it out and one says that nothing is said. Found from the clauses alone, of all alternatives.
 */
export default lint({
  id: 'contradiction',
  severity: 'error',
  find(_document, context) {
    const { spoken } = context;
    const allows = spoken.filter(({ clause }) => clause.allow).map(allowing);
    const forbids = spoken.filter(({ clause }) => clause.forbid).map((one) => ruling(one, 'forbidden'));
    const silences = spoken.filter(({ clause }) => clause.silent).map((one) => ruling(one, 'undocumented'));
    return [
      ...grouped(clashes(allows, forbids, context, 'together'), context, weigh),
      ...grouped(apart(clashes(silences, forbids, context, 'alone')), context, weigh),
    ];
  },
});

/** Silence is only cited where nothing else speaks; so it is at odds with a prohibition only under another reading. */
function* apart(found: Iterable<Clash>): Generator<Clash> {
  for (const clash of found) if (!clash.relation.together) yield clash;
}

const allowing = (of: Spoken): Saying => ({
  of,
  path: of.path,
  says: 'allowed',
  when: of.clause.when ?? [],
  shows: ({ rules }) => rules.includes(of.rule.id),
});

const ruling = (of: Spoken, level: Level): Saying => ({
  of,
  path: of.path,
  says: level,
  when: of.clause.when ?? [],
  shows: ({ findings }) => findings.some((one) => one.rule === of.rule.id && one.level === level),
});

/** The prohibition wins: where it has no condition, the permission never counts. Within one rule it is an exception. */
function weigh({ first, second }: Clash, stands: Standing): Severity | undefined {
  if (stands === 'settled' || stands === 'house') return 'info';
  if (stands === 'open') return 'warning';
  const conditional = (second.of.clause.when?.length ?? 0) > 0;
  if (conditional && first.of.rule === second.of.rule) return undefined;
  return conditional || stands === 'other' ? 'warning' : 'error';
}
