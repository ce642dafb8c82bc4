import { describe, expect, it } from 'vitest';
import { saidBy, sentenceOf } from './history-said.ts';

describe('what a sentence says', () => {
  it('is taken out of it', () => {
    const reads = { 'from {before} to {after}.': 'status', 'by {by} (*)': 'comment' } as const;
    expect(saidBy('from Open to Closed.', reads)).toEqual({
      kind: 'status',
      before: 'Open',
      after: 'Closed',
    });
    expect(saidBy('by Ada (at noon)', reads)).toEqual({ kind: 'comment', by: 'Ada' });
    expect(saidBy('He went from Open to Closed.', reads)).toBeNull();
    expect(saidBy('from Open to .', reads)).toBeNull();
  });

  it('is nothing where it can be read in two ways', () => {
    expect(saidBy('Ada marked as Closed marked as Open', { '{by} marked as {after}': 'status' })).toBeNull();
    const both = { '{by} moved it to {after}': 'status', 'A* moved it to {after}': '' } as const;
    expect(saidBy('Ada moved it to Closed', both)).toBeNull();
    expect(saidBy('Bo moved it to Closed', both)).toEqual({ kind: 'status', by: 'Bo', after: 'Closed' });
  });

  it('takes signs for what they are, and no text that is longer than sentences are', () => {
    expect(saidBy('“a.b” (x)', { '“a.b” (x)': 'action' })).toEqual({ kind: 'action' });
    expect(saidBy('“a-b” (x)', { '“a.b” (x)': 'action' })).toBeNull();
    const long = `Closed by ${'x '.repeat(40_000)}`;
    const started = performance.now();
    expect(saidBy(long, { 'Closed by {by} with {after} and {before}': 'status' })).toBeNull();
    expect(performance.now() - started).toBeLessThan(100);
  });
});

it('a sentence is an element’s own words: names within it can say nothing', () => {
  document.body.innerHTML =
    '<p>Closed by <b>Bo with status of Open</b>\n  with  status of Done <!-- x --><time>now</time></p>';
  expect(sentenceOf(document.querySelector('p') as Element)).toBe('Closed by [] with status of Done []');
});
