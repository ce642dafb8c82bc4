import type { DocumentPath, Issue } from '../issue.ts';
import { didYouMean } from '../suggest.ts';
import type { Changed, Edits, NameChange } from '../team.ts';
import type { Named, Text } from '../types.ts';
import type { Origins } from './origins.ts';

/** What a flattening gathers on its way. */
export interface Work {
  readonly parent: string;
  readonly issues: Issue[];
  readonly origins: Origins;
}

/** What a list is called in a message, and where it stands in the flattened policy and in the team's file. */
export interface Place {
  readonly what: string;
  readonly at: DocumentPath;
  readonly from: DocumentPath;
}

type Identified = { readonly id: string };

/** A list of named entries with a team's edits: the inherited order without what is removed, then what is added. */
export function edited<T extends Identified, C>(
  work: Work,
  place: Place,
  list: readonly T[],
  edits: Edits<T, C> | undefined,
  change: (entry: T, by: C, place: Place) => T,
): T[] {
  if (!edits) return [...list];
  const { add = [], change: changes = {}, remove = [] } = edits;
  const known = list.map((entry) => entry.id);
  refuseUnknown(work, place, known, 'change', Object.keys(changes));
  refuseUnknown(work, place, known, 'remove', remove);
  for (const id of remove) {
    if (Object.hasOwn(changes, id)) {
      issue(work, [...place.from, 'change', id], `${place.what} "${id}" is removed too; do one of both`);
    }
  }
  const kept = list.filter(({ id }) => !remove.includes(id));
  const result = kept.map((entry, i) => {
    const by = Object.hasOwn(changes, entry.id) ? changes[entry.id] : undefined;
    if (by === undefined) return entry;
    const own: Place = { ...place, at: [...place.at, i], from: [...place.from, 'change', entry.id] };
    work.origins.note(own.at, own.from);
    return change(entry, by, own);
  });
  add.forEach((entry, i) => {
    const from = [...place.from, 'add', i];
    if (known.includes(entry.id)) {
      const message = `${work.parent} has ${place.what} "${entry.id}" already; change it under "change"`;
      issue(work, [...from, 'id'], message);
    }
    work.origins.note([...place.at, result.length], from);
    result.push(entry);
  });
  return result;
}

/** Refuses names of entries that the inherited policy does not have. */
export function refuseUnknown(
  work: Work,
  { what, from }: Place,
  known: readonly string[],
  edit: string,
  ids: readonly string[],
): void {
  ids.forEach((id, i) => {
    if (known.includes(id)) return;
    const step = edit === 'remove' ? i : id;
    issue(work, [...from, edit, step], `${work.parent} has no ${what} "${id}"${didYouMean(id, known)}`);
  });
}

/** Notes what is wrong, at its place in the team’s file. */
export const issue = (work: Work, path: DocumentPath, message: string): void => {
  work.issues.push({ path, message });
};

/** An entry with other words: labels laid over language by language, aliases added and taken away. */
export function renamed<T extends Named>(work: Work, place: Place, entry: T, change: NameChange): T {
  const { add = [], remove = [] } = change.aliases ?? {};
  const known = entry.aliases ?? [];
  const from = [...place.from, 'aliases'];
  refuseUnknown(work, { ...place, what: `alias of ${entry.id}`, from }, known, 'remove', remove);
  const aliases = [
    ...known.filter((one) => !remove.includes(one)),
    ...add.filter((one) => !known.includes(one)),
  ];
  const { aliases: _, ...rest } = entry;
  const named = { ...rest, labels: relabelled(entry.labels, change.labels) };
  return (aliases.length > 0 ? { ...named, aliases } : named) as T;
}

/** Labels with others laid over, language by language. */
export const relabelled = (labels: Text, change: Readonly<Record<string, string>> | undefined): Text => ({
  ...labels,
  ...change,
});

/** Entries that are only renamed, never added or removed. */
export const onlyChanged = <C>(change: Changed<C> | undefined): Edits<never, C> | undefined =>
  change && { change };
