import { join } from 'node:path';
import { Document, isScalar, stringify, visit } from 'yaml';
import { policyJsonSchema } from '../../policy/json-schema.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import type { Made } from '../reference.ts';
import { type Override, overrides } from './overrides.ts';

export type Format = 'yaml' | 'json';

const SCHEMA = 'policy.schema.json';

/** A team's policy that changes nothing yet, by id of the policy it extends. */
export const bare = (id: string, parent: PolicyDocument): object => ({
  format: 1,
  id,
  version: '0.1.0',
  title: { en: `${id}, after ${parent.title.en}` },
  extends: parent.id,
});

/**
 * The files of a new team policy: the policy, with an example of every kind of override to take up; the parent's
 * examples, which tell what a change changes; and the schema by which an editor completes and checks the file.
 * @param examples the parent's, one JSON object a line; absent if it has none
 * @param dir where they will be, as the commands that they tell name it
 */
export function scaffold(
  id: string,
  parent: PolicyDocument,
  examples: string | undefined,
  format: Format,
  dir: string,
): Made[] {
  const changes = overrides(parent, id);
  const policy =
    format === 'yaml'
      ? [{ path: `${id}.yaml`, text: yamlText(id, parent, changes, dir) }]
      : [
          { path: `${id}.json`, text: json({ $schema: `./${SCHEMA}`, ...bare(id, parent) }) },
          { path: 'OVERRIDES.md', text: overridesText(id, parent, changes, dir) },
        ];
  return [
    ...policy,
    ...(examples === undefined
      ? []
      : [{ path: 'examples.ndjson', text: examples.replaceAll(`"${parent.id}/`, `"${id}/`) }]),
    { path: SCHEMA, text: json(policyJsonSchema()) },
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const next = (path: string, id: string): string[] => {
  // Whoever copies it into a shell has one word.
  const file = /\s/.test(path) ? `"${path}"` : path;
  return [
    `Check it:           npm run --silent policy -- check ${file}`,
    `Run its examples:   npm run --silent policy -- test ${file}`,
    `See what differs:   npm run --silent policy -- diff ${id} ${file}`,
  ];
};

function yamlText(id: string, parent: PolicyDocument, changes: readonly Override[], dir: string): string {
  return [
    `# yaml-language-server: $schema=./${SCHEMA}`,
    `# A policy for your team. It says what ${parent.id} says, but for what you change below.`,
    ...next(join(dir, `${id}.yaml`), parent.id).map((line) => `# ${line}`),
    stringify(bare(id, parent)).trimEnd(),
    '',
    '# What follows shows each kind of change. Take away the "# " in front of a block, and of the',
    '# keys that it stands below, to use it; take out the rest whenever you like.',
    ...commented(changes),
    '',
  ].join('\n');
}

/** Examples as YAML, each line a comment; keys that several share stand once. */
function commented(changes: readonly Override[]): string[] {
  const lines: string[] = [];
  for (const key of new Set(changes.map(({ path }) => path[0] ?? ''))) {
    const below = changes.filter(({ path }) => path[0] === key);
    lines.push('');
    if (below.some(({ path }) => path.length > 1)) lines.push(`# ${key}:`);
    for (const sub of new Set(below.map(({ path }) => path.at(-1) ?? ''))) {
      const same = below.filter(({ path }) => path.at(-1) === sub);
      const block = same.some(({ item }) => item) ? listed(sub, same) : keyed(sub, same);
      lines.push(...block.map((line) => `# ${sub === key ? '' : '  '}${line}`));
    }
  }
  return lines;
}

const keyed = (key: string, [one]: readonly Override[]): string[] =>
  one ? [`# ${one.says}`, ...yamlLines({ [key]: one.value })] : [];

/** Entries of a list, each below what it does. */
const listed = (key: string, items: readonly Override[]): string[] => [
  `${key}:`,
  ...items.flatMap(({ says, value }) => [`# ${says}`, ...yamlLines([value])].map((line) => `  ${line}`)),
];

/** Data as YAML, lists of mere words on one line. */
function yamlLines(value: unknown): string[] {
  const document = new Document(value);
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 }).trimEnd().split('\n');
}

/** Examples for a file that can hold no comments. */
function overridesText(
  id: string,
  parent: PolicyDocument,
  changes: readonly Override[],
  dir: string,
): string {
  return [
    `# What \`${id}.json\` can change`,
    `\`${id}\` says what \`${parent.id}\` says, but for what you add to \`${id}.json\`. Each part shows one kind of`,
    'change; entries under the same key go together.\n',
    '```',
    ...next(join(dir, `${id}.json`), parent.id),
    '```',
    ...changes.flatMap(({ says, path, item, value }) => [
      `\n${says}\n`,
      '```json',
      JSON.stringify(nested(path, item ? [value] : value), null, 2),
      '```',
    ]),
    '',
  ].join('\n');
}

/** A value below its keys. */
export const nested = (path: readonly string[], value: unknown): object =>
  path.reduceRight((inner: unknown, key) => ({ [key]: inner }), value) as object;
