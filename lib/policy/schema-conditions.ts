import { z } from 'zod';
import { PHASES } from '../case/types.ts';
import { LIMITS } from './limits.ts';
import { actor, id, ids, scalar, upTo } from './schema-parts.ts';

const words = z.string().trim().min(1).max(LIMITS.label);
const values = upTo(scalar).min(1);
const count = z.number().int().min(1).max(100_000);
const date = z.union(
  [
    z.literal('now'),
    z.iso.date(),
    z.iso.datetime({ offset: true, local: true }),
    z.strictObject({ field: id.describe('The field that holds the other date.') }),
  ],
  'give an ISO date (2026-03-31), an ISO time, "now", or { "field": … }',
);

const testShape = {
  filled: z.boolean().optional().describe('Holds something but white space; `false`: holds nothing.'),
  is: values
    .optional()
    .describe('One of these. Text compares without regard to case, width and outer white space.'),
  isNot: values.optional().describe('Known, and none of these.'),
  unless: values.optional().describe('Unknown, or none of these.'),
  minLength: count.optional().describe('At least so many characters, outer white space not counted.'),
  maxLength: count.optional().describe('At most so many characters.'),
  prefix: words.optional().describe('Begins with this; compared as `is` does.'),
  contains: words.optional().describe('Has this in it; compared as `is` does.'),
  digits: z
    .union([z.literal(true), z.number().int().min(1).max(100)], 'give true, or how many digits')
    .optional()
    .describe('Nothing but digits 0 to 9; a number says how many.'),
  min: z.number().optional().describe('A number of at least this.'),
  max: z.number().optional().describe('A number of at most this.'),
  before: date.optional().describe('A date or time before this one: ISO, `now`, or another field.'),
  after: date.optional().describe('A date or time after this one.'),
};

const NAMES = Object.keys(testShape);
const some = (given: object): boolean => NAMES.some((name) => Object.hasOwn(given, name));
const none = `say what must hold: one or more of ${NAMES.join(', ')}`;
const inOrder = ({ min, max }: { min?: number | undefined; max?: number | undefined }): boolean =>
  min === undefined || max === undefined || min <= max;
const upsideDown = 'min is above max: nothing could ever meet this';

export const tests = z
  .strictObject(testShape)
  .refine(some, none)
  .refine(inOrder, upsideDown)
  .meta({ id: 'tests', description: 'What a value must meet; all that are given must hold.' });

const side = z.enum(['from', 'to']);
const within = 'The present one (`from`), or the one that the change leads to (`to`).';

const judged = [
  z
    .strictObject({
      field: id.describe('The field, by the value that the change would leave.'),
      ...testShape,
    })
    .refine(some, none)
    .refine(inOrder, upsideDown)
    .meta({ id: 'fieldCondition', description: 'On a field.' }),
  z
    .strictObject({ fact: id.describe('The fact; unknown where the page does not show it.'), ...testShape })
    .refine(some, none)
    .refine(inOrder, upsideDown)
    .meta({ id: 'factCondition', description: 'On a fact of the page.' }),
  z
    .strictObject({
      subStatus: side.describe(within),
      is: ids.min(1).optional().describe('One of these sub-statuses.'),
      unless: ids.min(1).optional().describe('None, or none of these.'),
      listed: z.boolean().optional().describe('`false`: given, but not one of the status’s own.'),
    })
    .refine(
      (given) => [given.is, given.unless, given.listed].filter((one) => one !== undefined).length === 1,
      'say one of is, unless, listed',
    )
    .meta({ id: 'subStatusCondition', description: 'On the sub-status.' }),
  z
    .strictObject({
      timeInStatus: z.enum(['minutes', 'hours', 'days']).describe('Unit; a day is 24 hours.'),
      min: z.number().min(0).optional().describe('At least so long in the status.'),
      max: z.number().min(0).optional().describe('At most so long in the status.'),
    })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'say min, max or both')
    .refine(inOrder, upsideDown)
    .meta({ id: 'timeCondition', description: 'On how long the case has been in its status.' }),
] as const;

const condition = z.union(judged).meta({
  id: 'condition',
  description: 'Begins with what it is about: field, fact, subStatus or timeInStatus.',
});

const clauseCondition = z
  .union([
    ...judged,
    z
      .strictObject({ actor: upTo(actor).min(1).describe('Made by one of these.') })
      .meta({ id: 'actorCondition', description: 'On who makes the change.' }),
    z
      .strictObject({
        phase: side.describe(within),
        is: upTo(z.enum(PHASES)).min(1).describe('The status has one of these phases.'),
      })
      .meta({ id: 'phaseCondition', description: 'On what a status means.' }),
  ])
  .meta({
    id: 'clauseCondition',
    description: 'As a condition; a clause can also be bound to an actor or a phase.',
  });

/** Conditions of a requirement or remark, and of a whole clause. */
export const when = upTo(condition, LIMITS.conditions).describe('Only if all of these hold.');
export const clauseWhen = upTo(clauseCondition, LIMITS.conditions).describe('Only if all of these hold.');
