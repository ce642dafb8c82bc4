import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Availability } from '../ticket-host.ts';
import { runCommand } from './command.ts';
import { PROGRAM } from './paths.ts';

/**
 * `msmtp-mta` beside Request Tracker keeps apt from choosing a mail daemon; `dbconfig-no-thanks` keeps the package from
 * making a database of its own.
 */
export const PACKAGES = [
  'request-tracker5',
  'rt5-standalone',
  'rt5-db-sqlite',
  'msmtp-mta',
  'dbconfig-no-thanks',
] as const;

/** What has to be there for the server to run, in the order of {@link PACKAGES}. */
const NEEDED = PACKAGES.slice(0, 3);
const MINUTE = 60_000;
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/** Whether Request Tracker 5 can run here now; changes nothing. */
export async function availability(): Promise<Availability> {
  const versions = await Promise.all(NEEDED.map(installedVersion));
  const [version] = versions;
  if (!version || versions.includes('') || !existsSync(PROGRAM.server) || !existsSync(PROGRAM.setup)) {
    return { available: false, reason: unavailable('its packages are not installed') };
  }
  return { available: true, version };
}

/** The installed version of a Debian package; `''` when it is not installed or this is no Debian. */
async function installedVersion(name: string): Promise<string> {
  const status = await runCommand('dpkg-query', ['-s', name], { timeout: MINUTE }).catch(() => '');
  if (!/^Status: install ok installed$/m.test(status)) return '';
  return /^Version: (.+)$/m.exec(status)?.[1] ?? '';
}

/**
 * Installs Request Tracker 5 from Debian's packages where that can be done without asking: with apt-get and as root.
 * Anywhere else it returns what a person has to do. Nothing starts by itself.
 * @throws Error with apt's last lines when the installation itself fails.
 */
export async function install(): Promise<Availability> {
  const found = await availability();
  if (found.available) return found;
  if (!existsSync('/usr/bin/apt-get')) {
    return { available: false, reason: unavailable('this system has no apt-get') };
  }
  if (process.getuid?.() !== 0) return { available: false, reason: unavailable('this user is not root') };
  if (!(await hasCandidate())) await apt(['update']);
  if (!(await hasCandidate())) {
    return { available: false, reason: unavailable(`apt knows no package ${PACKAGES[0]}`) };
  }
  await withoutDaemons(() =>
    installPackages().catch(async () => {
      // Lists that are too old name files that the mirror no longer has.
      await apt(['update']);
      await installPackages();
    }),
  );
  return availability();
}

const unavailable = (why: string): string =>
  `Request Tracker 5 cannot run here: ${why}. On Debian 12 or newer, run as root:\n` +
  `  apt-get update && apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;

async function hasCandidate(): Promise<boolean> {
  const policy = await runCommand('apt-cache', ['policy', PACKAGES[0]], {
    timeout: MINUTE,
    env: { LC_ALL: 'C' },
  });
  return /Candidate: \d/.test(policy);
}

const installPackages = (): Promise<string> =>
  apt(['-o', 'Dpkg::Options::=--force-confold', 'install', '-y', '--no-install-recommends', ...PACKAGES]);

const apt = (args: readonly string[]): Promise<string> =>
  runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    timeout: 15 * MINUTE,
    env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });

/** Debian starts what it installs, unless this file says no. One that is there already is left as it is. */
async function withoutDaemons<T>(work: () => Promise<T>): Promise<T> {
  if (existsSync(SERVICE_POLICY)) return work();
  writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(SERVICE_POLICY, { force: true });
  }
}
