import fc from 'fast-check';
import { ACTORS, type CaseState, type Change } from '../case/types.ts';
import { toJsonPath } from './issue.ts';
import type { Question } from './question.ts';
import { type Library, NO_LIBRARY, resolvePolicy } from './resolve.ts';
import type { PolicyDocument } from './types.ts';

const value = fc.oneof(
  fc.constantFrom('', ' ', '　', 'x', 'Customer Input', 0, false, null),
  fc.string(),
  fc.double(),
  fc.boolean(),
);

/** Questions that mostly hit the policy's own words, and sometimes anything at all. */
export function questions(document: PolicyDocument): fc.Arbitrary<Question> {
  const words = (list: readonly { id: string; labels: { en: string }; aliases?: readonly string[] }[]) =>
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.constantFrom(...list.flatMap((one) => [one.labels.en, ...(one.aliases ?? [])])),
      },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', '')) },
    );
  const fieldName = fc.oneof(fc.constantFrom(...document.fields.map((field) => field.id)), fc.string());
  const fields = fc.dictionary(fieldName, value, { maxKeys: 6 });
  const factName = fc.oneof(
    fc.constantFrom('atLastModelStep', ...document.facts.map((fact) => fact.id)),
    fc.string(),
  );
  const fact = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }), fc.string());
  const optional = { requiredKeys: [] as never[] };
  const subStatus = fc.oneof(
    value.filter((one) => typeof one === 'string'),
    fc.constant(null),
  ) as fc.Arbitrary<string | null>;
  const state = fc
    .tuple(
      words(document.statuses),
      fc.record(
        {
          subStatus,
          fields,
          facts: fc.dictionary(factName, fact, { maxKeys: 4 }),
          verified: fc.array(fieldName, { maxLength: 4 }),
          unread: fc.array(fieldName, { maxLength: 4 }),
        },
        optional,
      ),
    )
    .map(([status, rest]) => ({ status, ...rest })) as fc.Arbitrary<CaseState>;
  const change = fc.record(
    {
      to: words(document.statuses),
      action: words(document.actions),
      subStatus,
      actor: fc.constantFrom(...ACTORS),
      fields,
    },
    optional,
  ) as fc.Arbitrary<Change>;
  return fc.record({ case: state, change });
}

/**
 * Checks data from outside, see {@link resolvePolicy}; its issues with their paths as text (`$.rules[3].clauses[0].to`).
 * @param library where a policy that it extends is found
 */
export function parsePolicy(
  data: unknown,
  library: Library = NO_LIBRARY,
):
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] } {
  const resolved = resolvePolicy(data, library);
  if (resolved.ok) return { ok: true, document: resolved.document };
  return {
    ok: false,
    issues: resolved.issues.map(({ path, message }) => ({ path: toJsonPath(path), message })),
  };
}
