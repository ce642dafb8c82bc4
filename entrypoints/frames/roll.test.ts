import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FrameSeat } from '../../lib/case/messages.ts';
import { ANSWER_MS, rollCall } from './roll.ts';

const seat = (id: string): [string, FrameSeat] => [id, { id, worked: 0, area: 100, asks: true, shows: true }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('forgets whoever does not answer while a question waits, and calls no longer than that', () => {
  const others = new Map([seat('a'), seat('b')]);
  const call = vi.fn();
  const changed = vi.fn();
  const roll = rollCall(others, call, changed);
  roll.waits(true);
  roll.waits(true);
  expect(call).toHaveBeenCalledTimes(1);
  roll.heard('b');
  vi.advanceTimersByTime(ANSWER_MS - 1);
  expect([...others.keys()]).toEqual(['a', 'b']);
  vi.advanceTimersByTime(1);
  expect([...others.keys()]).toEqual(['b']);
  expect(changed).toHaveBeenCalledOnce();
  expect(call).toHaveBeenCalledTimes(2);
  roll.waits(false);
  vi.advanceTimersByTime(9 * ANSWER_MS);
  expect([...others.keys()]).toEqual(['b']);
  expect(call).toHaveBeenCalledTimes(2);
});

it('ends with what it finds out', () => {
  const others = new Map([seat('a')]);
  const call = vi.fn();
  const roll = rollCall(others, call, () => roll.waits(false));
  roll.waits(true);
  vi.advanceTimersByTime(9 * ANSWER_MS);
  expect(others.size).toBe(0);
  expect(call).toHaveBeenCalledOnce();
});
