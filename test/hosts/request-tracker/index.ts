import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Account, HostUnavailable, type TicketHost } from '../ticket-host.ts';
import { configure, placeDatabase, restoreDatabase, seededDatabase } from './database.ts';
import { availability } from './install.ts';
import { type Generation, PROGRAMS, type Program, type RunPaths, runPaths } from './paths.ts';
import { RestClient } from './rest.ts';
import seed from './seed.json' with { type: 'json' };
import { killGroup, startServer, stopServer } from './server.ts';
import { TicketStore } from './store.ts';

export { availability, install } from './install.ts';
export { type Generation, PROGRAMS } from './paths.ts';

export interface StartOptions {
  /** 5 when left out. */
  readonly generation?: Generation;
  /** Port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** Where configuration, database, sessions and log go; one of its own for each port when left out. */
  readonly runDir?: string;
}

const [first, second] = seed.agents.map(({ name, password }): Account => ({ user: name, password }));
if (!first || !second) throw new Error('seed.json names fewer than two agents');

/** Who can log in. The administrator's password is the one that Request Tracker gives a new database. */
export const ACCOUNTS = {
  agent: first,
  secondAgent: second,
  admin: { user: 'root', password: 'password' },
} as const;

/**
 * Starts Request Tracker with the seeded tickets, fresh, on 127.0.0.1. Ends with this process at the latest.
 * @throws HostUnavailable when its packages are not installed; see {@link install}.
 */
export async function startRequestTracker(options: StartOptions = {}): Promise<TicketHost> {
  const program = PROGRAMS[options.generation ?? 5];
  const found = await availability(program);
  if (!found.available) throw new HostUnavailable(found.reason);
  const port = options.port || (await freePort());
  const paths = runPaths(program, options.runDir ?? instanceDir(program, port));
  const seeded = await seededDatabase(program, found.version);
  await stopServer(paths);
  await configure(paths, port);
  await placeDatabase(seeded, paths);
  const group = await startServer(paths, port);
  const kill = (): void => killGroup(group);
  process.once('exit', kill);
  const throwaway = !options.port && !options.runDir;
  return host(paths, port, async () => {
    await stopServer(paths);
    process.off('exit', kill);
    if (throwaway) await rm(paths.dir, { recursive: true, force: true });
  });
}

export const instanceDir = (program: Program, port: number): string => join(program.state, `run-${port}`);

function host(paths: RunPaths, port: number, close: () => Promise<void>): TicketHost {
  const url = `http://127.0.0.1:${port}`;
  const { admin } = ACCOUNTS;
  const store =
    paths.program.generation === 5 ? new RestClient(url, admin) : new TicketStore(paths.database, url, admin);
  return {
    url,
    ...ACCOUNTS,
    reset: async () => restoreDatabase(paths),
    close,
    readTicket: (id) => store.ticket(id),
    readHistory: (id) => store.history(id),
    writeFields: (id, fields) => store.writeFields(id, fields),
    writeStatus: (id, status) => store.writeStatus(id, status),
  };
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().on('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
