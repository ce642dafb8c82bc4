import type { Condition, Tests } from '../vocabulary.ts';
import type { Context, Spoken } from './context.ts';
import type { Path } from './finding.ts';

/** A field that a clause wants filled, empty, or verified before a change goes through. */
export interface Need {
  readonly of: Spoken;
  readonly path: Path;
  readonly field: string;
  /** What its value must meet. */
  readonly tests: Tests;
  readonly when: readonly Condition[];
  readonly verify: boolean;
}

/** What clauses insist on; what they only advise is left out. */
export const needsOf = ({ spoken }: Context): Need[] =>
  spoken.flatMap((of) => {
    const outer = of.clause.when ?? [];
    const required = (of.written.require ?? []).flatMap(({ field, level, must, when = [] }, at) =>
      level === 'warning' ? [] : [need(of, ['require', at], field, must, [...outer, ...when])],
    );
    const verified = (of.clause.verify ?? []).map((field, at) => ({
      ...need(of, ['verify', at], field, undefined, outer),
      verify: true,
    }));
    return [...required, ...verified];
  });

const need = (
  of: Spoken,
  path: Path,
  field: string,
  must: Tests | undefined,
  when: readonly Condition[],
): Need => ({
  of,
  path: [...of.path, ...path],
  field,
  tests: must?.filled === false ? must : { filled: true, ...must },
  when,
  verify: false,
});
