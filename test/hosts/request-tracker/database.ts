import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runCommand } from './command.ts';
import { siteConfig } from './config.ts';
import { environment, type Program, type RunPaths, runPaths, SEED_DATA, SEED_PROGRAM } from './paths.ts';

const SEED_LIMIT = 120_000;
/** How long a reset waits for a request that writes, in milliseconds. */
const RESTORE_LIMIT = 10_000;

/** Makes the directories and the configuration of an instance. */
export async function configure(paths: RunPaths, port: number): Promise<void> {
  for (const dir of [paths.configDir, paths.sessions, paths.mason, paths.mail]) {
    await mkdir(dir, { recursive: true });
  }
  await writeFile(paths.config, siteConfig(paths, port));
}

/**
 * The path of the seeded database. It is made once for each combination of program version, seed and life cycle, and
 * never written to afterwards.
 * @param version of the installed program.
 */
export async function seededDatabase(program: Program, version: string, again = false): Promise<string> {
  const cache = join(program.state, 'seeded');
  const file = join(cache, `${await digest(program, version)}.sqlite`);
  if (existsSync(file) && !again) return file;
  await mkdir(cache, { recursive: true });
  const paths = runPaths(program, await mkdtemp(join(cache, 'making-')));
  try {
    await configure(paths, 80);
    await fill(paths);
    await rename(paths.database, file);
    await removeOthers(cache, file);
  } finally {
    await rm(paths.dir, { recursive: true, force: true });
  }
  return file;
}

async function digest(program: Program, version: string): Promise<string> {
  const hash = createHash('sha256')
    .update(version)
    .update(siteConfig(runPaths(program, '/'), 80));
  for (const file of [SEED_PROGRAM, SEED_DATA]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function fill(paths: RunPaths): Promise<void> {
  const options = { env: environment(paths), timeout: SEED_LIMIT };
  await runCommand(paths.program.setup, ['--action', 'init', '--skip-create'], options);
  await runCommand('perl', ['-I', paths.program.library, SEED_PROGRAM, SEED_DATA], options);
}

/** Databases of older seeds only take room. Another process may be making one: its directory stays. */
async function removeOthers(cache: string, keep: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    if (name.endsWith('.sqlite') && file !== keep) await rm(file, { force: true });
  }
}

/** Gives an instance that does not run a fresh database, and the copy from which it is reset. */
export async function placeDatabase(seeded: string, paths: RunPaths): Promise<void> {
  for (const tail of ['-journal', '-wal', '-shm']) await rm(paths.database + tail, { force: true });
  for (const place of [paths.seeded, paths.database]) {
    await copyFile(seeded, `${place}.new`);
    await rename(`${place}.new`, place);
  }
}

/**
 * Writes the seeded state into the database of a running instance, in one transaction that waits for its workers and that
 * they see whole.
 */
export function restoreDatabase(paths: RunPaths): void {
  const live = new DatabaseSync(paths.database, { timeout: RESTORE_LIMIT });
  try {
    live.exec('PRAGMA synchronous = OFF');
    live.prepare('ATTACH DATABASE ? AS seeded').run(paths.seeded);
    live.exec('BEGIN IMMEDIATE');
    const tables = live.prepare("SELECT name FROM seeded.sqlite_schema WHERE type = 'table'").all();
    for (const { name } of tables) {
      live.exec(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM seeded."${name}"`);
    }
    live.exec('COMMIT');
  } finally {
    // Closing rolls back what was not committed.
    live.close();
  }
}
