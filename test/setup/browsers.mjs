/** Where the browsers are. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CANDIDATES = {
  chromium: { variable: 'CASERAIL_CHROMIUM', names: ['chromium', 'chromium-browser'] },
  firefox: { variable: 'CASERAIL_FIREFOX', names: ['firefox-esr', 'firefox'] },
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The program of a browser: what the environment variable names, or else what is on the path.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const { variable, names } = CANDIDATES[browser];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** What is wrong with the environment variable of a browser, as advice; `undefined` if nothing is. */
export function wrongVariable(browser) {
  const { variable } = CANDIDATES[browser];
  const named = process.env[variable];
  return named && !isExecutable(named)
    ? `${variable} names ${named}, which is no program: correct it, or take it away`
    : undefined;
}

/** As {@link findBrowser}, but throws with advice if there is none. */
export function requireBrowser(browser) {
  const found = findBrowser(browser);
  if (found) return found;
  const { variable, names } = CANDIDATES[browser];
  throw new Error(
    wrongVariable(browser) ?? `No ${names[0]} found: install it, or set ${variable} to its program.`,
  );
}
