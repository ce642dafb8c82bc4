import type { z } from 'zod';
import { documented, documentedIds } from '../../policies/load.ts';
import { policyJsonSchema } from '../../policy/json-schema.ts';
import { LIMITS } from '../../policy/limits.ts';
import { rowsOf, table, wordsOf } from './table.ts';
import { HEAD, LIMIT_WORDS, SETTLING } from './words.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The reference of the policy format, as Markdown: `lib/policies/README.md`. */
export function policyReference(): string {
  const { definitions = {}, ...schema } = policyJsonSchema();
  const named = Object.entries(definitions as Readonly<Record<string, Schema>>);
  return [
    HEAD,
    policies(),
    section('A policy', 'What stands for itself. Keys with a star must be there.', schema.else as Schema),
    section(
      'A team’s policy',
      'What extends another one; every key beyond the first ones is a difference.',
      schema.then as Schema,
    ),
    ...named
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, definition]) => section(name, definition.description ?? '', definition)),
    SETTLING,
    limits(),
  ].join('\n\n');
}

function policies(): string {
  const rows = documentedIds().map((id) => {
    const { title, documents, rules, readings } = documented(id);
    const [source] = documents;
    const at = [source?.date ?? 'undated', source?.standing === 'superseded' ? 'superseded' : ''].filter(
      Boolean,
    );
    return `| [\`${id}\`](${id}/README.md) | ${title.en} | ${at.join(', ')} | ${rules.length} | ${readings.length} |`;
  });
  return ['| folder | document | edited | rules | readings |', '|---|---|---|---|---|', ...rows].join('\n');
}

function section(name: string, about: string, schema: Schema): string {
  const ways = (schema.anyOf ?? []) as Schema[];
  const body = schema.enum
    ? schema.enum.map((one) => `\`${one}\``).join(', ')
    : ways.length > 0
      ? `One of: ${ways.map(wordsOf).join(', ')}.`
      : table(rowsOf(schema));
  return `## ${name}\n\n${about}\n\n${body}`;
}

function limits(): string {
  const rows = Object.entries(LIMITS).map(([name, most]) => {
    const told = name.endsWith('Bytes') ? `${most / 1024 / 1024} MB` : most.toLocaleString('en');
    return `| ${LIMIT_WORDS[name as keyof typeof LIMITS]} | ${told} |`;
  });
  const head = 'A file beyond one of these is refused, with the place. It is never taken in part.';
  return `## Limits\n\n${head}\n\n| what | at most |\n|---|---|\n${rows.join('\n')}\n`;
}
