import { describe, expect, it } from 'vitest';
import { disagreement, type Judge, judges } from './judges.ts';
import { questions } from './workload.ts';

const asked = questions(4096, 1);

describe('the workload', () => {
  it('is the same for the same seed', () => {
    expect(questions(50, 3)).toEqual(questions(50, 3));
    expect(questions(50, 3)).not.toEqual(questions(50, 4));
  });

  it('asks for allowed, incomplete and refused changes', () => {
    const [table] = judges() as [Judge];
    const answers = asked.map((question) => table.answer(table.judge(question) as never));
    const share = (holds: (answer: (typeof answers)[number]) => boolean) =>
      answers.filter(holds).length / answers.length;
    expect(share(({ ok }) => ok)).toBeGreaterThan(0.1);
    expect(share(({ missing }) => missing.length > 0)).toBeGreaterThan(0.1);
    expect(share(({ ok, missing }) => !ok && missing.length === 0)).toBeGreaterThan(0.1);
  });
});

describe('judges', () => {
  it('agree', () => {
    const [first, ...others] = judges() as [Judge, ...Judge[]];
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(disagreement(first, other, asked)).toBeUndefined();
  });

  it('are caught where they differ', () => {
    const [table] = judges() as [Judge];
    const lax: Judge = { name: 'lax', judge: () => ({ ok: true, missing: [] }), answer: (result) => result };
    expect(disagreement(table, lax, asked)).toContain('lax says [true,[]]');
  });
});
