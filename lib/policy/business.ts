import { Temporal } from 'temporal-polyfill';
import { type BusinessCalendar, WEEKDAYS } from './types.ts';

type Zoned = Temporal.ZonedDateTime;
type Span = readonly [from: Zoned, to: Zoned];

/** Where a policy counts business days and does not say which: Monday to Friday, whole days, no holidays. */
export const USUAL: BusinessCalendar = { workingDays: WEEKDAYS.slice(0, 5) };

/** Days that are walked at most, some forty years: a date beyond says nothing to anybody. */
const FURTHEST = 15_000;

const WHOLE_DAY = { from: '00:00', to: '24:00' };

/** Counts business days and hours in one zone. Each method gives undefined where the end is too far away. */
export class BusinessTime {
  readonly #calendar: BusinessCalendar;
  readonly #holidays: ReadonlySet<string>;
  readonly #zone: string;

  constructor(calendar: BusinessCalendar, zone: string) {
    this.#calendar = calendar;
    this.#holidays = new Set(calendar.holidays);
    this.#zone = zone;
  }

  /** The same time of day, so many business days after `start`, or after work begins where nobody works then. */
  addDays(start: Zoned, days: number): Zoned | undefined {
    const [begin] = this.#spansFrom(start).next().value ?? [];
    let left = days;
    for (const date of begin ? this.#datesAfter(begin.toPlainDate()) : []) {
      if (this.#spansOf(date).length > 0) left -= 1;
      if (left === 0) return date.toZonedDateTime({ timeZone: this.#zone, plainTime: begin?.toPlainTime() });
    }
    return undefined;
  }

  /** When so many hours of work have passed. */
  addHours(start: Zoned, hours: number): Zoned | undefined {
    let left = Temporal.Duration.from({ hours }).total('milliseconds');
    for (const [from, to] of this.#spansFrom(start)) {
      const length = to.epochMilliseconds - from.epochMilliseconds;
      if (left <= length) return from.add({ milliseconds: left });
      left -= length;
    }
    return undefined;
  }

  /** Working times that are not over at `start`, cut to begin no earlier. */
  *#spansFrom(start: Zoned): Generator<Span> {
    const zoned = start.withTimeZone(this.#zone);
    for (const date of this.#datesAfter(zoned.toPlainDate().subtract({ days: 1 }))) {
      for (const [from, to] of this.#spansOf(date)) {
        if (Temporal.ZonedDateTime.compare(to, zoned) > 0) yield [later(from, zoned), to];
      }
    }
  }

  *#datesAfter(day: Temporal.PlainDate): Generator<Temporal.PlainDate> {
    for (let days = 1; days <= FURTHEST; days += 1) yield day.add({ days });
  }

  /** Working times of a date: none on a day off, and on a day that the zone never had (Apia, 2011-12-30). */
  #spansOf(date: Temporal.PlainDate): Span[] {
    const { workingDays, hours = [WHOLE_DAY] } = this.#calendar;
    const weekday = WEEKDAYS[date.dayOfWeek - 1];
    if (!weekday || !workingDays.includes(weekday) || this.#holidays.has(date.toString())) return [];
    if (!date.toZonedDateTime(this.#zone).toPlainDate().equals(date)) return [];
    return hours.map(({ from, to }) => [this.#at(date, from), this.#at(date, to)]);
  }

  #at(date: Temporal.PlainDate, time: string): Zoned {
    return time === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(this.#zone)
      : date.toZonedDateTime({ timeZone: this.#zone, plainTime: time });
  }
}

const later = (a: Zoned, b: Zoned): Zoned => (Temporal.ZonedDateTime.compare(a, b) < 0 ? b : a);
