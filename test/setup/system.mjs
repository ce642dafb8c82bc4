/** What lies outside npm: browsers, a Japanese font, Request Tracker. Installs it where it can, else says what to do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, wrongVariable } from './browsers.mjs';
import { canWritePolicy } from './policy-file.mjs';
import { ask, ROOT, run } from './run.mjs';

const RT = join(ROOT, 'test', 'hosts', 'request-tracker', 'main.ts');

const installed = (name) =>
  ask('dpkg-query', ['-s', name])?.includes('Status: install ok installed') === true;
const onDebian = () => existsSync('/usr/bin/apt-get');

/** A generation of Request Tracker. */
function tracker(generation) {
  const packages = [
    `request-tracker${generation}`,
    `rt${generation}-standalone`,
    `rt${generation}-db-sqlite`,
  ];
  return {
    present: () => packages.every(installed),
    packages,
    elsewhere: 'Request Tracker is run from Debian packages: use Debian or a Debian container',
    install: () => run('node', [RT, 'install', '--generation', String(generation)]),
  };
}

/** A browser. Where its variable names no program, no package would help. */
function browser(name, packages, elsewhere) {
  const wrong = wrongVariable(name);
  return {
    present: () => findBrowser(name) !== undefined,
    packages: wrong ? [] : packages,
    elsewhere: wrong ?? elsewhere,
  };
}

/** Each need: is it there, which Debian packages bring it, and what to do by hand elsewhere. */
export const NEEDS = {
  chromium: browser(
    'chromium',
    ['chromium'],
    'install Chromium (not Chrome, which loads no unpacked extension) or set CASERAIL_CHROMIUM',
  ),
  firefox: browser('firefox', ['firefox-esr'], 'install Firefox ESR or set CASERAIL_FIREFOX to its program'),
  font: {
    present: () => !onDebian() || installed('fonts-ipafont-gothic') || installed('fonts-noto-cjk'),
    packages: ['fonts-ipafont-gothic'],
    elsewhere: 'install a font with Japanese',
    optional: true,
  },
  rt: tracker(5),
  rt4: tracker(4),
  policyFolder: {
    present: canWritePolicy,
    packages: [],
    elsewhere:
      'run as root on Linux: Chromium reads enterprise policy from /etc/chromium/policies/managed alone',
  },
};

/** How to become root: a prefix for the command, or `undefined` if there is no way without a person. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return ask('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

async function aptGet(prefix, args) {
  const command = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const [program, ...rest] = [...command, '-o', 'DPkg::Lock::Timeout=300', ...args];
  return (await run(program, rest)) === 0;
}

/** Installs Debian packages; the lists are fetched only if the packages can't be had without. */
async function aptInstall(prefix, packages) {
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const known = packages.every((name) => ask('apt-cache', ['show', name]) !== undefined);
  if (known && (await aptGet(prefix, install))) return;
  if (await aptGet(prefix, ['update'])) await aptGet(prefix, install);
}

/** What a person can do about missing things, as one line. */
function byHand(names) {
  const apt = onDebian() ? names.filter((name) => NEEDS[name].packages.length > 0) : [];
  const packages = apt.flatMap((name) => NEEDS[name].packages).join(' ');
  const rest = names.filter((name) => !apt.includes(name)).map((name) => NEEDS[name].elsewhere);
  if (packages) rest.unshift(`sudo apt-get update && sudo apt-get install -y ${packages}`);
  return rest.join('; ');
}

async function install(wanted) {
  const missing = wanted.filter((name) => NEEDS[name].packages.length > 0);
  if (missing.length === 0) return;
  const prefix = onDebian() ? rootPrefix() : undefined;
  if (prefix === undefined) return;
  console.log(`Installing what is missing: ${missing.join(', ')}.`);
  const plain = missing.filter((name) => !NEEDS[name].install);
  if (plain.length > 0)
    await aptInstall(
      prefix,
      plain.flatMap((name) => NEEDS[name].packages),
    );
  for (const name of missing) {
    if (NEEDS[name].install && process.getuid?.() === 0) await NEEDS[name].install();
  }
}

/**
 * Sees to the named needs.
 * @param {Iterable<string>} names keys of {@link NEEDS}
 * @returns {Promise<Map<string, string>>} what is still missing, and what a person can do about it
 */
export async function ensureSystem(names) {
  const missing = [...names].filter((name) => !NEEDS[name].present());
  if (missing.length > 0) await install(missing);
  const left = missing.filter((name) => !NEEDS[name].present());
  if (left.length > 0) console.error(`Still missing: ${left.join(', ')}. To get it: ${byHand(left)}`);
  return new Map(left.filter((name) => !NEEDS[name].optional).map((name) => [name, byHand([name])]));
}
