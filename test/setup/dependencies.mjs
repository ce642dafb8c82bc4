/** Brings `node_modules` into the state of the lockfile, and notices when it is not. Needs nothing but Node 20. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, BIN, ROOT, run } from './run.mjs';

const NODE_MAJOR = 24;
/** Present while an installation runs; left behind by one that was interrupted. */
const MARK = join(ROOT, '.caserail', 'installing');

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** True if `installed` (npm's record of what is there) holds all that `wanted` (the lockfile) asks of this platform. */
export function matchesLockfile(wanted, installed) {
  return Object.entries(wanted?.packages ?? {}).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = installed?.packages?.[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Why the dependencies must be installed, as a phrase for people; `undefined` if all is there. */
export function whyInstall() {
  if (existsSync(MARK)) return 'an earlier installation was interrupted';
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!installed) return 'node_modules is missing or incomplete';
  if (!matchesLockfile(readJson(join(ROOT, 'package-lock.json')), installed)) {
    return 'node_modules differs from package-lock.json';
  }
  const major = Number(/^v(\d+)\./.exec(ask(join(BIN, 'node'), ['--version']) ?? '')?.[1] ?? 0);
  return major >= NODE_MAJOR ? undefined : `Node ${NODE_MAJOR} is not in node_modules`;
}

/** Runs `npm ci` if it is needed, and writes the generated TypeScript settings. Throws with advice if it fails. */
export async function ensureDependencies() {
  const why = whyInstall();
  if (why) {
    console.log(`Installing the dependencies: ${why}.`);
    mkdirSync(join(ROOT, '.caserail'), { recursive: true });
    writeFileSync(MARK, '');
    const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) {
      throw new Error(
        'npm ci failed (its message is above). It needs npm and access to the package registry; ' +
          'run the command again once that is so.',
      );
    }
    rmSync(MARK);
  }
  if (why || !existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) await prepare();
}

async function prepare() {
  if ((await run('wxt', ['prepare'], { quiet: true })) !== 0) {
    throw new Error('`wxt prepare` failed; its message is above.');
  }
}
