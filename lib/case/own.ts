/** What a record itself has under a name; what it inherits (`toString`) counts as absent. */
export const own = <Value>(
  record: { readonly [name: string]: Value } | null | undefined,
  name: string | number,
): Value | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);
