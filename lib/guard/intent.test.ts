import { expect, it } from 'vitest';
import { createIntents, digestOf, INTENT_MS } from './intent.ts';

const intent = { key: 'A-1', target: 'resolved', digest: digestOf({ notes: 'x' }) };

it('opens the doors of its own change only', () => {
  const intents = createIntents(() => 0);
  intents.add(intent);
  expect(intents.opens(intent, false)).toBe(true);
  expect(intents.opens({ ...intent, key: 'B' }, false)).toBe(false);
  expect(intents.opens({ ...intent, target: 'closed' }, false)).toBe(false);
  expect(intents.opens({ ...intent, digest: digestOf({ notes: 'y' }) }, false)).toBe(false);
});

it('ends with its commit, by time, and when dropped', () => {
  let now = 0;
  const intents = createIntents(() => now);
  intents.add(intent);
  expect(intents.opens(intent, true)).toBe(true);
  expect(intents.opens(intent, true)).toBe(false);
  intents.add(intent);
  now = INTENT_MS + 1;
  expect(intents.opens(intent, false)).toBe(false);
  intents.add(intent);
  intents.drop('A-1');
  expect(intents.opens(intent, false)).toBe(false);
});

it('digests by content: order, line ends and outer space do not count', () => {
  expect(digestOf({ a: ' x\r\ny ', b: null })).toBe(digestOf({ b: '', a: 'x\ny' }));
  expect(digestOf({ a: 'x' })).not.toBe(digestOf({ a: 'y' }));
});
