/**
 * `npm run size`: bytes, as built, of what runs in pages, against their budgets. 1 kB = 1000 bytes.
 * Everything whose file name begins with the part's name is loaded at start and counts, styles included; what
 * loads on demand is a script of its own with another name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Budgets in bytes. */
export const BUDGETS = {
  detector: { minified: 6_000, gzipped: 2_500 },
  interceptor: { minified: 4_000, gzipped: 2_000 },
  overlay: { minified: 60_000, gzipped: 22_000 },
};

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

/** Bytes of the scripts and style sheets in `folder` whose names begin with `part`. */
export function measure(folder, part) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => basename(file).startsWith(part) && /\.(?:js|css)$/.test(file))
    .map((file) => readFileSync(join(folder, file)));
  return {
    files: files.length,
    minified: files.reduce((total, bytes) => total + bytes.length, 0),
    gzipped: files.reduce((total, bytes) => total + gzipSync(bytes, { level: 9 }).length, 0),
  };
}

/** What is wrong with a measured part, as a sentence; `undefined` if it keeps its budget. */
export function complaint(part, size, budget = BUDGETS[part]) {
  if (size.files === 0) return `${part}: no file of that name was built`;
  for (const kind of ['minified', 'gzipped']) {
    if (size[kind] > budget[kind]) return `${part}: ${size[kind]} bytes ${kind}, over ${budget[kind]}`;
  }
  return undefined;
}

function report(build) {
  const folder = join(OUTPUT, build);
  if (!existsSync(folder)) return [`${build} is not built: npm run build`];
  return Object.entries(BUDGETS).flatMap(([part, budget]) => {
    const size = measure(folder, part);
    const figures = `${size.minified} / ${budget.minified}`.padStart(15);
    const gzipped = `${size.gzipped} / ${budget.gzipped}`.padStart(15);
    console.log(`${build.padEnd(12)} ${part.padEnd(12)}${figures} minified ${gzipped} gzipped`);
    const found = complaint(part, size, budget);
    return found ? [`${build} ${found}`] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = BUILDS.flatMap(report);
  for (const text of complaints) console.error(text);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
