import type { Translate } from './text.ts';

const MINUTE = 60_000;

type Unit = 'day' | 'hour' | 'minute' | 'month';

const unit = (t: Translate, unit: Unit, count: number, unitDisplay: 'short' | 'long'): string =>
  new Intl.NumberFormat(t('locale'), { style: 'unit', unit, unitDisplay }).format(count);

/**
 * A span in its two largest units: "3 days 4 hr", "12 min". Negative spans (clocks differ) count as nothing.
 * @param span milliseconds
 */
export function formatSpan(t: Translate, span: number): string {
  const minutes = Math.floor(Math.max(span, 0) / MINUTE);
  const parts: [Unit, number][] = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ];
  const first = parts.findIndex(([, count]) => count > 0);
  const [large = parts[2], small] = parts.slice(first);
  return [large, small]
    .map((part, i) => (part && (part[1] > 0 || i === 0) ? unit(t, ...part, 'short') : ''))
    .filter(Boolean)
    .join(' ');
}

/** A time in words: "28 days", "3 months". */
export const formatLong = (t: Translate, name: Unit, count: number): string => unit(t, name, count, 'long');

/**
 * A date in a time zone: "20 Dec 2026, 10:00".
 * @param at ISO 8601 with offset
 * @param zone IANA name
 */
export const formatIn = (t: Translate, at: string, zone: string): string =>
  new Intl.DateTimeFormat(t('locale'), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
    Date.parse(at),
  );

/** An instant for people: the time if it is today, day and time otherwise. */
export function instantText(t: Translate, instant: Date, now: number): string {
  const today = new Date(now).toDateString() === instant.toDateString();
  return new Intl.DateTimeFormat(
    t('locale'),
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(instant);
}

/** As {@link instantText}; text that is no ISO 8601 instant, as some hosts give, comes back as it is. */
export function formatInstant(t: Translate, at: string, now: number): string {
  const instant = new Date(at);
  return /^\d{4}-\d\d-\d\d/u.test(at) && !Number.isNaN(instant.getTime()) ? instantText(t, instant, now) : at;
}
