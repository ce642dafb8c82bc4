/** Runs commands with the toolchain's Node first on the path. Needs nothing but Node 20. */
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'node_modules', '.bin');

/** The environment for children: `node_modules/.bin` (Node 24 and all tools) comes first. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  ...extra,
});

/** Children that still run, so that an interrupt can take them along. */
const running = new Set();

/**
 * Runs a command in the repository.
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet` shows its output only if it fails
 * @returns {Promise<number>} the exit status; 127 if the command can't be started, 128 if a signal ended it
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const shown = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, env: toolEnv(env), stdio: ['ignore', shown, shown] });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      console.error(`Cannot start ${command}: ${error.message}`);
      done(127);
    });
    child.on('close', (code) => {
      running.delete(child);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      done(code ?? 128);
    });
  });
}

/** Runs a short command and gives its trimmed output, or `undefined` if it fails. */
export function ask(command, args) {
  const answer = spawnSync(command, args, { cwd: ROOT, env: toolEnv(), encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/**
 * Ends every child on Ctrl+C or a termination, then exits as the shell expects. A terminal tells them of Ctrl+C itself;
 * told twice, some give up without clearing away what they started.
 */
export function stopChildrenOnSignal() {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of running) child.kill(signal);
      process.exitCode = status;
    });
  }
}
