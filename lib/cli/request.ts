import { z } from 'zod';
import type { JudgeRequest } from '../case/types.ts';
import { type DocumentPath, toJsonPath } from '../policy/issue.ts';

const fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const names = z.array(z.string());
const text = z.string();

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
    since: text.optional(),
  }),
  change: z.object({
    to: text.optional(),
    action: text.optional(),
    subStatus: text.nullish(),
    actor: text.optional(),
    fields: fields.optional(),
  }),
  now: text.optional(),
});

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
    throw new BadRequest(`not JSON: ${(error as Error).message}`);
  }
  const result = requestSchema.safeParse(data);
  if (!result.success) {
    throw new BadRequest(
      result.error.issues
        .map(({ path, message }) => `${toJsonPath(path as DocumentPath)}: ${message}`)
        .join('; '),
    );
  }
  // The data as read, not zod's copy: a copy would drop or misplace keys like "__proto__".
  return data as JudgeRequest;
}
