import { z } from 'zod';
import type { ValueSpec } from './value.ts';

/** A file that someone imported, a policy or a host profile; its source text is kept as it came. */
export interface Imported {
  /** The id that it gives itself. */
  readonly id: string;
  /** Name of the file it came from. */
  readonly file: string;
  readonly text: string;
  /** The text, parsed. Validated and resolved again whenever it is used. */
  readonly document: unknown;
  /** ISO 8601 instant of the import. */
  readonly added: string;
}

export type ImportedPolicy = Imported;

export interface Library {
  readonly policies: readonly Imported[];
  /** Host profiles. */
  readonly profiles: readonly Imported[];
}

const imported = z.strictObject({
  id: z.string().min(1),
  file: z.string(),
  text: z.string(),
  document: z.unknown(),
  added: z.string(),
});

export const librarySpec: ValueSpec<Library> = {
  key: 'policies',
  version: 1,
  initial: { policies: [], profiles: [] },
  parts: {
    policies: { schema: z.array(imported), each: { schema: imported, key: ({ id }: Imported) => id } },
    profiles: { schema: z.array(imported), each: { schema: imported, key: ({ id }: Imported) => id } },
  },
  migrations: [],
};

const put = (list: readonly Imported[], item: Imported): readonly Imported[] => [
  ...list.filter((one) => one.id !== item.id),
  item,
];
const drop = (list: readonly Imported[], id: string): readonly Imported[] =>
  list.filter((one) => one.id !== id);

/** The library with a policy or profile put in, or in the place of the one of the same id. */
export const withImported = (library: Library, kind: keyof Library, item: Imported): Library => ({
  ...library,
  [kind]: put(library[kind], item),
});

/** The library without one imported policy or profile. */
export const withoutImported = (library: Library, kind: keyof Library, id: string): Library => ({
  ...library,
  [kind]: drop(library[kind], id),
});
