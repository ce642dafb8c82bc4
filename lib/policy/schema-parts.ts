import { z } from 'zod';
import { ACTORS } from '../case/types.ts';
import { LIMITS } from './limits.ts';

/** Names that are traps in JavaScript objects. */
export const UNSAFE: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const id = z
  .string()
  .min(1)
  .max(LIMITS.id)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'use letters, digits, ".", "_" and "-"')
  .refine((text) => !UNSAFE.includes(text), 'this name is reserved');

export const label = z.string().trim().min(1).max(LIMITS.label);
export const prose = z.string().max(LIMITS.prose);

const few = (text: object): boolean => Object.keys(text).length <= LIMITS.languages;
const tooMany = `at most ${LIMITS.languages} languages`;

/** Sentences by language. */
export const text = z
  .object({ en: prose.describe('In English; there must be one.') })
  .catchall(prose)
  .refine(few, tooMany)
  .meta({ id: 'text', description: 'Sentences by language code; English is always there.' });

export const labels = z
  .object({ en: label.describe('In English; there must be one.') })
  .catchall(label)
  .refine(few, tooMany)
  .meta({ id: 'labels', description: 'Words by language code; English is always there.' });

/** A list of at most so many. */
export const upTo = <T extends z.ZodType>(item: T, most: number = LIMITS.list) => z.array(item).max(most);

export const ids = upTo(id);
export const actor = z.enum(ACTORS);
export const scalar = z.union([z.string().max(LIMITS.label), z.number(), z.boolean()]);
export const params = z
  .record(id, z.union([z.string().max(LIMITS.label), z.number()]))
  .describe('What fills the sentence of the finding or effect.');

const aliases = upTo(label, LIMITS.aliases).describe('Other spellings that tools use.');
export const named = {
  id: id.describe('Name within the policy; rules and settings use it.'),
  labels: labels.describe('What people read. A label in any language is understood when a page shows it.'),
  aliases: aliases.optional(),
};

export const readings = z
  .record(id, z.union([id, ids.min(1)]))
  .describe('In force only with these alternatives: id of a reading, and an alternative or several.');

export const assumed = z
  .strictObject({
    actor: actor.describe('Who is meant.'),
    reading: readings.optional(),
  })
  .meta({ id: 'assumed', description: 'An actor who is meant for another one, or for nobody.' });
