import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWaiting } from './waiting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each thing waits for a second, and what was taken does not lapse', () => {
  const lapsed: string[] = [];
  const waiting = createWaiting<string>((item) => lapsed.push(item));
  waiting.add('a');
  waiting.add('b');
  vi.advanceTimersByTime(500);
  waiting.add('c');
  expect(waiting.take((item) => item === 'a')).toEqual(['a']);
  vi.advanceTimersByTime(500);
  expect(lapsed).toEqual(['b']);
  expect(waiting.take()).toEqual(['c']);
  vi.advanceTimersByTime(5000);
  expect(lapsed).toEqual(['b']);
});
