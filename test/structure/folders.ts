import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, ROOT } from './imports.ts';

/** A folder that is data for one host or one policy. */
export interface Folder {
  /** From the repository's root, for example `lib/hosts/zendesk`. */
  readonly path: string;
  /** Files below it, relative to it, with forward slashes. */
  readonly files: readonly string[];
  /** Text of its README.md, or of its parent's; "" if there is none. */
  readonly readme: string;
  /** What the modules beside the folder import, one by one or by a pattern. */
  readonly imported: readonly string[];
}

const nameOf = ({ path }: Folder): string => path.split('/').at(-1) ?? '';
const has = ({ files }: Folder, pattern: RegExp): boolean => files.some((file) => pattern.test(file));

/** Shortest README text that can say something. */
const README_LENGTH = 80;

function registered(folder: Folder, file: string): string | undefined {
  const wanted = `./${nameOf(folder)}/${file}`;
  return folder.imported.some((path) => path === wanted || path === `./*/${file}`)
    ? undefined
    : `${folder.path} is not registered: import '${wanted}' in the registry beside it.`;
}

/** What a host's folder lacks, each with what to do. */
export function hostComplaints(folder: Folder): string[] {
  const at = folder.path;
  const found = [
    has(folder, /^profile\.json$/) ? registered(folder, 'profile.json') : `${at} has no profile.json.`,
    has(folder, /^samples\/./)
      ? undefined
      : `${at} has no samples: write pages and a server as lib/hosts/README.md says, in ${at}/samples/index.ts.`,
    has(folder, /^samples\/index\.ts$|\.test\.ts$/)
      ? undefined
      : `${at} has no test: export its samples from ${at}/samples/index.ts, which lib/hosts/samples.test.ts reads.`,
    has(folder, /^doors\.json$/)
      ? undefined
      : `${at}: no door was tried. Run \`npm run e2e -- --project hosts\`, which writes ${at}/doors.json.`,
    has(folder, /^README\.md$/) && folder.readme.length >= README_LENGTH
      ? undefined
      : `${at} is not documented: say in ${at}/README.md which pages and doors it knows, and its traps.`,
  ];
  return found.filter((text) => text !== undefined);
}

/** What a policy's folder lacks, each with what to do. */
export function policyComplaints(folder: Folder): string[] {
  const at = folder.path;
  const found = [
    has(folder, /^policy\.(?:json|yaml)$/) ? registered(folder, 'policy.json') : `${at} has no policy.json.`,
    has(folder, /^examples(?:\.|\/.)/)
      ? undefined
      : `${at} has no examples: write cases with the verdicts they must get into ${at}/examples.ndjson.`,
    folder.readme.includes(nameOf(folder))
      ? undefined
      : `${at} is not documented: say in README.md there, or in lib/policies/README.md, what it documents.`,
  ];
  return found.filter((text) => text !== undefined);
}

const readIfThere = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

async function importsBeside(parent: string): Promise<string[]> {
  const modules = readdirSync(join(ROOT, parent)).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const texts = modules.map((file) => readFileSync(join(ROOT, parent, file), 'utf8'));
  const globbed = texts.flatMap((text) => [
    ...text.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*'([^']+)'/g),
  ]);
  const lists = await Promise.all(texts.map((text) => importsOf(text, 'module.ts')));
  return [...lists.flat(), ...globbed.map((match) => match[1] ?? '')];
}

/** The folders below a parent, as {@link Folder}s. */
export async function foldersIn(parent: string): Promise<Folder[]> {
  const imported = await importsBeside(parent);
  const entries = readdirSync(join(ROOT, parent), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(ROOT, parent, name);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const own = readIfThere(join(folder, 'README.md'));
      return {
        path: `${parent}/${name}`,
        files: files.map((file) => file.replaceAll('\\', '/')),
        readme: own || readIfThere(join(ROOT, parent, 'README.md')),
        imported,
      };
    });
}
