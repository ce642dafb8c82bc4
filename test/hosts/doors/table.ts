import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readProfile, readRecord } from './record.ts';
import { type DoorRow, rowsOf } from './standing.ts';

const HOSTS = resolve(import.meta.dirname, '../../../lib/hosts');
export const README = join(HOSTS, 'README.md');
export const STANDING = join(HOSTS, 'standing.json');

const BEGIN = '<!-- doors: made by `npm run doors` -->';
const END = '<!-- end of doors -->';

/** The folders that have a profile. */
export const hostFolders = (): string[] =>
  readdirSync(HOSTS)
    .filter((name) => existsSync(join(HOSTS, name, 'profile.json')))
    .sort();

/** What a door's tests have in common: their names up to what each of them says. */
const common = (tests: readonly string[]): string[] => [
  ...new Set(tests.map((test) => (test.split(' › ').at(-1) ?? test).replace(/: .*/s, ''))),
];

function line(host: string, { page, door, via, standing, on, tests }: DoorRow): string {
  const names = common(tests).join('<br>').replaceAll('|', '\\|');
  return `| ${[host, page || 'any', door, via, standing, on ?? '', names].join(' | ')} |`;
}

/** The doors table of all hosts, as Markdown. */
export function doorsTable(hosts = hostFolders()): string {
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

/** How every tried door stands, for the product: what the popup says of a page. */
export const standings = (hosts = hostFolders()): Record<string, Record<string, object>> =>
  Object.fromEntries(
    hosts.map((host) => [
      host,
      Object.fromEntries(
        rowsOf(readProfile(host), readRecord(host))
          .filter(({ standing }) => standing !== 'not tried')
          .map(({ key, standing, on }) => [key, { standing, on }]),
      ),
    ]),
  );

/** Writes the table into `lib/hosts/README.md`, and what the product says of doors. */
export function writeTable(): void {
  writeFileSync(STANDING, `${JSON.stringify(standings(), null, 2)}\n`);
  const text = readFileSync(README, 'utf8');
  writeFileSync(README, withTable(text, doorsTable()));
}
