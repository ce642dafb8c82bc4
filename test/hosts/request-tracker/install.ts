import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Availability } from '../ticket-host.ts';
import { runCommand } from './command.ts';
import type { Program } from './paths.ts';

/**
 * `msmtp-mta` beside Request Tracker keeps apt from choosing a mail daemon; `dbconfig-no-thanks` keeps the package from
 * making a database of its own.
 */
const packagesOf = (program: Program): string[] => [...program.packages, 'msmtp-mta', 'dbconfig-no-thanks'];

const MINUTE = 60_000;
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/** Whether a generation of Request Tracker can run here now; changes nothing. */
export async function availability(program: Program): Promise<Availability> {
  const versions = await Promise.all(program.packages.map(installedVersion));
  const [version] = versions;
  if (!version || versions.includes('') || !existsSync(program.server) || !existsSync(program.setup)) {
    return { available: false, reason: unavailable(program, 'its packages are not installed') };
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
 * Installs a generation of Request Tracker from Debian's packages where that can be done without asking: with apt-get and as root.
 * Anywhere else it returns what a person has to do. Nothing starts by itself.
 * @throws Error with apt's last lines when the installation itself fails.
 */
export async function install(program: Program): Promise<Availability> {
  const found = await availability(program);
  if (found.available) return found;
  if (!existsSync('/usr/bin/apt-get')) {
    return { available: false, reason: unavailable(program, 'this system has no apt-get') };
  }
  if (process.getuid?.() !== 0) {
    return { available: false, reason: unavailable(program, 'this user is not root') };
  }
  const [main] = program.packages;
  if (!(await hasCandidate(main))) await apt(['update']);
  if (!(await hasCandidate(main))) {
    return { available: false, reason: unavailable(program, `apt knows no package ${main}`) };
  }
  const packages = packagesOf(program);
  await withoutDaemons(() =>
    installPackages(packages).catch(async () => {
      // Lists that are too old name files that the mirror no longer has.
      await apt(['update']);
      await installPackages(packages);
    }),
  );
  return availability(program);
}

const unavailable = (program: Program, why: string): string =>
  `${program.name} cannot run here: ${why}. On Debian 12 or newer, run as root:\n` +
  `  apt-get update && apt-get install --no-install-recommends ${packagesOf(program).join(' ')}`;

async function hasCandidate(name: string): Promise<boolean> {
  const policy = await runCommand('apt-cache', ['policy', name], {
    timeout: MINUTE,
    env: { LC_ALL: 'C' },
  });
  return /Candidate: \d/.test(policy);
}

const installPackages = (names: readonly string[]): Promise<string> =>
  apt(['-o', 'Dpkg::Options::=--force-confold', 'install', '-y', '--no-install-recommends', ...names]);

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
