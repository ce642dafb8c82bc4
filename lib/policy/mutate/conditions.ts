import type { Condition, ScopeCondition } from '../types.ts';
import type { Tests } from '../vocabulary.ts';
import type { Path } from './edit.ts';
import { type Draft, draft, dropEach } from './make.ts';

type Any = Condition | ScopeCondition;

/** Wrong versions of a list of conditions. */
export function* conditionMutants(list: readonly Any[] | undefined, path: Path): Generator<Draft> {
  if (!list) return;
  for (const [i, one] of list.entries()) {
    const at = [...path, i];
    yield {
      ...draft('dropCondition', at, one),
      edits: [{ path: list.length > 1 ? at : path, value: undefined }],
    };
    yield* inverted(one, at);
    yield* testMutants(one as Tests, at);
  }
}

/** The opposite of what a condition asks, where it has one. */
function* inverted(one: Any, path: Path): Generator<Draft> {
  const { filled, is, isNot, unless, listed } = one as Tests & { readonly listed?: boolean };
  const flip = (edits: Record<string, unknown>) => ({
    ...draft('invertCondition', path, one),
    edits: Object.entries(edits).map(([key, value]) => ({ path: [...path, key], value })),
  });
  if (filled !== undefined) yield flip({ filled: !filled });
  if (listed !== undefined) yield flip({ listed: !listed });
  if (isNot) yield flip({ isNot: undefined, is: isNot });
  if (unless) yield flip({ unless: undefined, is: unless });
  if (is && ('fact' in one || 'field' in one || 'subStatus' in one))
    yield flip({ is: undefined, unless: is });
}

const BOUNDS = ['minLength', 'maxLength', 'min', 'max'] as const;

/** Wrong versions of the tests of a condition or requirement: values, bounds. */
function* testMutants(tests: Tests, path: Path): Generator<Draft> {
  for (const key of ['is', 'isNot', 'unless'] as const) {
    yield* dropEach('dropValue', [...path, key], tests[key]);
  }
  for (const key of BOUNDS) {
    const bound = tests[key];
    if (bound !== undefined) yield draft('moveBound', [...path, key], bound, bound + 1);
  }
}

/** Each test of a requirement taken away. */
export function* droppedTests(tests: Tests | undefined, path: Path): Generator<Draft> {
  for (const [key, value] of Object.entries(tests ?? {})) yield draft('dropTest', [...path, key], value);
  if (tests) yield* testMutants(tests, path);
}
