import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { environment, type RunPaths } from './paths.ts';

const START_LIMIT = 60_000;
const STOP_LIMIT = 5_000;
const POLL = 50;
const LOG_TAIL = 3000;

/**
 * Starts the web server in a process group of its own and waits until its login page answers.
 * @returns the id of the process group.
 * @throws Error with the end of its log when it dies or stays silent.
 */
export async function startServer(paths: RunPaths, port: number): Promise<number> {
  const log = openSync(paths.log, 'a');
  const listen = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'];
  const child = spawn(paths.program.server, listen, {
    env: { ...process.env, ...environment(paths) },
    detached: true,
    stdio: ['ignore', log, log],
  });
  let ended: string | undefined;
  child.on('error', (cause) => {
    ended = cause.message;
  });
  child.on('exit', (code, signal) => {
    ended = `ended with ${signal ?? `status ${code}`}`;
  });
  child.unref();
  const group = child.pid ?? 0;
  await writeFile(paths.pid, `${group}\n`);
  await writeFile(paths.port, `${port}\n`);
  const answered = await until(START_LIMIT, async () => ended !== undefined || (await answers(port)));
  if (answered && ended === undefined) return group;
  await stopGroup(group);
  const tail = (await readFile(paths.log, 'utf8')).slice(-LOG_TAIL);
  throw new Error(
    `${paths.program.name} did not start on port ${port}: ${ended ?? 'no answer'}.\n${paths.log}:\n${tail}`,
  );
}

/** True if the login page of this port answers. */
export async function answers(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(START_LIMIT);
  const page = await fetch(`http://127.0.0.1:${port}/NoAuth/Login.html`, { signal }).catch(() => undefined);
  await page?.body?.cancel();
  return page?.ok === true;
}

/**
 * The process group that serves this run directory, if one is alive. A number that another program has by now is not
 * ours.
 */
export async function runningGroup(paths: RunPaths): Promise<number | undefined> {
  const group = Number(await readFile(paths.pid, 'utf8').catch(() => ''));
  if (!Number.isSafeInteger(group) || group <= 1) return undefined;
  const environ = await readFile(`/proc/${group}/environ`, 'utf8').catch(() => '');
  return environ.split('\0').includes(`RT_SITE_CONFIG=${paths.config}`) ? group : undefined;
}

/** The port of the last start in this run directory. */
export const lastPort = async (paths: RunPaths): Promise<number | undefined> =>
  Number(await readFile(paths.port, 'utf8').catch(() => '')) || undefined;

/** Ends the server of this run directory, if it runs. */
export async function stopServer(paths: RunPaths): Promise<boolean> {
  const group = await runningGroup(paths);
  if (group !== undefined) await stopGroup(group);
  await rm(paths.pid, { force: true });
  return group !== undefined;
}

async function stopGroup(group: number): Promise<void> {
  if (!signal(group, 'SIGTERM')) return;
  if (await until(STOP_LIMIT, async () => !signal(group, 0))) return;
  signal(group, 'SIGKILL');
  await until(STOP_LIMIT, async () => !signal(group, 0));
}

/** Ends the whole group at once; for the end of our own process, where nothing can be awaited. */
export const killGroup = (group: number): void => {
  signal(group, 'SIGKILL');
};

/** False if nothing of the group is left. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  if (group <= 1) return false;
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}

async function until(limit: number, done: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + limit;
  while (!(await done())) {
    if (Date.now() > end) return false;
    await delay(POLL);
  }
  return true;
}
