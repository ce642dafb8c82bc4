import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { disagreement, type Judge } from './judge.ts';
import { judges, tableJudge } from './judges.ts';
import { questions } from './workload.ts';

describe('the workload', () => {
  it('is the same for the same seed', () => {
    expect(questions(50, 3)).toEqual(questions(50, 3));
    expect(questions(50, 3)).not.toEqual(questions(50, 4));
  });

  it('asks for allowed, incomplete and refused changes', () => {
    const table = tableJudge();
    const answers = questions(4096, 1).map((question) => table.answer(table.judge(question) as never));
    const share = (holds: (answer: (typeof answers)[number]) => boolean) =>
      answers.filter(holds).length / answers.length;
    const lacks = ({ missing = [] }: (typeof answers)[number]) => missing.length > 0;
    expect(share(({ ok }) => ok)).toBeGreaterThan(0.1);
    expect(share(lacks)).toBeGreaterThan(0.1);
    expect(share((answer) => !answer.ok && !lacks(answer))).toBeGreaterThan(0.1);
  });
});

describe('judges', () => {
  const [table, ...others] = judges() as [Judge, ...Judge[]];

  it.each(others)('$name agrees with the table', async (other) => {
    expect(await disagreement(table, other, questions(other.later ? 512 : 4096, 1))).toBeUndefined();
  });

  it('are caught where they differ', async () => {
    const lax: Judge = { ...table, name: 'lax', judge: () => ({ ok: true, missing: [] }) };
    expect(await disagreement(table, lax, questions(100, 1))).toContain('lax says [true,[]]');
    const curt: Judge = { ...lax, judge: () => ({ ok: true }) };
    expect(await disagreement(table, curt, questions(100, 1))).toContain('lax says [true]');
  });
});

describe('where no code may be made from text, as in an extension', () => {
  /** Runs a script as an extension's pages run theirs: `eval` and `Function` throw. */
  const run = (script: string) =>
    spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--no-warnings', '--input-type=module', '-e', script],
      { cwd: import.meta.dirname, encoding: 'utf8' },
    );

  it('json-logic-engine can’t compile', () => {
    const { stderr, stdout } = run(
      "import { compileWhole } from './peers/json-logic.ts'; console.log(typeof compileWhole());",
    );
    expect(stdout).toBe('');
    expect(stderr).toContain('EvalError: Code generation from strings disallowed for this context');
  });

  it('every judge that is timed works', () => {
    const script = `
      import { judges } from './judges.ts';
      import { questions } from './workload.ts';
      for (const { judge } of judges()) for (const question of questions(50, 1)) await judge(question);
      console.log('done');`;
    expect(run(script)).toMatchObject({ stdout: 'done\n', status: 0 });
  });
});
