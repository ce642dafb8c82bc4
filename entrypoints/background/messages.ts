import { z } from 'zod';
import { DRIFT_CODES } from '../../lib/case/drift.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import type { Sender, Target } from '../../lib/platform/types.ts';
import { endedSchema, findingSchema, foundStepSchema, guardStateSchema } from '../../lib/store/records.ts';
import { datesSchema } from './dates.ts';

const key = z.string().min(1).max(200);
const word = z.string().min(1).max(500);

const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('wake'), page: z.string().max(200) }),
  z.strictObject({ type: z.literal('present'), page: z.string().max(200) }),
  z.strictObject({ type: z.literal('absent'), page: z.string().max(200) }),
  z.strictObject({
    type: z.literal('drift'),
    page: z.string().max(200),
    code: z.enum(DRIFT_CODES).nullable(),
    mark: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('state'),
    state: guardStateSchema,
    instead: z.enum(DRIFT_CODES).optional(),
  }),
  z.strictObject({
    type: z.literal('seat'),
    seat: z.strictObject({
      id: key,
      worked: z.number().nonnegative(),
      area: z.number().nonnegative(),
      asks: z.boolean(),
      shows: z.boolean(),
      calls: z.boolean().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('found'),
    news: z.strictObject({ key, from: word, to: word }),
    steps: z.array(foundStepSchema).min(1).max(50),
  }),
  z.strictObject({ type: z.literal('decision'), ended: endedSchema }),
  z.strictObject({ type: z.literal('findings'), findings: z.array(findingSchema).max(500) }),
  z.strictObject({ type: z.literal('verify'), key, field: key, value: z.string().max(100_000).nullable() }),
  z.strictObject({ type: z.literal('options') }),
  z.strictObject({ type: z.literal('audit') }),
  z.strictObject({ type: z.literal('dates'), asked: datesSchema }),
  z.strictObject({ type: z.literal('doors'), page: z.string().max(200) }),
  z.strictObject({ type: z.literal('parts') }),
  z.strictObject({ type: z.literal('teach') }),
  z.strictObject({ type: z.literal('taught'), profile: z.unknown(), policy: key }),
  z.strictObject({ type: z.literal('giveUp') }),
]);

/** A frame of a page that may speak to us. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
  /** The document is made ready ahead, and the tab shows another. */
  readonly ahead?: true;
  readonly origin: string;
}

/** The very document that spoke, where the browser names it: the frame may show another one by now. */
export const targetOf = ({ tabId, frameId, documentId }: Omit<Frame, 'origin' | 'ahead'>): Target =>
  documentId === undefined ? { tabId, frameId } : { tabId, documentId };

export interface Heard {
  readonly message: PageMessage;
  readonly frame: Frame;
}

/** Records say where they are from; a page of one site may not write records of another. */
function foreign(message: PageMessage, origin: string): boolean {
  if (message.type === 'decision') return message.ended.origin !== origin;
  return message.type === 'findings' && message.findings.some((finding) => finding.origin !== origin);
}

/**
 * What a page's script says, if it may say it: a message of ours, from a frame of a tab, whose origin may say such a thing
 * (a site that is on), about that origin. Anything else gives null. A page's process can speak as our script, so nothing else counts.
 */
export function hear(
  raw: unknown,
  sender: Sender,
  may: (message: PageMessage, origin: string) => boolean,
): Heard | null {
  const { tabId, frameId, origin, documentId, ahead } = sender;
  if (tabId === undefined || frameId === undefined || origin === undefined) return null;
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return null;
  const message = parsed.data as PageMessage;
  if (!may(message, origin) || foreign(message, origin)) return null;
  const of = { ...(documentId === undefined ? {} : { documentId }), ...(ahead ? { ahead } : {}) };
  return { message, frame: { tabId, frameId, origin, ...of } };
}
