import { fold } from '../../case/text.ts';
import type { Condition } from '../vocabulary.ts';
import { listOf } from './bits.ts';
import type { Context, Spoken } from './context.ts';
import { overlap } from './scope.ts';
import { keyOf } from './values.ts';

/** Something that a clause says under conditions. */
export interface Claim {
  readonly of: Spoken;
  readonly when: readonly Condition[];
}

/** A clause that holds from more statuses than this is looked at for each of them. */
const FEW = 16;
/** Pairs whose conditions are looked at closely: a bound on policies made to be slow. */
const CLOSE = 20_000;

/**
 * Pairs of claims, one from each list, that may speak of the same change: their scopes meet, and no value is asked for
 * that the other rules out by name.
 * @param second may be the same list as `first`; then each pair comes once
 * @param differ false for pairs that are of no interest
 */
export function* meetings<A extends Claim, B extends Claim>(
  first: readonly A[],
  second: readonly B[],
  differ: (a: A, b: B) => boolean,
  context: Context,
): Generator<readonly [A, B]> {
  const same = (first as readonly Claim[]) === second;
  const index = new Index(second, context.document.statuses.length);
  let close = 0;
  for (const [at, a] of first.entries()) {
    const asked = named(a.when);
    for (const place of index.near(a)) {
      const b = second[place];
      if (!b || (same && place <= at) || !differ(a, b) || !overlap(a.of.scope, b.of.scope)) continue;
      if (excluded(asked, index.asked(place))) continue;
      close += 1;
      if (close > CLOSE) {
        context.gaveUp = true;
        return;
      }
      yield [a, b];
    }
  }
}

/** Claims by the statuses from which they hold. */
class Index {
  readonly #claims: readonly Claim[];
  readonly #from: readonly number[][];
  readonly #wide: number[] = [];
  readonly #asked: (Named | undefined)[] = [];

  constructor(claims: readonly Claim[], statuses: number) {
    this.#claims = claims;
    this.#from = Array.from({ length: statuses }, () => []);
    for (const [at, { of }] of claims.entries()) {
      const from = listOf(of.scope.from);
      if (from.length > FEW) this.#wide.push(at);
      else for (const status of from) this.#from[status]?.push(at);
    }
  }

  /** Places of the claims that hold from some status from which this one does. */
  near({ of }: Claim): Iterable<number> {
    const from = listOf(of.scope.from);
    if (from.length > FEW) return this.#claims.keys();
    return new Set([...from.flatMap((status) => this.#from[status] ?? []), ...this.#wide]);
  }

  asked(at: number): Named {
    let known = this.#asked[at];
    if (!known) {
      known = named(this.#claims[at]?.when ?? []);
      this.#asked[at] = known;
    }
    return known;
  }
}

/** Values that conditions wait for by name, by field or fact. */
type Named = ReadonlyMap<string, ReadonlySet<string>>;

function named(conditions: readonly Condition[]): Named {
  const found = new Map<string, ReadonlySet<string>>();
  for (const one of conditions) {
    if (('field' in one || 'fact' in one) && one.is) {
      found.set(keyOf(one), new Set(one.is.map((value) => fold(String(value)))));
    }
  }
  return found;
}

function excluded(a: Named, b: Named): boolean {
  for (const [key, values] of a) {
    const others = b.get(key);
    if (others && !share(values, others)) return true;
  }
  return false;
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
