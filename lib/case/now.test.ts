import { afterEach, expect, test, vi } from 'vitest';
import { isoNow } from './now.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['UTC', '2026-11-22T16:45:00+00:00'],
  ['Europe/Berlin', '2026-11-22T17:45:00+01:00'],
  ['America/St_Johns', '2026-11-22T13:15:00-03:30'],
  ['Asia/Kathmandu', '2026-11-22T22:30:00+05:45'],
])('the time of %s has its offset', (zone, expected) => {
  vi.stubEnv('TZ', zone);
  const at = new Date('2026-11-22T16:45:00Z');
  expect(isoNow(at)).toBe(expected);
  expect(Date.parse(isoNow(at))).toBe(at.getTime());
});
