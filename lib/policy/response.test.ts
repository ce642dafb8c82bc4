import { describe, expect, test } from 'vitest';
import { type Level, worst } from '../case/outcome.ts';
import type { Verdict } from '../case/types.ts';
import { response } from './response.ts';

const verdict = (...levels: Level[]): Verdict => ({
  outcome: worst(levels),
  findings: levels.map((level, i) => ({ rule: `R${i}`, level, code: 'missing' })),
  missing: [],
  unverified: [],
  effects: [],
  rules: [],
});

describe('response', () => {
  test.each<[Level[], string]>([
    [[], 'observe'],
    [['info', 'warning'], 'observe'],
    [['unverified', 'info'], 'confirm'],
    [['incomplete'], 'block'],
    [['forbidden'], 'block'],
    [['undocumented'], 'warn'],
    [['undocumented', 'unverified'], 'confirm'],
    [['undocumented', 'incomplete'], 'block'],
    [['unknown'], 'warn'],
    [['unknown', 'forbidden'], 'warn'],
  ])('%j: %s', (levels, expected) => {
    expect(response(verdict(...levels))).toBe(expected);
  });

  test('a team decides otherwise, by outcome or by rule', () => {
    expect(response(verdict('undocumented'), { undocumented: 'block' })).toBe('block');
    expect(response(verdict('forbidden'), { forbidden: 'observe' })).toBe('observe');
    expect(response(verdict('warning'), {}, { rules: { R0: 'confirm' } })).toBe('confirm');
    expect(response(verdict('incomplete', 'unverified'), {}, { rules: { R0: 'warn' } })).toBe('confirm');
    expect(response(verdict(), { allowed: 'warn' })).toBe('warn');
  });

  test('what is unknown is never held', () => {
    expect(response(verdict('unknown'), { unknown: 'block' })).toBe('warn');
    expect(response(verdict('unknown'), { unknown: 'observe' })).toBe('observe');
  });
});
