import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Counting } from './clocks.ts';
import { timeUp } from './dates.ts';
import type { BusinessCalendar, Duration } from './types.ts';

const CALENDAR: Counting = { days: 'calendar' };
const OFFICE: BusinessCalendar = {
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  holidays: ['2026-12-24', '2026-12-25'],
};

describe('days and months of the zone’s calendar', () => {
  test.each<[string, string, Duration, string, string]>([
    [
      'a week over the start of summer time',
      '2026-03-25T10:00:00+01:00',
      { days: 7 },
      'Europe/Berlin',
      '2026-04-01T10:00:00+02:00',
    ],
    [
      'a time that the spring change leaves out',
      '2026-03-28T02:30:00+01:00',
      { days: 1 },
      'Europe/Berlin',
      '2026-03-29T03:30:00+02:00',
    ],
    [
      'a time that the autumn change has twice',
      '2026-10-24T02:30:00+02:00',
      { days: 1 },
      'Europe/Berlin',
      '2026-10-25T02:30:00+02:00',
    ],
    [
      'the same in New York, spring',
      '2026-03-07T02:30:00-05:00',
      { days: 1 },
      'America/New_York',
      '2026-03-08T03:30:00-04:00',
    ],
    [
      'the same in New York, autumn',
      '2026-10-31T01:30:00-04:00',
      { days: 1 },
      'America/New_York',
      '2026-11-01T01:30:00-04:00',
    ],
    [
      'half an hour of summer time, spring',
      '2026-10-03T02:15:00+10:30',
      { days: 1 },
      'Australia/Lord_Howe',
      '2026-10-04T02:45:00+11:00',
    ],
    [
      'half an hour of summer time, autumn',
      '2026-04-04T01:45:00+11:00',
      { days: 1 },
      'Australia/Lord_Howe',
      '2026-04-05T01:45:00+11:00',
    ],
    [
      'a day that never was',
      '2011-12-29T10:00:00-10:00',
      { days: 1 },
      'Pacific/Apia',
      '2011-12-31T10:00:00+14:00',
    ],
    [
      'a month to a day that never was',
      '2011-11-30T10:00:00-10:00',
      { months: 1 },
      'Pacific/Apia',
      '2011-12-31T10:00:00+14:00',
    ],
    [
      'an instant of another day elsewhere',
      '2026-11-22T23:30:00Z',
      { days: 7 },
      'Asia/Tokyo',
      '2026-11-30T08:30:00+09:00',
    ],
    [
      'a month that ends sooner',
      '2026-01-31T09:00:00+01:00',
      { months: 1 },
      'Europe/Berlin',
      '2026-02-28T09:00:00+01:00',
    ],
    [
      'the same in a leap year',
      '2028-01-31T09:00:00+01:00',
      { months: 1 },
      'Europe/Berlin',
      '2028-02-29T09:00:00+01:00',
    ],
    [
      'three months into another year',
      '2026-11-30T12:00:00-05:00',
      { months: 3 },
      'America/New_York',
      '2027-02-28T12:00:00-05:00',
    ],
    [
      'a year from a leap day',
      '2028-02-29T12:00:00+09:00',
      { months: 12 },
      'Asia/Tokyo',
      '2029-02-28T12:00:00+09:00',
    ],
    [
      'a year of days over a leap day',
      '2028-01-01T00:00:00Z',
      { days: 365 },
      'UTC',
      '2028-12-31T00:00:00+00:00',
    ],
    [
      'hours pass as they do',
      '2026-03-28T12:00:00+01:00',
      { hours: 24 },
      'Europe/Berlin',
      '2026-03-29T13:00:00+02:00',
    ],
  ])('%s', (_, start, after, zone, end) => {
    expect(timeUp(start, after, CALENDAR, zone)).toBe(end);
  });

  test('a start without offset stands in the zone; a date alone is its beginning', () => {
    expect(timeUp('2026-11-22T10:00', { days: 1 }, CALENDAR, 'Asia/Tokyo')).toBe('2026-11-23T10:00:00+09:00');
    expect(timeUp('2026-11-22 10:00:30', { days: 1 }, CALENDAR, 'Asia/Tokyo')).toBe(
      '2026-11-23T10:00:30+09:00',
    );
    expect(timeUp('2026-11-22', { months: 1 }, CALENDAR, 'Europe/Berlin')).toBe('2026-12-22T00:00:00+01:00');
    expect(timeUp('2026-11-22T10:00-05:00[America/New_York]', { days: 1 }, CALENDAR, 'UTC')).toBe(
      '2026-11-23T15:00:00+00:00',
    );
  });

  test.each([
    'yesterday',
    '',
    '2026-02-30',
    '2026-11-22T25:00Z',
    '22.11.2026',
    '+275760-09-12T00:00Z',
    'x'.repeat(100_000),
  ])('what is no time gives no date: %.20s', (start) => {
    expect(timeUp(start, { months: 1 }, CALENDAR, 'UTC')).toBeUndefined();
  });

  test.each(['', 'Mars/Olympus', '__proto__', 'Europe/Berlin\u0000'])('no zone, no date: %j', (zone) => {
    expect(timeUp('2026-11-22T10:00Z', { days: 1 }, CALENDAR, zone)).toBeUndefined();
  });
});

