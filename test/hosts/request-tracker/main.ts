import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { configure, placeDatabase, restoreDatabase, seededDatabase } from './database.ts';
import { ACCOUNTS, availability, install, instanceDir } from './index.ts';
import { PROGRAMS, type RunPaths, runPaths } from './paths.ts';
import { answers, lastPort, runningGroup, startServer, stopServer } from './server.ts';

const USAGE = `Request Tracker for the tests, on 127.0.0.1.
Use: node test/hosts/request-tracker/main.ts COMMAND [--generation 4|5] [--port N] [--run-dir DIR]

  install  install Debian's packages (needs root)
  start    start it with the tickets that it had, at first the seeded ones
  seed     make the seeded database again
  reset    bring the tickets back to the seeded state, running or not
  stop     end it
  status   say whether it runs

Exit status: 0 done, 1 failed or not running, 2 wrong use, 3 cannot be had on this machine.`;

const UNAVAILABLE = 3;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function seededHere(again = false): Promise<string> {
  const found = await availability(program);
  if (found.available) return seededDatabase(program, found.version, again);
  process.stderr.write(`${found.reason}\n`);
  process.exit(UNAVAILABLE);
}

const commands: Record<string, (paths: RunPaths, port: number) => Promise<number>> = {
  install: async () => {
    const result = await install(program);
    say(result.available ? `${program.name}, ${result.version}, is installed` : result.reason);
    return result.available ? 0 : UNAVAILABLE;
  },
  start: async (paths, port) => {
    if (await runningGroup(paths)) return report(paths, port);
    const seeded = await seededHere();
    await configure(paths, port);
    if (!existsSync(paths.database)) await placeDatabase(seeded, paths);
    await startServer(paths, port);
    return report(paths, port);
  },
  seed: async () => {
    say(`seeded ${await seededHere(true)}`);
    return 0;
  },
  reset: async (paths) => {
    if (await runningGroup(paths)) restoreDatabase(paths);
    else await placeDatabase(await seededHere(), paths);
    say('reset');
    return 0;
  },
  stop: async (paths) => {
    say((await stopServer(paths)) ? 'stopped' : 'it did not run');
    return 0;
  },
  status: report,
};

/** Whether it runs, where, and who can log in. */
async function report(paths: RunPaths, port: number): Promise<number> {
  const at = (await lastPort(paths)) ?? port;
  const group = await runningGroup(paths);
  if (group === undefined || !(await answers(at))) {
    say('not running');
    return 1;
  }
  say(`running as process group ${group}: http://127.0.0.1:${at}/`);
  for (const [role, { user, password }] of Object.entries(ACCOUNTS)) say(`  ${role}: ${user} / ${password}`);
  return 0;
}

function wrongUse(): never {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { generation: { type: 'string' }, port: { type: 'string' }, 'run-dir': { type: 'string' } },
});
const command = commands[positionals[0] ?? ''] ?? wrongUse();
const program = values.generation === '4' ? PROGRAMS[4] : PROGRAMS[5];
if (!['4', '5', undefined].includes(values.generation)) wrongUse();
const port = Number(values.port ?? program.port);
if (!Number.isSafeInteger(port) || port < 1 || port > 65535) wrongUse();
process.exitCode = await command(runPaths(program, values['run-dir'] ?? instanceDir(program, port)), port);
