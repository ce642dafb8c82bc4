import { expect, it } from 'vitest';
import { pairsIn } from './pairs.ts';

it.each<[string, [string, string][]]>([
  [
    '?a=1&b=x%20y+z',
    [
      ['a', '1'],
      ['b', 'x y z'],
    ],
  ],
  [
    'next=f&next=g',
    [
      ['next', 'f'],
      ['next', 'g'],
    ],
  ],
  [
    'a=b=c&d',
    [
      ['a', 'b=c'],
      ['d', ''],
    ],
  ],
  ['a=%ZZ', [['a', '%ZZ']]],
  ['', []],
])('%s is read as pairs, the browser’s own way', (text, pairs) => {
  expect(pairsIn(text)).toEqual(pairs);
});
