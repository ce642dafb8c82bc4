import { z } from 'zod';
import { ACTORS, OUTCOMES, RESPONSES } from '../case/index.ts';
import type { Decision, GuardState, PastFinding } from '../case/messages.ts';
import { originSchema } from './settings.ts';

/** Lengths are bounded: these come from processes that run a page's code too. */
const text = z.string().max(500);
const id = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

/** An object schema whose optional keys may be absent, as the shared types say, but never `undefined`. */
type Plain<T> = z.ZodType<T>;

export const decisionSchema = z.strictObject({
  at: instant,
  origin: originSchema,
  key: id,
  policy: id,
  verdict: id,
  from: text,
  to: text.optional(),
  action: text.optional(),
  actor: z.enum(ACTORS).optional(),
  door: id,
  outcome: z.enum(OUTCOMES),
  response: z.enum(RESPONSES),
  rules: z.array(id).max(200),
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
  reason: z.string().max(5000).optional(),
}) as unknown as Plain<Decision>;

export const findingSchema = z.strictObject({
  origin: originSchema,
  url: z.string().max(4000),
  key: id,
  policy: id,
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
}) as unknown as Plain<GuardState>;
