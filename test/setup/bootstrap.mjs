/**
 * Sets a fresh machine up. Runs on Node 20 without any package; does nothing, quickly, where all is there.
 * By itself: `node test/setup/bootstrap.mjs [chromium] [firefox] [font] [rt]` (without names: everything).
 */
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureSystem, NEEDS } from './system.mjs';

/**
 * @param {Iterable<string>} needs keys of NEEDS beyond the npm packages
 * @returns {Promise<Map<string, string>>} needs that could not be met, with advice; throws if npm packages can't be had
 */
export async function bootstrap(needs) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or newer is needed to begin; this is ${process.version}.`);
  await ensureDependencies();
  return ensureSystem(needs);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !Object.hasOwn(NEEDS, name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(NEEDS).join(', ')}.`);
    process.exit(2);
  }
  try {
    const missing = await bootstrap(names.length > 0 ? names : Object.keys(NEEDS));
    process.exitCode = missing.size > 0 ? 1 : 0;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
