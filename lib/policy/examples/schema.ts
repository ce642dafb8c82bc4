import { z } from 'zod';
import { OUTCOMES } from '../../case/outcome.ts';
import { ACTORS } from '../../case/types.ts';
import { issuesOf, toJsonPath } from '../issue.ts';
import type { Example } from './types.ts';

const text = z.string().max(4000);
const texts = z.array(text).max(1000);
const value = z.union([text, z.number(), z.boolean(), z.null()]);
const values = z.record(z.string().max(300), value);
const params = z.record(text, z.union([text, z.number()]));
const entry = { rule: text.optional(), code: text.optional(), params: params.optional() };

/** What an example may expect; the closed list, so that a misspelt key is told. */
const expectSchema = z.strictObject({
  outcome: z.array(z.enum(OUTCOMES)).min(1),
  missing: texts.optional(),
  unverified: texts.optional(),
  anyRule: texts.optional(),
  to: text.nullish(),
  rules: texts.optional(),
  codes: texts.optional(),
  findings: z.array(z.strictObject({ ...entry, level: text.optional(), field: text.optional() })).optional(),
  effects: z.array(z.union([text, z.strictObject(entry)])).optional(),
  timers: z
    .array(
      z.strictObject({
        rule: text.optional(),
        code: text.optional(),
        in: text.optional(),
        subStatus: text.optional(),
        after: z.record(text, z.number()).optional(),
        to: text.optional(),
        days: text.optional(),
        since: text.optional(),
      }),
    )
    .optional(),
  begins: z.strictObject({ actors: z.array(z.enum(ACTORS)), effects: texts.optional() }).nullish(),
});

/** One line of an examples file. Other keys beside these are left alone, as in a request. */
const exampleSchema = z.object({
  id: text.min(1),
  case: z.object({
    key: text.optional(),
    status: text,
    subStatus: text.nullish(),
    fields: values.optional(),
    facts: values.optional(),
    verified: texts.optional(),
    unread: texts.optional(),
    since: text.optional(),
  }),
  change: z.object({
    to: text.optional(),
    action: text.optional(),
    subStatus: text.nullish(),
    actor: text.optional(),
    fields: values.optional(),
  }),
  now: text.optional(),
  readings: z.record(text, text).optional(),
  expect: expectSchema,
});

/** Checks one example; the data come back as they were read. */
export function parseExample(
  data: unknown,
):
  | { readonly ok: true; readonly example: Example }
  | { readonly ok: false; readonly issues: readonly string[] } {
  const result = exampleSchema.safeParse(data);
  if (result.success) return { ok: true, example: data as Example };
  if (result.error.issues[0]?.path.length === 0)
    return { ok: false, issues: ['an example is a JSON object'] };
  return {
    ok: false,
    issues: issuesOf(result.error).map(({ path, message }) => `${toJsonPath(path)}: ${message}`),
  };
}
