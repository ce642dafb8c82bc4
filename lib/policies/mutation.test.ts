import { expect, test } from 'vitest';
import { pathText } from '../policy/mutate/edit.ts';
import { mutationScore } from '../policy/mutate/score.ts';
import { examplesOf } from './examples.ts';
import { documented, documentedIds } from './load.ts';

/** Share of a policy's wrong versions that its examples must notice. */
const LEAST = 0.98;

test.each(documentedIds())(
  'the examples of %s notice nearly every wrong version of it',
  (id) => {
    const { tried, noticed, survivors } = mutationScore(documented(id), examplesOf(id));
    const left = survivors.map((one) => `${one.mutation} at ${pathText(one.path)}`);
    expect(tried).toBeGreaterThan(400);
    expect(noticed / tried, left.join('\n')).toBeGreaterThanOrEqual(LEAST);
  },
  60_000,
);
