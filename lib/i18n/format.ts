import type { Translate } from './text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const unit = (t: Translate, unit: 'day' | 'hour' | 'minute', count: number): string =>
  new Intl.NumberFormat(t('locale'), { style: 'unit', unit, unitDisplay: 'short' }).format(count);

/**
 * A span in its two largest units: "3 days 4 hr", "12 min". Negative spans (clocks differ) count as nothing.
 * @param span milliseconds
 */
export function formatSpan(t: Translate, span: number): string {
  const days = Math.floor(Math.max(span, 0) / DAY);
  const hours = Math.floor((Math.max(span, 0) % DAY) / HOUR);
  const minutes = Math.floor((Math.max(span, 0) % HOUR) / MINUTE);
  const large = days > 0 ? unit(t, 'day', days) : hours > 0 ? unit(t, 'hour', hours) : '';
  const small =
    days > 0
      ? hours > 0
        ? unit(t, 'hour', hours)
        : ''
      : minutes > 0 || !large
        ? unit(t, 'minute', minutes)
        : '';
  return [large, small].filter(Boolean).join(' ');
}

/** A time in words: "28 days", "3 months". */
export const formatLong = (t: Translate, name: 'minute' | 'hour' | 'day' | 'month', count: number): string =>
  new Intl.NumberFormat(t('locale'), { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);

/**
 * An instant for people: the time if it is today, day and time otherwise. Text that is no ISO 8601 instant, as some
 * hosts give, comes back as it is.
 */
export function formatInstant(t: Translate, at: string, now: number): string {
  const instant = new Date(at);
  if (!/^\d{4}-\d\d-\d\d/u.test(at) || Number.isNaN(instant.getTime())) return at;
  const today = new Date(now).toDateString() === instant.toDateString();
  return new Intl.DateTimeFormat(
    t('locale'),
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(instant);
}
