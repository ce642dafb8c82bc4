import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readProfile, readRecord } from './record.ts';
import { type DoorRow, rowsOf } from './standing.ts';

const HOSTS = resolve(import.meta.dirname, '../../../lib/hosts');
export const README = join(HOSTS, 'README.md');

const BEGIN = '<!-- doors: made by `npm run doors` -->';
const END = '<!-- end of doors -->';

/** The folders that have a profile. */
export const hostFolders = (): string[] =>
  readdirSync(HOSTS)
    .filter((name) => existsSync(join(HOSTS, name, 'profile.json')))
    .sort();

/** The folders whose doors were tried, or are to be, on samples in code or on the tool itself. */
export const triedFolders = (): string[] =>
  hostFolders().filter((name) =>
    ['samples/index.ts', 'doors.json'].some((file) => existsSync(join(HOSTS, name, file))),
  );

/** What a door's tests have in common: their names up to what each of them says. */
const common = (tests: readonly string[]): string[] => [
  ...new Set(tests.map((test) => (test.split(' › ').at(-1) ?? test).replace(/: .*/s, ''))),
];

function line(host: string, { page, door, via, standing, on, tests }: DoorRow): string {
  const names = common(tests).join('<br>').replaceAll('|', '\\|');
  return `| ${[host, page || 'any', door, via, standing, on ?? '', names].join(' | ')} |`;
}

/** The doors table of all hosts, as Markdown. */
export function doorsTable(hosts = triedFolders()): string {
  const rows = hosts.flatMap((host) =>
    rowsOf(readProfile(host), readRecord(host)).map((row) => line(host, row)),
  );
  const head = '| tool | page | door | kind | standing | tried on | tests |\n|---|---|---|---|---|---|---|';
  return [head, ...rows].join('\n');
}

/** A text with the table in its place. @throws Error if the text has no place for it */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`lib/hosts/README.md has no place for the table: ${BEGIN} … ${END}`);
  return `${text.slice(0, from + BEGIN.length)}\n${table}\n${text.slice(to)}`;
}

/** Writes the table into `lib/hosts/README.md`. */
export function writeTable(): void {
  const text = readFileSync(README, 'utf8');
  writeFileSync(README, withTable(text, doorsTable()));
}
