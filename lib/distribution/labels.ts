import type { PolicyDocument } from '../policy/types.ts';

type Named = { readonly id: string; readonly aliases?: readonly string[] };

/** The document with the team's own words as further aliases. */
export function withLabels(
  document: PolicyDocument,
  labels: Readonly<Record<string, readonly string[]>> = {},
): PolicyDocument {
  const named = <T extends Named>(list: readonly T[]): readonly T[] =>
    list.map((entry) =>
      Object.hasOwn(labels, entry.id)
        ? { ...entry, aliases: [...(entry.aliases ?? []), ...(labels[entry.id] ?? [])] }
        : entry,
    );
  return {
    ...document,
    statuses: named(document.statuses),
    actions: named(document.actions),
    fields: named(document.fields),
  };
}
