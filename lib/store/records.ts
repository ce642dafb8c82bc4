import { z } from 'zod';
import { ACTORS, OUTCOMES, RESPONSES } from '../case/index.ts';
import type { Decision, EndedChange, FoundStep, GuardState, PastFinding } from '../case/messages.ts';
import { originSchema } from './settings.ts';

/**
 * Lengths are bounded: these come from processes that run a page's code too. What is longer is cut, not refused: with one
 * long text the whole record would be lost, or a guard that is off would not be said to be.
 */
const cut = (most: number) => z.string().transform((given) => given.slice(0, most));
const text = cut(500);
const id = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

/** An object schema whose optional keys may be absent, as the shared types say, but never `undefined`. */
type Plain<T> = z.ZodType<T>;

/** What the page tells of a change and the log keeps. */
const told = {
  at: instant,
  origin: originSchema,
  key: id,
  policy: id,
  door: id,
  end: z.enum([
    'passed',
    'mended',
    'confirmed',
    'overridden',
    'cancelled',
    'left',
    'lapsed',
    'unchecked',
    'seen',
  ]),
  reason: cut(5000).optional(),
};

export const decisionSchema = z.strictObject({
  ...told,
  policyDigest: id.optional(),
  verdict: id,
  from: text,
  to: text.optional(),
  action: text.optional(),
  actor: z.enum(ACTORS).optional(),
  outcome: z.enum(OUTCOMES),
  response: z.enum(RESPONSES),
  rules: z.array(id).max(200),
  changed: instant.optional(),
  steps: z.literal('unknown').optional(),
}) as unknown as Plain<Decision>;

/** What a page tells of a change that was found done. */
export const foundStepSchema = z.strictObject({
  policy: id,
  policyDigest: id.optional(),
  verdict: id,
  from: text,
  to: text,
  actor: z.enum(ACTORS).optional(),
  outcome: z.enum(OUTCOMES),
  rules: z.array(id).max(200),
  changed: instant.optional(),
  steps: z.literal('unknown').optional(),
}) as unknown as Plain<FoundStep>;

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional();
const names = z.array(id).max(500).optional();

const judged = {
  response: z.enum(RESPONSES),
  verdict: z.object({
    outcome: z.enum(OUTCOMES),
    findings: z.array(z.looseObject({ rule: id, level: id, code: id })).max(500),
  }),
};

const asked = z.object({
  case: z.object({
    status: text,
    subStatus: text.nullish(),
    fields: values,
    facts: values,
    verified: names,
    unread: names,
  }),
  change: z.object({
    to: text.optional(),
    action: text.optional(),
    subStatus: text.nullish(),
    actor: z.enum(ACTORS).optional(),
    fields: values,
  }),
});

/** Values of the case have any length: they are not kept. */
export const endedSchema = z.strictObject({
  ...told,
  digest: id,
  judgement: z.object({ ...judged, asked, target: text.optional() }),
  first: z.object(judged).optional(),
}) as unknown as Plain<EndedChange>;

export const findingSchema = z.strictObject({
  origin: originSchema,
  url: cut(4000),
  key: id,
  policy: id,
  policyVersion: text.optional(),
  policyDigest: id.optional(),
  at: text.optional(),
  by: text.optional(),
  from: text.optional(),
  to: text.optional(),
  action: text.optional(),
  actor: z.enum(ACTORS).optional(),
  outcome: z.enum(OUTCOMES),
  rule: id,
  level: id,
  code: id,
  field: text.optional(),
  params: z.record(id, z.union([text, z.number()])).optional(),
  verdict: id,
  collected: instant,
}) as unknown as Plain<PastFinding>;

export const guardStateSchema = z.strictObject({
  on: z.boolean(),
  why: z
    .string()
    .regex(/^[A-Za-z]\w{0,60}$/)
    .optional(),
  detail: text.optional(),
  key: text.optional(),
  policy: text.optional(),
  status: text.optional(),
}) as unknown as Plain<GuardState>;
