import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Account, HostUnavailable, type TicketHost } from '../ticket-host.ts';
import { configure, placeDatabase, restoreDatabase, seededDatabase } from './database.ts';
import { availability } from './install.ts';
import { type RunPaths, runPaths, STATE_DIR } from './paths.ts';
import { RestClient } from './rest.ts';
import seed from './seed.json' with { type: 'json' };
import { killGroup, startServer, stopServer } from './server.ts';

export { availability, install } from './install.ts';

export interface StartOptions {
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
 * Starts Request Tracker 5 with the seeded tickets, fresh, on 127.0.0.1. Ends with this process at the latest.
 * @throws HostUnavailable when its packages are not installed; see {@link install}.
 */
export async function startRequestTracker(options: StartOptions = {}): Promise<TicketHost> {
  const found = await availability();
  if (!found.available) throw new HostUnavailable(found.reason);
  const port = options.port || (await freePort());
  const paths = runPaths(options.runDir ?? instanceDir(port));
  const seeded = await seededDatabase(found.version);
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

export const instanceDir = (port: number): string => join(STATE_DIR, `run-${port}`);

function host(paths: RunPaths, port: number, close: () => Promise<void>): TicketHost {
  const url = `http://127.0.0.1:${port}`;
  const rest = new RestClient(url, ACCOUNTS.admin);
  return {
    url,
    ...ACCOUNTS,
    reset: async () => restoreDatabase(paths),
    close,
    readTicket: (id) => rest.ticket(id),
    readHistory: (id) => rest.history(id),
    writeFields: (id, fields) => rest.writeFields(id, fields),
    writeStatus: (id, status) => rest.writeStatus(id, status),
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
