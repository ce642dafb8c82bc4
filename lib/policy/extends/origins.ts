import type { DocumentPath } from '../issue.ts';

const key = (path: DocumentPath): string => JSON.stringify(path);

/**
 * Where what stands in a flattened policy was written. What the team's file does not write came with the policy that
 * it extends.
 */
export class Origins {
  readonly #written = new Map<string, DocumentPath>();

  /** Says that what stands `at` a place of the flattened policy is written at `from` in the team's file. */
  note(at: DocumentPath, from: DocumentPath): void {
    this.#written.set(key(at), from);
  }

  /** True if the place, as such, was written by the team. */
  has(at: DocumentPath): boolean {
    return this.#written.has(key(at));
  }

  /** The place in the team's file for one in the flattened policy; `extends` for what is inherited. */
  find(at: DocumentPath): DocumentPath {
    for (let length = at.length; length > 0; length--) {
      const from = this.#written.get(key(at.slice(0, length)));
      if (from) return [...from, ...at.slice(length)];
    }
    return ['extends'];
  }
}
