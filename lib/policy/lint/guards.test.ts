import { expect, test } from 'vitest';
import type { Readings } from '../types.ts';
import { relate } from './guards.ts';

const KNOWN = new Map([
  ['A', ['x', 'y', 'z']],
  ['B', ['x', 'y']],
]);

test.each<[string, Readings | undefined, Readings | undefined, object]>([
  ['neither asks', undefined, undefined, { together: true, firstAlone: false, readings: [] }],
  ['the second asks', undefined, { A: 'x' }, { together: true, firstAlone: true, readings: ['A'] }],
  ['the first asks', { A: 'x' }, undefined, { together: true, firstAlone: false, readings: [] }],
  ['the same', { A: 'x' }, { A: 'x' }, { together: true, firstAlone: false, readings: [] }],
  ['apart', { A: 'x' }, { A: 'y' }, { together: false, firstAlone: true, readings: ['A'] }],
  [
    'some shared',
    { A: ['x', 'y'] },
    { A: ['y', 'z'] },
    { together: true, firstAlone: true, readings: ['A'] },
  ],
  ['all named', undefined, { B: ['x', 'y'] }, { together: true, firstAlone: false, readings: [] }],
  ['two readings', { A: 'x' }, { B: 'y' }, { together: true, firstAlone: true, readings: ['B'] }],
  ['one of two apart', { A: 'x', B: 'x' }, { A: 'x', B: 'y' }, { together: false, readings: ['B'] }],
])('%s', (_, first, second, expected) => {
  expect(relate(first, second, KNOWN)).toMatchObject(expected);
});
