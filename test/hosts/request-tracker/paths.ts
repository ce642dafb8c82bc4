import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** The generations of Request Tracker that Debian has, side by side. */
export type Generation = 4 | 5;

/** One generation, as Debian packages it. */
export interface Program {
  readonly generation: Generation;
  readonly name: string;
  /** What has to be there for the server to run; the first one's version counts. */
  readonly packages: readonly [string, ...string[]];
  readonly server: string;
  readonly setup: string;
  readonly library: string;
  /** All that it writes for the tests; ignored by git. */
  readonly state: string;
  /** Where `main.ts` starts it, unless told otherwise. */
  readonly port: number;
}

const program = (generation: Generation, state: string, port: number): Program => {
  const share = `/usr/share/request-tracker${generation}`;
  return {
    generation,
    name: `Request Tracker ${generation}`,
    packages: [`request-tracker${generation}`, `rt${generation}-standalone`, `rt${generation}-db-sqlite`],
    server: `${share}/libexec/rt-server`,
    setup: `/usr/sbin/rt-setup-database-${generation}`,
    library: `${share}/lib`,
    state: resolve(PROJECT, '.caserail/hosts', state),
    port,
  };
};

export const PROGRAMS: Readonly<Record<Generation, Program>> = {
  4: program(4, 'request-tracker-4', 8085),
  5: program(5, 'request-tracker', 8081),
};

export const SEED_PROGRAM = resolve(import.meta.dirname, 'seed.pl');
export const SEED_DATA = resolve(import.meta.dirname, 'seed.json');

/** The files of one instance. Two instances need two run directories and two ports. */
export interface RunPaths {
  readonly program: Program;
  readonly dir: string;
  readonly config: string;
  readonly configDir: string;
  readonly database: string;
  /** This instance's own copy of the seeded state, so that a newer seed cannot pull it away. */
  readonly seeded: string;
  readonly sessions: string;
  readonly mason: string;
  readonly mail: string;
  readonly log: string;
  readonly pid: string;
  /** The port of the last start, for `status` and `stop`. */
  readonly port: string;
}

export function runPaths(program: Program, dir: string): RunPaths {
  const at = (name: string): string => resolve(dir, name);
  return {
    program,
    dir: resolve(dir),
    config: at('RT_SiteConfig.pm'),
    configDir: at('RT_SiteConfig.d'),
    database: at('tickets.sqlite'),
    seeded: at('seeded.sqlite'),
    sessions: at('sessions'),
    mason: at('mason'),
    mail: at('mail'),
    log: at('server.log'),
    pid: at('server.pid'),
    port: at('server.port'),
  };
}

/** The environment in which every program of Request Tracker runs: our configuration, never the machine's. */
export const environment = (paths: RunPaths): Record<string, string> => ({
  RT_SITE_CONFIG: paths.config,
  RT_SITE_CONFIG_DIR: paths.configDir,
  TMPDIR: paths.mail,
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
});
