import { z } from 'zod';
import type { DatesAsked } from '../../lib/case/messages.ts';
import type { Counting } from '../../lib/policy/clocks.ts';
import { timeUp } from '../../lib/policy/dates.ts';
import { calendar } from '../../lib/policy/schema-lists.ts';
import { duration } from '../../lib/policy/schema-rule.ts';
import type { Duration } from '../../lib/policy/types.ts';

/** What a page may ask: a page's process can speak as our script, so it is bounded. */
export const datesSchema = z.strictObject({
  zone: z.string().max(60),
  counting: z.strictObject({ days: z.enum(['calendar', 'business']), calendar: calendar.optional() }),
  timers: z.array(z.strictObject({ start: z.string().max(64), after: duration })).max(20),
});

/** The date of each timer; null where it has none. */
export const datesOf = ({ zone, counting, timers }: DatesAsked): (string | null)[] =>
  timers.map(({ start, after }) => timeUp(start, after as Duration, counting as Counting, zone) ?? null);
