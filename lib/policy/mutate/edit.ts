/** A place in a policy: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** One value put in another one's place; `undefined` takes it away. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

type Data = Readonly<Record<string | number, unknown>>;

/** A copy with the edits made, one after the other; what they do not touch is shared. */
export const edited = <T extends object>(data: T, edits: readonly Edit[]): T =>
  edits.reduce<unknown>((made, { path, value }) => put(made, path, value), data) as T;

function put(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const made = put((data as Data | undefined)?.[step], rest, value);
  if (Array.isArray(data)) {
    return made === undefined
      ? data.filter((_, i) => i !== step)
      : data.map((one, i) => (i === step ? made : one));
  }
  const { [step]: _, ...others } = (data ?? {}) as Data;
  return made === undefined ? others : { ...(data as Data), [step]: made };
}

/** As policies' places are written everywhere: `$.rules[3].clauses[0].to`. */
export const pathText = (path: Path): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
