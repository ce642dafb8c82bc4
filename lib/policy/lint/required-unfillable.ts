import { fold } from '../../case/text.ts';
import type { PolicyDocument } from '../types.ts';
import { listOf } from './bits.ts';
import type { Context } from './context.ts';
import { lint } from './finding.ts';
import { type Need, needsOf } from './needs.ts';
import { keyOf, valuesFor } from './values.ts';

/** A field that must be filled where nobody can: nothing meets what is asked of it. */
export default lint({
  id: 'required-unfillable',
  severity: 'error',
  *find(document, context) {
    for (const need of needsOf(context)) {
      const kind = problem(need, document, context);
      if (!kind) continue;
      const { rule } = need.of;
      yield { kind, path: need.path, rules: [rule.id], params: { rule: rule.id, field: need.field } };
    }
  },
});

function problem(need: Need, document: PolicyDocument, { policy }: Context) {
  const { field, tests, of } = need;
  if (field === 'subStatus') return need.verify || hasChoice(need, document) ? undefined : 'subStatus';
  const asked = { field, ...tests };
  if (valuesFor(new Map([[keyOf(asked), [asked]]]), policy) === 'no') return 'never';
  const own = (of.clause.when ?? []).flatMap((one) => ('field' in one && one.field === field ? [one] : []));
  if (
    of.clause.allow &&
    own.length > 0 &&
    valuesFor(new Map([[keyOf(asked), [asked, ...own]]]), policy) === 'no'
  ) {
    return 'ownCondition';
  }
  const options = document.fields.find(({ id }) => id === field)?.options?.map(fold) ?? [];
  const wanted = tests.is?.map((value) => fold(String(value))) ?? options;
  return options.length > 0 && !wanted.some((value) => options.includes(value)) ? 'options' : undefined;
}

/** True if some status that the clause leads to, or stays in, has sub-statuses to choose from. */
function hasChoice({ of: { scope } }: Need, { statuses, fields }: PolicyDocument): boolean {
  const named = fields.find(({ id }) => id === 'subStatus')?.options?.length;
  const at = (bits: typeof scope.to) =>
    listOf(bits).some((place) => (statuses[place]?.subStatuses?.length ?? 0) > 0);
  return Boolean(named) || at(scope.to) || at(scope.from);
}
