import { z } from 'zod';
import { LIMITS } from './limits.ts';
import {
  action,
  calendar,
  clock,
  fact,
  field,
  head,
  policyActor,
  reading,
  responses,
  source,
  status,
} from './schema-lists.ts';
import { assumed, id, prose, text, upTo } from './schema-parts.ts';
import { rule } from './schema-rule.ts';

const made = 'Made by flattening; do not write it.';

/** The shape of a policy file that stands for itself. */
export const policyShape = z.strictObject({
  ...head,
  documents: upTo(source, LIMITS.documents).min(1).describe('The sources that its rules cite.'),
  assumeActor: assumed.optional().describe('Who is meant where a change names nobody.'),
  actors: upTo(policyActor, 4).min(1).describe('Who makes changes.'),
  statuses: upTo(status, LIMITS.statuses).min(1).describe('Where a case can stand.'),
  actions: upTo(action, LIMITS.actions).describe('Named buttons; `update` is a save that changes no status.'),
  fields: upTo(field, LIMITS.fields).describe('What a case holds.'),
  facts: upTo(fact, LIMITS.facts).describe('What else a page may show.'),
  clocks: upTo(clock, LIMITS.conditions)
    .optional()
    .describe('How days are counted; the first whose reading is in force holds.'),
  calendar: calendar.optional().describe('What business days and hours are, for clocks that count them.'),
  readings: upTo(reading, LIMITS.readings).describe('What the document leaves open, and how it is read.'),
  rules: upTo(rule, LIMITS.rules).describe('What the document says.'),
  responses: responses.optional(),
  lineage: upTo(
    z.strictObject({
      id: id.describe('The policy.'),
      version: z.string().max(50).describe('Its version then.'),
      title: text.describe('Its title.'),
    }),
    LIMITS.lineage,
  )
    .optional()
    .describe(`The policies that it extends, nearest first. ${made}`),
  off: upTo(
    z.strictObject({
      rule: id.describe('The rule.'),
      of: id.describe('The policy whose rule it is.'),
      by: id.describe('The policy that switched it off.'),
      reason: prose.optional().describe('Why; left out if all that it spoke of was removed.'),
    }),
    LIMITS.rules,
  )
    .optional()
    .describe(`Inherited rules that are not in force. ${made}`),
});
