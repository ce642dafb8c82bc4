import type { Coverage } from '../../policy/examples/coverage.ts';
import type { FailedExample } from '../../policy/examples/run.ts';
import { runExamples } from '../../policy/examples/run.ts';
import { pathText } from '../../policy/mutate/edit.ts';
import { mutationScore } from '../../policy/mutate/score.ts';
import { tellingQuestion } from '../../policy/mutate/telling.ts';
import type { Mutant } from '../../policy/mutate/types.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import type { PlacedExample } from '../examples.ts';

/** What `policy -- test` found, as `--json` writes it. */
export interface TestReport {
  readonly policy: string;
  readonly version: string;
  readonly examples: number;
  readonly failed: readonly ToldFailure[];
  readonly coverage: Coverage;
  /** Absent where examples fail, or it was not asked for. */
  readonly mutation?: ToldScore;
}

export interface ToldFailure extends Pick<FailedExample, 'mismatches'> {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly outcome: string;
}

export interface ToldScore {
  /** Wrong versions that there are, that were tried and change some answer, and that examples noticed. */
  readonly all: number;
  readonly tried: number;
  readonly noticed: number;
  /** From 0 to 100; null if none was tried: nothing is shown by that. */
  readonly score: number | null;
  readonly survivors: readonly ToldMutant[];
  /** They change no answer, so that no example can notice them. */
  readonly equivalent: readonly ToldMutant[];
}

export interface ToldMutant extends Pick<Mutant, 'mutation' | 'rule' | 'was' | 'now'> {
  /** JSON path in the policy; of a team policy, after it was laid over the one that it extends. */
  readonly path: string;
  /** An example that would notice, with the answer that the policy gives now: to be read before it is kept. */
  readonly example?: object;
}

export interface TestOptions {
  /** Wrong versions to try at most. */
  readonly mutants: number;
  /** Milliseconds for them at most. */
  readonly time: number;
}

/** Survivors for which an example is looked up; the others are told without one. */
const SUGGESTED = 50;

/** Runs the examples; if they hold, tries wrong versions of the policy on them. */
export function testPolicy(
  document: PolicyDocument,
  placed: readonly PlacedExample[],
  { mutants, time }: TestOptions,
): TestReport {
  const examples = placed.map((one) => one.example);
  const { count, failed, coverage } = runExamples(document, examples);
  const told = failed.map(({ example, mismatches, verdict }): ToldFailure => {
    const { file = '', line = 0 } = placed.find((one) => one.example === example) ?? {};
    return { id: example.id, file, line, outcome: verdict.outcome, mismatches };
  });
  const head = { policy: document.id, version: document.version, examples: count, failed: told, coverage };
  if (told.length > 0 || mutants === 0) return head;
  const end = performance.now() + time;
  const { all, tried, noticed, survivors, equivalent } = mutationScore(document, examples, {
    limit: mutants,
    enough: () => performance.now() > end,
  });
  return {
    ...head,
    mutation: {
      all,
      tried,
      noticed,
      score: tried === 0 ? null : (noticed / tried) * 100,
      survivors: survivors.map((one, i) => ({
        ...toldMutant(one),
        ...(i < SUGGESTED ? suggested(document, one) : {}),
      })),
      equivalent: equivalent.map(toldMutant),
    },
  };
}

const toldMutant = ({ mutation, path, rule, was, now }: Mutant): ToldMutant => ({
  mutation,
  ...(rule === undefined ? {} : { rule }),
  path: pathText(path),
  ...(was === undefined ? {} : { was }),
  ...(now === undefined ? {} : { now }),
});

function suggested(document: PolicyDocument, mutant: Mutant): { readonly example?: object } {
  const telling = tellingQuestion(document, mutant);
  if (!telling) return {};
  const { question, readings, verdict } = telling;
  const { outcome, missing, unverified, rules, findings, effects } = verdict;
  return {
    example: {
      id: `${mutant.mutation} ${mutant.rule ?? ''}`.trim(),
      ...question,
      ...(Object.keys(readings).length > 0 ? { readings } : {}),
      expect: {
        outcome: [outcome],
        missing,
        unverified,
        rules,
        codes: findings.map((one) => one.code),
        effects: effects.map((one) => one.code),
      },
    },
  };
}
