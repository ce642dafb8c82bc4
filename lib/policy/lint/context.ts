import type { CompiledPolicy } from '../compile.ts';
import type { Example } from '../examples/types.ts';
import { narrowed, type PlainClause } from '../plain.ts';
import { choose, inForce, ready } from '../ready.ts';
import type { Clause, PolicyDocument, Readings, Rule } from '../types.ts';
import type { Path } from './finding.ts';
import { graphOf, type LifeCycle } from './graph.ts';
import { alternativesOf } from './guards.ts';
import { type Scope, scopes } from './scope.ts';

/** A clause with its rule, its place in the file and where it speaks. */
export interface Spoken {
  readonly rule: Rule;
  /** As written. */
  readonly written: Clause;
  /** As the engine has it: its conditions on actor and phase are its scope. */
  readonly clause: PlainClause;
  readonly path: Path;
  readonly scope: Scope;
  /** True if the readings as settled put it in force; one that nobody settled counts for all its alternatives. */
  readonly inForce: boolean;
}

/** What the lints share: each is worked out once, when first asked for. */
export class Context {
  readonly document: PolicyDocument;
  readonly examples: readonly Example[] | undefined;
  /** The alternative in force of each reading; `''` where nobody chose. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
  /** True once a lint gave up looking, so that a policy made to be slow is not. */
  gaveUp = false;
  #spoken: readonly Spoken[] | undefined;
  #lifeCycle: LifeCycle | undefined;
  #policy: CompiledPolicy | undefined;

  constructor(document: PolicyDocument, examples?: readonly Example[]) {
    this.document = document;
    this.examples = examples;
    this.chosen = choose(document.readings, {});
    this.alternatives = alternativesOf(document);
  }

  /** Every clause of every rule, of all alternatives. */
  get spoken(): readonly Spoken[] {
    this.#spoken ??= this.#speak();
    return this.#spoken;
  }

  /** Which status leads to which. */
  get lifeCycle(): LifeCycle {
    this.#lifeCycle ??= graphOf(this.document, this.spoken);
    return this.#lifeCycle;
  }

  /** The policy as it stands, also where it would not compile: for questions of which the lints are sure. */
  get policy(): CompiledPolicy {
    this.#policy ??= ready(this.document, this.chosen);
    return this.#policy;
  }

  /** True if somebody settled all of these readings. */
  settled(readings: readonly string[]): boolean {
    return readings.every((id) => this.alternatives.get(id)?.includes(this.chosen[id] ?? ''));
  }

  #speak(): Spoken[] {
    const scopeOf = scopes(this.document);
    return this.document.rules.flatMap((rule, r) =>
      (rule.clauses ?? []).map((clause, c) => ({
        rule,
        written: clause,
        clause: narrowed(clause, this.document.statuses),
        path: ['rules', r, 'clauses', c],
        scope: scopeOf(narrowed(clause, this.document.statuses)),
        inForce: this.#mayHold(clause.reading),
      })),
    );
  }

  #mayHold(asked: Readings | undefined): boolean {
    const settled = Object.entries(asked ?? {}).filter(([id]) => this.settled([id]));
    return inForce(Object.fromEntries(settled), this.chosen);
  }
}
