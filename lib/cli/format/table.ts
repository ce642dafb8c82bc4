import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** One key of an object, at any depth: `statuses[].phase`. */
export interface Row {
  readonly key: string;
  readonly required: boolean;
  readonly value: string;
  readonly about: string;
}

/** The keys of an object, and of the objects in it that have no name of their own. */
export function rowsOf(schema: Schema, above = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, raw]) => {
    const key = `${above}${name}`;
    const child = raw as Schema;
    const row: Row = {
      key,
      required: schema.required?.includes(name) ?? false,
      value: wordsOf(child),
      about: child.description ?? '',
    };
    return [row, ...inner(child).flatMap(([at, object]) => rowsOf(object, `${key}${at}.`))];
  });
}

/** The unnamed objects that a value holds, with where: `[]` in a list, `.ID` under any name. */
function inner(schema: Schema): [string, Schema][] {
  if (schema.$ref) return [];
  if (schema.properties) return [['', schema]];
  const items = schema.items as Schema | undefined;
  if (items) return inner(items).map(([at, object]) => [`[]${at}`, object]);
  const named = schema.additionalProperties;
  if (named && typeof named === 'object') return inner(named).map(([at, object]) => [`.ID${at}`, object]);
  return [];
}

/** What a value may be, in words. */
export function wordsOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/definitions/', '');
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.allOf) return (schema.allOf as Schema[]).map(wordsOf).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  const ways = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (ways) return ways.map(wordsOf).join(' or ');
  return PLAIN[String(schema.type)]?.(schema) ?? 'anything';
}

const PLAIN: Readonly<Record<string, (schema: Schema) => string>> = {
  array: (schema) => `list of ${wordsOf((schema.items ?? {}) as Schema)}${atMost(schema.maxItems, '')}`,
  object: (schema) => {
    const named = schema.additionalProperties;
    if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
    return named && typeof named === 'object' ? `by name: ${wordsOf(named)}` : 'object';
  },
  string: (schema) => {
    if (schema.format === 'date') return 'ISO date';
    if (schema.format === 'date-time') return 'ISO time';
    if (schema.format === 'uri') return 'web address';
    return isId(schema) ? 'id' : `text${atMost(schema.maxLength, ' characters')}`;
  },
  number: (schema) => `number${from(schema)}`,
  integer: (schema) => `whole number${from(schema)}`,
  boolean: () => 'true or false',
};

const isId = ({ pattern, maxLength }: Schema): boolean => pattern !== undefined && maxLength === 100;

const atMost = (most: number | undefined, what: string): string =>
  most === undefined ? '' : ` (at most ${most.toLocaleString('en')}${what})`;

function from({ minimum, maximum, exclusiveMinimum }: Schema): string {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : Number(exclusiveMinimum) + 1);
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (most !== undefined) return ` from ${least ?? 0} to ${most.toLocaleString('en')}`;
  return least !== undefined && least > Number.MIN_SAFE_INTEGER ? ` of at least ${least}` : '';
}

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const line = ({ key, required, value, about }: Row) =>
    `| \`${key}\`${required ? ' *' : ''} | ${cell(value)} | ${cell(about)} |`;
  return ['| key | value | meaning |', '|---|---|---|', ...rows.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
