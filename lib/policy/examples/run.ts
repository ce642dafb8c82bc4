import type { PolicyDocument, Rule } from '../types.ts';
import { type Coverage, coverageOf, reachedBy } from './coverage.ts';
import { mismatches } from './mismatches.ts';
import { observed } from './observe.ts';
import { Policies } from './policies.ts';
import type { Example, Mismatch, Observed } from './types.ts';

/** What running examples shows. */
export interface ExamplesRun {
  readonly count: number;
  readonly failed: readonly FailedExample[];
  readonly coverage: Coverage;
}

/** An example that the policy answers in another way than it expects. */
export interface FailedExample {
  readonly example: Example;
  readonly mismatches: readonly Mismatch[];
  readonly verdict: Observed['verdict'];
}

/** Runs examples, each under its own readings. The document is one that compiles. */
export function runExamples(document: PolicyDocument, examples: readonly Example[]): ExamplesRun {
  const policies = new Policies(document);
  const failed = examples.flatMap((example): FailedExample[] => {
    const seen = observed(policies.with(example.readings), example);
    const missed = mismatches(example, seen);
    return missed.length > 0 ? [{ example, mismatches: missed, verdict: seen.verdict }] : [];
  });
  const reached = examples.map((example) => reachedBy(policies.with(example.readings), example));
  return { count: examples.length, failed, coverage: coverageOf(ownRules(document), reached) };
}

/** A policy's own rules; all of them where it has none. Inherited ones are the affair of the policy they come from. */
function ownRules({ rules }: PolicyDocument): readonly Rule[] {
  const own = rules.filter((rule) => rule.inheritedFrom === undefined);
  return own.length > 0 ? own : rules;
}