describe('business days and hours', () => {
  const berlin = (start: string, after: Duration, calendar: BusinessCalendar | undefined = OFFICE) =>
    timeUp(start, after, { days: 'business', calendar }, 'Europe/Berlin');

  test.each<[string, string, Duration, string]>([
    ['a weekend', '2026-12-18T16:00', { days: 1 }, '2026-12-21T16:00:00+01:00'],
    ['holidays and a weekend', '2026-12-23T16:00', { days: 1 }, '2026-12-28T16:00:00+01:00'],
    ['a start on a day off', '2026-12-19T15:00', { days: 1 }, '2026-12-22T09:00:00+01:00'],
    ['a start after hours', '2026-12-18T18:30', { days: 1 }, '2026-12-22T09:00:00+01:00'],
    ['a start in a break', '2026-12-21T12:30', { days: 1 }, '2026-12-22T13:00:00+01:00'],
    ['hours over a weekend', '2026-12-18T16:00', { hours: 8 }, '2026-12-21T17:00:00+01:00'],
    ['hours over a night', '2026-12-18T16:00', { hours: 9 }, '2026-12-22T10:00:00+01:00'],
    ['months are months', '2026-12-25T10:00', { months: 1 }, '2027-01-25T10:00:00+01:00'],
  ])('%s', (_, start, after, end) => {
    expect(berlin(start, after)).toBe(end);
  });

  test('without a calendar: Monday to Friday, whole days', () => {
    expect(timeUp('2026-12-19T15:00', { days: 1 }, { days: 'business' }, 'Europe/Berlin')).toBe(
      '2026-12-22T00:00:00+01:00',
    );
    expect(timeUp('2026-12-24T15:00', { days: 1 }, { days: 'business' }, 'Europe/Berlin')).toBe(
      '2026-12-25T15:00:00+01:00',
    );
  });

  test('whole working days are as long as the clock makes them', () => {
    const always: BusinessCalendar = {
      ...OFFICE,
      workingDays: [...OFFICE.workingDays, 'saturday', 'sunday'],
      hours: [{ from: '00:00', to: '24:00' }],
    };
    expect(berlin('2026-03-27T12:00', { hours: 48 }, always)).toBe('2026-03-29T13:00:00+02:00');
  });

  test('a day that never was is no working day', () => {
    expect(timeUp('2011-12-28T10:00', { days: 1 }, { days: 'business' }, 'Pacific/Apia')).toBe(
      '2011-12-29T10:00:00-10:00',
    );
    expect(timeUp('2011-12-28T10:00', { days: 2 }, { days: 'business' }, 'Pacific/Apia')).toBe(
      '2012-01-02T10:00:00+14:00',
    );
  });

  test('a team elsewhere works by its own clock; the date is told by the host’s', () => {
    const tokyo: BusinessCalendar = {
      workingDays: OFFICE.workingDays,
      hours: [{ from: '09:00', to: '18:00' }],
      timeZone: 'Asia/Tokyo',
    };
    expect(berlin('2026-11-20T09:00+01:00', { days: 1 }, tokyo)).toBe('2026-11-23T09:00:00+01:00');
    expect(berlin('2026-11-20T12:00+01:00', { hours: 1 }, tokyo)).toBe('2026-11-23T02:00:00+01:00');
  });

  test('a date too far away is none', () => {
    const rare: BusinessCalendar = { workingDays: ['monday'], hours: [{ from: '09:00', to: '09:01' }] };
    expect(berlin('2026-11-20T09:00+01:00', { hours: 87_600 }, rare)).toBeUndefined();
  });
});

describe('for any start', () => {
  const start = fc.date({ min: new Date('1971-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const after = fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 36 }) }),
    fc.record({ hours: fc.integer({ min: 1, max: 2000 }) }),
  );
  const counting = fc.constantFrom<Counting>(CALENDAR, { days: 'business', calendar: OFFICE });
  const ends = (at: Date, span: Duration, how: Counting, where: string): string =>
    timeUp(at.toISOString(), span, how, where) ?? '';
  const day = (end: string) => end.slice(0, 10);

  test('the end comes after the start', () => {
    fc.assert(
      fc.property(start, after, counting, zone, (at, span, how, where) => {
        expect(Date.parse(ends(at, span, how, where))).toBeGreaterThan(at.getTime() - 1000);
      }),
      { numRuns: 200 },
    );
  });

  test('who starts later does not end on an earlier day', () => {
    fc.assert(
      fc.property(start, start, after, counting, zone, (one, other, span, how, where) => {
        const [a, b] = one < other ? [one, other] : [other, one];
        expect(day(ends(a, span, how, where)) <= day(ends(b, span, how, where))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('more time does not end sooner', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 300 }), counting, zone, (at, days, how, where) => {
        const sooner = Date.parse(ends(at, { days }, how, where));
        expect(Date.parse(ends(at, { days: days + 1 }, how, where))).toBeGreaterThanOrEqual(sooner);
      }),
      { numRuns: 200 },
    );
  });

  test('business time ends in business time', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), zone, fc.boolean(), (at, count, where, days) => {
        const end = ends(
          at,
          days ? { days: count } : { hours: count },
          { days: 'business', calendar: OFFICE },
          where,
        );
        const local = Temporal.PlainDateTime.from(end.slice(0, 19));
        expect(local.dayOfWeek).toBeLessThan(6);
        const time = local.toPlainTime().toString();
        expect((time >= '09:00:00' && time <= '12:00:00') || (time >= '13:00:00' && time <= '17:00:00')).toBe(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });
});
