import type { Level } from '../../case/outcome.ts';
import type { Context, Spoken } from './context.ts';
import { lint, type Report, type Severity } from './finding.ts';
import { clashes, grouped, type Saying, type Standing } from './pairs.ts';

/** How strong a saying is, the mildest first. */
const STRENGTH: readonly Level[] = ['info', 'warning', 'incomplete', 'forbidden'];

/** Two clauses that ask for the same field, or remark the same thing, in different strength. */
export default lint({
  id: 'two-levels',
  severity: 'warning',
  *find(_document, context) {
    const topics = new Map<string, Saying[]>();
    for (const of of context.spoken) {
      for (const [topic, saying] of [...needs(of), ...codes(of)]) {
        const known = topics.get(topic);
        if (known) known.push(saying);
        else topics.set(topic, [saying]);
      }
    }
    for (const [topic, sayings] of topics) yield* differing(topic, sayings, context);
  },
});

function* differing(topic: string, sayings: readonly Saying[], context: Context): Generator<Report> {
  for (const [at, mild] of STRENGTH.entries()) {
    const milder = sayings.filter(({ says }) => says === mild);
    const stronger = sayings.filter(({ says }) => STRENGTH.indexOf(says as Level) > at);
    for (const report of grouped(clashes(milder, stronger, context, 'together'), context, weigh)) {
      yield { ...report, params: { ...report.params, topic } };
    }
  }
}

/** What a clause asks to be filled; what it asks of the value beside is another thing. */
const needs = (of: Spoken): [string, Saying][] =>
  (of.written.require ?? []).flatMap(({ field, level = 'incomplete', when = [], must }, at) =>
    must ? [] : [asked(of, level, [...when, empty(field)], at, field)],
  );

const asked = (
  of: Spoken,
  level: Level,
  when: Saying['when'],
  at: number,
  field: string,
): [string, Saying] => [field, saying(of, level, when, ['require', at], { field })];

/** What it remarks, or rules by the same code. */
function codes(of: Spoken): [string, Saying][] {
  const { remark = [], forbid } = of.clause;
  const found: [string, Saying][] = remark.map(({ code, level, when = [] }, at) => [
    `code ${code}`,
    saying(of, level, when, ['remark', at], { code }),
  ]);
  if (forbid) found.push([`code ${forbid}`, saying(of, 'forbidden', [], ['forbid'], { code: forbid })]);
  return found;
}

const empty = (field: string) => ({ field, filled: false });

function saying(
  of: Spoken,
  says: Level,
  when: Saying['when'],
  path: Saying['path'],
  about: { readonly field: string } | { readonly code: string },
): Saying {
  return {
    of,
    path: [...of.path, ...path],
    says,
    when: [...(of.clause.when ?? []), ...when],
    shows: ({ findings }) =>
      findings.some(
        (one) =>
          one.rule === of.rule.id &&
          one.level === says &&
          ('field' in about ? one.field === about.field : one.code === about.code),
      ),
  };
}

/** A house rule may ask for more; within one rule, the stronger is meant for some of its cases. */
function weigh(
  { first, second }: { readonly first: Saying; readonly second: Saying },
  stands: Standing,
): Severity | undefined {
  if (stands === 'settled' || stands === 'house') return 'info';
  return first.of.rule === second.of.rule ? undefined : 'warning';
}
