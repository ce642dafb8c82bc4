import type { Named, PolicyDocument } from '../../lib/policy/types.ts';
import type { PolicyWord, PolicyWords } from '../../lib/recorder/types.ts';
import { inLanguage } from '../options/views.ts';

const wordOf = ({ id, labels, aliases = [] }: Named, language: string): PolicyWord => ({
  id,
  label: inLanguage(labels, language),
  word: labels.en,
  names: [...new Set([...Object.values(labels), ...aliases])],
});

/** A policy's words, as far as teaching a page needs them. */
export const policyWords = (document: PolicyDocument, language: string): PolicyWords => ({
  id: document.id,
  title: inLanguage(document.title, language),
  statuses: document.statuses.map((status) => ({ ...wordOf(status, language), phase: status.phase })),
  fields: document.fields.map((field) => wordOf(field, language)),
});
