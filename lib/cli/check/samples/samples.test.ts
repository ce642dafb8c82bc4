import { describe, expect, test } from 'vitest';
import { LINTS, lintPolicy } from '../../../policy/lint/index.ts';
import { policyIndex } from '../../../policy/policyIndex.ts';
import { parsePolicy } from '../../../policy/testing.ts';
import { messageOf, WORDS } from '../words/index.ts';
import { type Patch, patched, SAMPLES } from './index.ts';

const found = (patch: Patch) => lintPolicy(patched(patch), patch.examples).findings;
const ids = (patch: Patch) => [...new Set(found(patch).map(({ lint }) => lint))];

test('the policy that samples start from is sound', () => {
  expect(found({})).toEqual([]);
  expect(parsePolicy(patched({}))).toMatchObject({ ok: true });
});

describe.each(LINTS.map(({ id }) => id))('%s', (id) => {
  const { bad, good } = SAMPLES[id];

  test('finds fault with the bad sample, as the only lint', () => {
    expect(ids(bad)).toEqual([id]);
  });

  test('finds none with the good one', () => {
    expect(ids(good)).toEqual([]);
  });

  test('says what is wrong and what to do, in a sentence of its own', () => {
    for (const finding of found(bad)) {
      const message = messageOf(finding, policyIndex(patched(bad)));
      expect(message).toMatch(/\.$/);
      expect(message).not.toMatch(/undefined|""/);
    }
    expect(WORDS[id].about.length).toBeGreaterThan(80);
    expect(WORDS[id].mend).toMatch(/\.$/);
  });

  test('has samples of the right shape', () => {
    expect(parsePolicy(patched(good))).toMatchObject({ ok: true });
  });
});
