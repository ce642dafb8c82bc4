import type { Spoken } from './context.ts';
import { lint, type Report, type Severity } from './finding.ts';
import { needsOf } from './needs.ts';
import { type Clash, clashes, grouped, type Saying, type Standing } from './pairs.ts';

/** A field that one clause calls optional and another one requires. */
export default lint({
  id: 'required-yet-optional',
  severity: 'warning',
  *find(document, context): Generator<Report> {
    const needs = needsOf(context).filter(({ verify, tests }) => !verify && tests.filled !== false);
    for (const { id } of document.fields) {
      const free = context.spoken.flatMap((of) => optional(of, id));
      if (free.length === 0) continue;
      const required = needs
        .filter(({ field }) => field === id)
        .map(
          (need): Saying => ({
            ...need,
            says: 'incomplete',
            when: [...need.when, { field: id, filled: false }],
            shows: ({ missing }) => missing.includes(id),
          }),
        );
      for (const report of grouped(clashes(free, required, context, 'together'), context, weigh)) {
        yield { ...report, params: { ...report.params, field: id } };
      }
    }
  },
});

/** No verdict shows that a field is optional: the clause that says so need only speak. */
const optional = (of: Spoken, id: string): Saying[] =>
  (of.clause.optional ?? []).flatMap((field, at) =>
    field === id
      ? [
          {
            of,
            path: [...of.path, 'optional', at],
            says: 'optional',
            when: of.clause.when ?? [],
            shows: ({ rules }) => !of.clause.allow || rules.includes(of.rule.id),
          },
        ]
      : [],
  );

const weigh = (_clash: Clash, stands: Standing): Severity =>
  stands === 'settled' || stands === 'house' ? 'info' : 'warning';
