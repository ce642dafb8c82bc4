import type { PolicyDocument, Readings } from '../types.ts';

/** How the readings that two clauses ask for go together. */
export interface Relation {
  /** Some choice of readings puts both in force. */
  readonly together: boolean;
  /** Some choice puts the one in force without the other. */
  readonly firstAlone: boolean;
  /** Ids of the readings by which the first can hold without the second. */
  readonly readings: readonly string[];
}

type Alternatives = ReadonlyMap<string, readonly string[]>;

/** All alternatives of a document's readings. */
export const alternativesOf = (document: PolicyDocument): Alternatives =>
  new Map(document.readings.map(({ id, alternatives }) => [id, alternatives.map((one) => one.id)]));

/** Compares what two clauses ask of the readings; undefined asks for nothing. */
export function relate(
  first: Readings | undefined,
  second: Readings | undefined,
  known: Alternatives,
): Relation {
  const ids = [...new Set([...Object.keys(first ?? {}), ...Object.keys(second ?? {})])];
  const pairs = ids.map((id) => ({ id, a: asked(first, id, known), b: asked(second, id, known) }));
  const together = pairs.every(({ a, b }) => a.some((one) => b.includes(one)));
  const beyond = (a: readonly string[], b: readonly string[]) => a.some((one) => !b.includes(one));
  return {
    together,
    firstAlone: !together || pairs.some(({ a, b }) => beyond(a, b)),
    readings: pairs
      .filter(({ a, b }) => (together ? beyond(a, b) : !a.some((one) => b.includes(one))))
      .map(({ id }) => id),
  };
}

function asked(readings: Readings | undefined, id: string, known: Alternatives): readonly string[] {
  const wanted = readings && Object.hasOwn(readings, id) ? readings[id] : undefined;
  if (wanted === undefined) return known.get(id) ?? [];
  return typeof wanted === 'string' ? [wanted] : wanted;
}
