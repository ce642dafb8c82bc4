import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documented, documentedIds } from '../policies/load.ts';
import { compile, type PackedPolicy } from './compile.ts';
import { policyDigest, verdictId } from './digest.ts';
import { evaluate } from './evaluate.ts';
import { judgeOnce } from './judge.ts';
import { nextMoves } from './next.ts';
import { pack } from './pack.ts';
import { questions } from './testing.ts';
import { unpack } from './unpack.ts';

const sent = (packed: PackedPolicy): PackedPolicy => JSON.parse(JSON.stringify(packed)) as PackedPolicy;

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const policy = compile(document);
  const packed = sent(pack(policy));

  test('judges elsewhere as it does here', () => {
    const there = unpack(packed);
    fc.assert(
      fc.property(questions(document), (question) => {
        const [here, away] = [evaluate(policy, question), evaluate(there, question)];
        expect(away).toEqual(here);
        expect(verdictId(there, question, away)).toBe(verdictId(policy, question, here));
        const { case: state, change } = question;
        const actor = change.actor ?? 'agent';
        expect(nextMoves(there, state, actor, judgeOnce)).toEqual(nextMoves(policy, state, actor, evaluate));
      }),
      { numRuns: 100 },
    );
  });

  test('a verdict that was given before is the one that is made anew', () => {
    fc.assert(
      fc.property(questions(document), (question) => {
        expect(evaluate(policy, question)).toEqual(evaluate(unpack(packed), question));
      }),
      { numRuns: 400 },
    );
  });

  test('keeps what a rule is cited by, and the policy’s digest', () => {
    expect(packed.digest).toBe(policyDigest(policy));
    expect(packed.document.rules.map(({ id: rule, summary, source }) => [rule, summary, source])).toEqual(
      document.rules.map(({ id: rule, summary, source }) => [rule, summary, source]),
    );
    expect(JSON.stringify(packed).length).toBeLessThan(1.3 * JSON.stringify(document).length);
  });
});
