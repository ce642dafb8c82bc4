import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** All that Request Tracker writes for the tests; ignored by git. */
export const STATE_DIR = resolve(PROJECT, '.caserail/hosts/request-tracker');

/** Where Debian's packages put the program. */
export const PROGRAM = {
  share: '/usr/share/request-tracker5',
  server: '/usr/share/request-tracker5/libexec/rt-server',
  setup: '/usr/sbin/rt-setup-database-5',
  library: '/usr/share/request-tracker5/lib',
} as const;

export const SEED_PROGRAM = resolve(import.meta.dirname, 'seed.pl');
export const SEED_DATA = resolve(import.meta.dirname, 'seed.json');

/** The files of one instance. Two instances need two run directories and two ports. */
export interface RunPaths {
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

export function runPaths(dir: string): RunPaths {
  const at = (name: string): string => resolve(dir, name);
  return {
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
