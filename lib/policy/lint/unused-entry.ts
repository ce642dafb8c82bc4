import type { PlainClause } from '../plain.ts';
import type { Condition, PolicyDocument } from '../types.ts';
import { lint } from './finding.ts';

/** A field or a fact that no rule asks about. */
export default lint({
  id: 'unused-entry',
  severity: 'warning',
  *find(document, { spoken }) {
    const used = new Set(spoken.flatMap(({ clause }) => [...namesIn(clause)]));
    for (const list of ['fields', 'facts'] as const) yield* unused(document, list, used);
  },
});

function* unused(document: PolicyDocument, list: 'fields' | 'facts', used: ReadonlySet<string>) {
  const kind = list === 'fields' ? 'field' : 'fact';
  for (const [at, { id }] of document[list].entries()) {
    const isSubStatus = kind === 'field' && id === 'subStatus';
    if (!used.has(`${kind} ${id}`) && !isSubStatus) yield { kind, path: [list, at], params: { entry: id } };
  }
}

/** `field X` or `fact Y` for all that a clause names. */
function* namesIn({ when = [], require = [], verify = [], optional = [], remark = [] }: PlainClause) {
  for (const field of [...verify, ...optional]) yield `field ${field}`;
  yield* conditions(when);
  for (const one of require) {
    yield `field ${one.field}`;
    yield* conditions(one.when ?? []);
  }
  for (const one of remark) {
    if (one.field !== undefined) yield `field ${one.field}`;
    yield* conditions(one.when ?? []);
  }
}

function* conditions(list: readonly Condition[]): Generator<string> {
  for (const one of list) {
    if ('field' in one) yield `field ${one.field}`;
    if ('fact' in one) yield `fact ${one.fact}`;
    if ('field' in one || 'fact' in one) {
      for (const ref of [one.before, one.after]) if (typeof ref === 'object') yield `field ${ref.field}`;
    }
  }
}
