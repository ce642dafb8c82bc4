import { expect, test } from 'vitest';
import { documented } from '../policies/load.ts';
import { clocks } from './clocks.ts';
import { compile } from './compile.ts';

const policy = compile(documented('support-center'));

test('the timers of the present status and sub-status run', () => {
  expect(clocks(policy, { status: 'Pending', subStatus: 'customer input' })).toEqual([
    expect.objectContaining({
      rule: 'E2-09',
      code: 'reminder',
      after: { days: 7 },
      days: 'calendar',
      since: 'latestEntry',
    }),
    expect.objectContaining({ rule: 'E2-10', code: 'autoClose', after: { days: 28 }, to: 'closed' }),
  ]);
  expect(clocks(policy, { status: 'Pending - Customer Input' })).toHaveLength(2);
  expect(clocks(policy, { status: 'Pending', subStatus: 'Development' })).toEqual([]);
  expect(clocks(policy, { status: 'Pending' })).toEqual([]);
  expect(clocks(policy, { status: 'Limbo' })).toEqual([]);
});

test('months are months', () => {
  const [clock] = clocks(compile(documented('ex-libris')), { status: 'Pending Customer Testing' });
  expect(clock).toMatchObject({ rule: 'E4-15', after: { months: 3 } });
});

test('how days are counted follows the reading', () => {
  const business = compile(documented('support-center'), { readings: { 'A-EX4': 'businessDays' } });
  expect(clocks(business, { status: 'Awaiting Customer Confirmation' })).toMatchObject([
    { days: 'business' },
  ]);
});
