import { Temporal } from 'temporal-polyfill';
import { BusinessTime, USUAL } from './business.ts';
import type { Counting } from './clocks.ts';
import type { Duration } from './types.ts';

/**
 * When a timer's time is up. Days and months are those of the zone's calendar: the clock's hands stay where they are
 * over a change of summer time, and a month ends on its last day at the latest. Hours are hours that pass.
 * @param start ISO 8601: an instant; or a date, with or without a time, as it stands in the zone
 * @param zone IANA name of the host's time zone
 * @returns ISO 8601 with the zone's offset; undefined where start or zone can't be read, or the end is too far away
 */
export function timeUp(start: string, after: Duration, counting: Counting, zone: string): string | undefined {
  try {
    const end = add(zoned(start, zone), after, counting, zone);
    return end?.withTimeZone(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function zoned(start: string, zone: string): Temporal.ZonedDateTime {
  const instant = /[T ].*(?:Z|[+-]\d\d(?::?\d\d)?)(?:\[.*)?$/i.test(start);
  return instant
    ? Temporal.Instant.from(start).toZonedDateTimeISO(zone)
    : Temporal.PlainDateTime.from(start).toZonedDateTime(zone);
}

function add(
  start: Temporal.ZonedDateTime,
  after: Duration,
  { days, calendar = USUAL }: Counting,
  zone: string,
): Temporal.ZonedDateTime | undefined {
  if (days === 'calendar' || 'months' in after) return start.add(after);
  const business = new BusinessTime(calendar, calendar.timeZone ?? zone);
  return 'hours' in after ? business.addHours(start, after.hours) : business.addDays(start, after.days);
}
