import { expect, it } from 'vitest';
import { fittingPolicy, wordsOn } from './fit.ts';
import type { PolicyWords } from './types.ts';

const named = (name: string) => ({ id: name, label: name, word: name, names: [name] });
const policy = (id: string, statuses: string[], fields: string[]): PolicyWords => ({
  id,
  title: id,
  statuses: statuses.map(named),
  fields: fields.map(named),
});
const POLICIES = [
  policy('a', ['Open', 'Solved'], ['Cause']),
  policy('b', ['Open', 'Resolved'], ['Resolution code']),
  policy('c', ['Open', 'Resolved'], ['Resolution code']),
];
const suited = (html: string) => {
  document.body.innerHTML = html;
  return fittingPolicy(POLICIES, wordsOn(document));
};

it('the policy whose words a page speaks most is the first to be offered', () => {
  expect(suited('<label>Resolution code: <select><option>Open</option></select></label><p>Solved</p>')).toBe(
    'b',
  );
  expect(suited('<button>SOLVED</button><table><tr><th>Cause *</th></tr></table>')).toBe('a');
  expect(suited('<p>Open</p><label>Colour</label>')).toBeNull();
});
