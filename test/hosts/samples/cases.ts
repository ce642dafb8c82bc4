/** A case as a sample's server stores it. */
export type Stored = Readonly<Record<string, string>>;

/** One save that a sample's server received. */
export interface Commit {
  readonly key: string;
  readonly changes: Stored;
}

/** The cases of a sample's server. Every save counts, whether or not it changes something. */
export class Cases {
  readonly commits: Commit[] = [];
  readonly #cases: Map<string, Stored>;

  constructor(seed: Readonly<Record<string, Stored>>) {
    this.#cases = new Map(Object.entries(seed));
  }

  keys(): string[] {
    return [...this.#cases.keys()];
  }

  /** @throws Error if there is no such case */
  get(key: string): Stored {
    const found = this.#cases.get(key);
    if (!found) throw new Error(`The sample has no case "${key}".`);
    return found;
  }

  has(key: string): boolean {
    return this.#cases.has(key);
  }

  /** Saves; only what the case has already can be changed, as in a tool with fixed fields. */
  save(key: string, changes: Readonly<Record<string, unknown>>): Stored {
    const before = this.get(key);
    const known = Object.entries(changes).filter(([name]) => Object.hasOwn(before, name));
    const patch = Object.fromEntries(known.map(([name, value]) => [name, String(value ?? '')]));
    this.commits.push({ key, changes: patch });
    const after = { ...before, ...patch };
    this.#cases.set(key, after);
    return after;
  }
}
