import { z } from 'zod';
import type { JudgeRequest } from '../case/types.ts';
import { issuesOf, toJsonPath } from '../policy/issue.ts';
import { moment } from '../policy/schema-lists.ts';

const fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const names = z.array(z.string());
const text = z.string();
// As the engine reads it: a space between date and time is as good, and seconds or an offset's colon may be left out.
const time = text.refine(
  (given) =>
    moment.safeParse(
      given
        .trim()
        .replace(' ', 'T')
        .replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00')
        .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
    ).success,
  'give an ISO date (2026-03-31) or an ISO time (2026-03-31T09:00:00+02:00)',
);

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  case: z.object({
    key: text.optional(),
    status: text,
    subStatus: text.nullish(),
    fields: fields.optional(),
    facts: facts.optional(),
    verified: names.optional(),
    unread: names.optional(),
    since: time.optional(),
  }),
  change: z.object({
    to: text.optional(),
    action: text.optional(),
    subStatus: text.nullish(),
    actor: text.optional(),
    fields: fields.optional(),
  }),
  now: time.optional(),
});

/** Where nothing is asked. */
export const NO_REQUEST = 'there is no request; write one a line, as a JSON object';

/** A line that is no request; the message says what to correct. */
export class BadRequest extends Error {}

/**
 * Reads a request off one line. Keys that the engine does not know are left alone (`expect`, `policy`).
 * @throws BadRequest
 */
export function parseRequest(line: string): JudgeRequest {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    throw new BadRequest(`not JSON: ${(error as Error).message}; a request is one line`);
  }
  const result = requestSchema.safeParse(data);
  if (!result.success) {
    throw new BadRequest(told(result.error));
  }
  // The data as read, not zod's copy: a copy would drop or misplace keys like "__proto__".
  return data as JudgeRequest;
}

const told = (error: z.ZodError): string =>
  error.issues[0]?.path.length === 0
    ? 'write one request a line, as a JSON object: {"case": {"status": …}, "change": {"to": …}}'
    : issuesOf(error)
        .map(({ path, message }) => `${toJsonPath(path)}: ${message}`)
        .join('; ');
