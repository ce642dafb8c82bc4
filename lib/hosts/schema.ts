import { z } from 'zod';
import { complaintsOf } from './complaints.ts';
import { doors, openDoor } from './schema-door.ts';
import { api, page, user } from './schema-page.ts';
import { address, confidence, id, provenance, sentence, word } from './schema-parts.ts';
import type { HostProfile } from './types.ts';

/** Validates host profiles where they come in. Extension code and tests only: scripts in pages take plain data. */

const uniqueIds = (list: readonly { id: string }[]) =>
  new Set(list.map((item) => item.id)).size === list.length;

const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
  error: 'A language tag, as in de or pt-BR',
});
const words = z.record(word, z.record(language, z.array(word).min(1).max(20)));

const site = z.string().regex(/^!?(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, {
  error: 'A host name, as in *.desk.example; ! before one rules it out',
});

const source = z.strictObject({
  title: sentence,
  url: address.optional(),
  date: z.iso.date().describe('The day it was read, as 2026-11-22.'),
});

const profile = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal(1),
  id,
  name: z.string().trim().min(1).max(100),
  confidence: confidence.describe('How sure every fact is that says nothing else.'),
  source: sentence.describe('Where the facts come from, in a sentence.'),
  sites: z
    .array(site)
    .min(1)
    .max(50)
    .optional()
    .describe('Host names that it stands on and on no other, or, with ! before them, on none of these.'),
  sources: z.record(id, source).optional().describe('What single facts cite, by id.'),
  words: z
    .strictObject({ ...provenance, status: words.optional(), action: words.optional() })
    .optional()
    .describe('The tool’s words by language, under the word that policies know.'),
  user: user.optional(),
  pages: z.array(page).min(1).max(100).refine(uniqueIds, { error: 'Two pages have the same id' }),
  doors: doors.optional().describe('Doors that every page has; looked at after the page’s own.'),
  open: z.array(openDoor).max(100).optional().describe('Doors that are known and not covered.'),
  api: api.optional(),
  pageWorld: z.boolean().describe('True if a door can only be held in the page’s own world.'),
});

/** A host profile, see `types.ts`. Unknown keys are errors: a misspelt one would silently guard nothing. */
export const profileSchema = profile.check(({ value, issues }) => {
  for (const { path, message } of complaintsOf(value as HostProfile)) {
    issues.push({ code: 'custom', input: value, path: [...path], message });
  }
}) as unknown as z.ZodType<HostProfile>;

/** The JSON Schema of host profiles, for editors: `public/host-profile.schema.json`. */
export const profileJsonSchema = (): object => ({
  title: 'Caserail host profile',
  ...z.toJSONSchema(profile, { io: 'input', reused: 'ref' }),
});
