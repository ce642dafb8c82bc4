import { z } from 'zod';
import { RESPONSES } from '../case/outcome.ts';
import { PHASES } from '../case/types.ts';
import { newerFormat } from './issue.ts';
import { LIMITS } from './limits.ts';
import {
  actor,
  assumed,
  id,
  ids,
  label,
  labels,
  named,
  prose,
  readings,
  text,
  upTo,
} from './schema-parts.ts';
import { WEEKDAYS } from './types.ts';

export const phase = z
  .enum(PHASES)
  .describe('What the status means, so that tools compare: only phases do, labels never.');
export const kind = z
  .enum(['text', 'longText', 'choice', 'boolean', 'number'])
  .describe('How it is filled in.');
export const options = upTo(label).describe('The values of a choice.');
export const leadsTo = id.describe('Where the action leads when no rule says so.');
export const suggest = z.boolean().describe('`false`: never proposed.');

export const subStatus = z.strictObject(named).meta({ id: 'subStatus', description: 'A part of a status.' });

export const status = z
  .strictObject({
    ...named,
    phase,
    rule: id.optional().describe('The rule that declares the status.'),
    subStatuses: upTo(subStatus, LIMITS.subStatuses).optional().describe('Its sub-statuses.'),
  })
  .meta({ id: 'status', description: 'Where a case can stand.' });

export const action = z
  .strictObject({
    ...named,
    to: leadsTo.optional(),
    suggest: suggest.optional(),
    outside: z
      .boolean()
      .optional()
      .describe('`true`: the document is not about it, so its silence says nothing.'),
  })
  .meta({ id: 'action', description: 'A named button.' });

export const field = z
  .strictObject({ ...named, kind, options: options.optional() })
  .meta({ id: 'field', description: 'Something that a case holds.' });
export const fact = z
  .strictObject({ id: named.id, labels })
  .meta({ id: 'fact', description: 'Something else that a page may show.' });
export const policyActor = z
  .strictObject({
    ...named,
    id: actor.describe('One of the four actors.'),
    actsAs: assumed
      .optional()
      .describe('Where no rule allows this actor a change, the rules for that one hold too.'),
  })
  .meta({ id: 'actor', description: 'Who makes changes.' });

export const clock = z
  .strictObject({
    days: z.enum(['calendar', 'business']).describe('Which days count; business ones by `calendar`.'),
    since: z.enum(['latestEntry', 'firstEntry']).describe('Counted since which entry into the status.'),
    reading: readings.optional(),
  })
  .meta({ id: 'clock', description: 'How days are counted.' });

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'give a time as HH:MM, to 24:00');

/** `Intl` knows the zones; a made-up one would fail only when a clock is first asked. */
const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

type Hours = readonly { readonly from: string; readonly to: string }[];
const follow = (hours: Hours): boolean =>
  hours.every(({ from, to }, i) => from < to && (hours[i - 1]?.to ?? '') <= from);

export const calendar = z
  .strictObject({
    timeZone: z
      .string()
      .max(60)
      .refine(isZone, 'no such time zone; give an IANA name such as Europe/Berlin')
      .optional()
      .describe('IANA name. Left out: the ticket tool’s zone.'),
    workingDays: z.array(z.enum(WEEKDAYS)).min(1).max(7).describe('The days on which the team works.'),
    hours: z
      .array(z.strictObject({ from: time.describe('Begin.'), to: time.describe('End.') }))
      .min(1)
      .max(LIMITS.hours)
      .refine(follow, 'each must end after it begins, and begin after the one before has ended')
      .optional()
      .describe('Working hours of each such day. Left out: the whole day.'),
    holidays: upTo(z.iso.date(), LIMITS.holidays)
      .optional()
      .describe('Dates on which the team does not work.'),
  })
  .meta({ id: 'calendar', description: 'What business days and hours are.' });

/** A day, or a time with or without its zone. */
export const moment = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true, local: true })],
  'give an ISO date (2026-03-31) or an ISO time',
);

export const choice = z
  .strictObject({
    alternative: id.describe('Id of the alternative.'),
    reason: prose.describe('Why.'),
    by: prose.describe('Who decided it.'),
    at: moment.describe('When: ISO date or time.'),
  })
  .meta({ id: 'choice', description: 'How a team reads a contradiction: who decided, and why.' });

export const reading = z
  .strictObject({
    id: named.id,
    question: text.describe('What the document leaves open.'),
    alternatives: upTo(
      z.strictObject({
        id: named.id,
        text: text.describe('The answer.'),
        clauses: upTo(prose).describe('The places, or rules, that back it.'),
      }),
      LIMITS.alternatives,
    )
      .min(1)
      .describe('The answers.'),
    default: id.optional().describe('The answer in force unless a team settles it otherwise.'),
    reason: text.optional().describe('Why that one.'),
    chosen: choice.optional().describe('The team’s own choice; wins over the default.'),
    rules: ids.optional().describe('The rules that it bears on.'),
  })
  .meta({ id: 'reading', description: 'How a contradiction or gap of the document is read.' });

export const source = z
  .strictObject({
    id: named.id,
    title: label.describe('Its title.'),
    publisher: label.optional().describe('Who publishes it.'),
    release: label.optional().describe('Release or edition.'),
    date: z.iso.date().optional().describe('Date of the last edit; left out where it has none.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it stands.'),
    standing: z.enum(['current', 'superseded']).optional().describe('`superseded`: there is a newer one.'),
    note: text.optional().describe('What else is to be known of it.'),
  })
  .meta({ id: 'source', description: 'A document that rules cite.' });

export const responses = z
  .record(id.or(z.string().regex(/^[A-Za-z0-9._-]+\/[a-z-]+$/)), z.enum(RESPONSES))
  .describe('What to do about a rule’s findings, by rule id; wins over the settings.');

/** What every policy file begins with. */
export const head = {
  $schema: z.string().max(500).optional().describe('The schema by which an editor checks the file.'),
  format: z.literal(1, { error: newerFormat }).describe('The version of this format.'),
  id: id.describe('Name of the policy; sites and other policies use it.'),
  version: z
    .string({
      error: ({ input }) => (input === undefined ? undefined : 'put the version in quotes: it is text'),
    })
    .min(1)
    .max(50)
    .describe('The policy’s own version.'),
  title: text.describe('What people call it.'),
};
