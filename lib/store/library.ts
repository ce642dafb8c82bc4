import { z } from 'zod';
import type { ValueSpec } from './value.ts';

/** A policy document that someone imported; its source text is kept as it came. */
export interface ImportedPolicy {
  /** The policy's own id. */
  readonly id: string;
  /** Name of the file it came from. */
  readonly file: string;
  readonly text: string;
  /** The text, parsed. Validated and resolved again whenever it is used. */
  readonly document: unknown;
  /** ISO 8601 instant of the import. */
  readonly added: string;
}

export interface Library {
  readonly policies: readonly ImportedPolicy[];
}

const importedPolicy = z.strictObject({
  id: z.string().min(1),
  file: z.string(),
  text: z.string(),
  document: z.unknown(),
  added: z.string(),
});

export const librarySpec: ValueSpec<Library> = {
  key: 'policies',
  version: 1,
  initial: { policies: [] },
  parts: {
    policies: {
      schema: z.array(importedPolicy),
      each: { schema: importedPolicy, key: (policy: ImportedPolicy) => policy.id },
    },
  },
  migrations: [],
};

/** The library with a policy put in, or in the place of the one of the same id. */
export const withPolicy = (library: Library, policy: ImportedPolicy): Library => ({
  policies: [...library.policies.filter((one) => one.id !== policy.id), policy],
});
