import { named } from '../diff/delta.ts';
import { differs } from '../diff/diff.ts';
import { meetsAll } from '../examples/mismatches.ts';
import { observed } from '../examples/observe.ts';
import { Policies } from '../examples/policies.ts';
import type { Example } from '../examples/types.ts';
import type { PolicyDocument } from '../types.ts';
import { edited } from './edit.ts';
import { mutantsOf } from './mutants.ts';
import { settingsOf } from './settings.ts';
import type { Mutant } from './types.ts';

/** How many wrong versions of a policy its examples notice. */
export interface MutationScore {
  /** Wrong versions that were tried; those that change no answer at all are not counted. */
  readonly tried: number;
  readonly noticed: number;
  /** Noticed by no example, though some answer changes. */
  readonly survivors: readonly Mutant[];
  /** Of these no question at all has another answer. */
  readonly equivalent: readonly Mutant[];
  /** Wrong versions that there are; more than were tried where a limit was set. */
  readonly all: number;
}

export interface ScoreOptions {
  /** Wrong versions to try at most; taken evenly. */
  readonly limit?: number;
  /** Asked before each one; true ends the trial. What was tried until then is taken evenly, too. */
  readonly enough?: () => boolean;
}

/** Tries every wrong version of a policy on its examples. The examples hold for the policy as it is. */
export function mutationScore(
  document: PolicyDocument,
  examples: readonly Example[],
  { limit = Number.POSITIVE_INFINITY, enough = () => false }: ScoreOptions = {},
): MutationScore {
  const all = count(mutantsOf(document));
  const mutants = evenly(mutantsOf(document), all, Math.min(all, limit));
  const trial = new Trial(document, examples);
  const found: Record<'noticed' | 'survived' | 'equivalent', number[]> = {
    noticed: [],
    survived: [],
    equivalent: [],
  };
  for (const at of scattered(mutants.length)) {
    if (enough()) break;
    const mutant = mutants[at] as Mutant;
    if (trial.notices(mutant)) found.noticed.push(at);
    else found[trial.changesNothing(mutant) ? 'equivalent' : 'survived'].push(at);
  }
  const named = (places: number[]) => places.sort((a, b) => a - b).map((at) => mutants[at] as Mutant);
  return {
    tried: found.noticed.length + found.survived.length,
    noticed: found.noticed.length,
    survivors: named(found.survived),
    equivalent: named(found.equivalent),
    all,
  };
}

function count(list: Iterable<unknown>): number {
  let length = 0;
  for (const _ of list) length += 1;
  return length;
}

/** So many of a list that is too long to keep, at even distances. */
function evenly<T>(list: Iterable<T>, all: number, wanted: number): T[] {
  const taken: T[] = [];
  let at = 0;
  for (const one of list) {
    if (at === Math.floor((taken.length * all) / wanted)) taken.push(one);
    if (taken.length === wanted) break;
    at += 1;
  }
  return taken;
}

/** The places of a list, each once, in an order of which every beginning is spread evenly over it. */
function* scattered(length: number): Generator<number> {
  let step = Math.max(1, Math.round(length * 0.618));
  while (gcd(step, length) > 1) step += 1;
  for (let i = 0; i < length; i++) yield (i * step) % length;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

interface Tried {
  readonly example: Example;
  /** Rules that its answer names. */
  readonly rules: ReadonlySet<string>;
}

/** A policy with its examples, and what each of them speaks of, so that those which may notice come first. */
class Trial {
  readonly #document: PolicyDocument;
  readonly #examples: readonly Tried[];

  constructor(document: PolicyDocument, examples: readonly Example[]) {
    this.#document = document;
    const policies = new Policies(document);
    this.#examples = examples.map((example) => ({
      example,
      rules: new Set(named(observed(policies.with(example.readings), example).verdict)),
    }));
  }

  /** True if some example's expectations are not met by the wrong version. */
  notices(mutant: Mutant): boolean {
    const policies = new Policies(edited(this.#document, mutant.edits));
    const misses = ({ example }: Tried) =>
      !meetsAll(example, observed(policies.with(example.readings), example));
    const near = ({ example, rules }: Tried) =>
      (mutant.rule !== undefined && rules.has(mutant.rule)) ||
      mutant.readings.some((id) => example.readings?.[id] !== undefined);
    return (
      this.#examples.some((one) => near(one) && misses(one)) ||
      this.#examples.some((one) => !near(one) && misses(one))
    );
  }

  /** True if no question has another answer, whichever alternatives of its readings are in force. */
  changesNothing(mutant: Mutant): boolean {
    const [before, after] = [
      new Policies(this.#document),
      new Policies(edited(this.#document, mutant.edits)),
    ];
    return settingsOf(this.#document, mutant).every(
      (chosen) => !differs(before.with(chosen), after.with(chosen)),
    );
  }
}
