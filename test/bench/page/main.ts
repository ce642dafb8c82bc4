import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDesk } from '../../desk/server.ts';
import { Browser } from './browser.ts';
import { enableSites } from './caserail.ts';
import { CASE_PAGE, COURSES, compare } from './comparisons.ts';
import { makeCaserail, makeFloor } from './extensions.ts';
import { LATENCY_CONFIGS, measureLatency } from './latency.ts';
import { HELP, type Options, optionsOf } from './options.ts';
import { makePicture } from './picture.ts';
import { profile } from './profile.ts';
import { latencyTable, loadsTable } from './report.ts';
import { runRounds } from './rounds.ts';
import { servePages } from './server.ts';

const POLICY = 'ithelpcenter';
const CASE = '/ithelpcenter/cases/HC-102';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
/** Progress; not part of the report. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What is cleared away in the end, last thing first, whatever happens. */
const leftovers: (() => unknown)[] = [];

let clearing: Promise<void> | undefined;

/** However often it is asked for, it happens once, and everybody waits for its end. */
function clear(): Promise<void> {
  clearing ??= (async () => {
    for (let left = leftovers.pop(); left; left = leftovers.pop()) await left();
  })();
  return clearing;
}

/** One browser per configuration, each kept up to the end. */
async function startBrowsers(
  extensions: Readonly<Record<string, string | undefined>>,
  names: Iterable<string>,
  origins: readonly string[],
): Promise<Map<string, Browser>> {
  const browsers = new Map<string, Browser>();
  for (const name of new Set(names)) {
    const browser = await Browser.start(name, extensions[name]);
    leftovers.push(() => browser.close());
    if (name === 'Caserail') {
      await enableSites(browser, Object.fromEntries(origins.map((origin) => [origin, POLICY])));
    }
    browsers.set(name, browser);
    say(`up: ${name}`);
  }
  return browsers;
}

/** Where the time goes on the pages where little else happens, each beside its floor. */
async function profiles(browsers: ReadonlyMap<string, Browser>, origin: string): Promise<void> {
  const ours = browsers.get('Caserail');
  for (const { visit, floor: name } of COURSES.filter(({ visit }) => !visit.works)) {
    const floor = browsers.get(name);
    if (ours && floor) print(await profile(ours, floor, origin + visit.path));
  }
}

async function measure(options: Options) {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-bench-'));
  leftovers.push(() => rmSync(folder, { recursive: true, force: true }));
  const caserail = options.extension
    ? resolve(options.extension)
    : await makeCaserail(folder, options.profile);
  const listener = await makeFloor('listener', folder);
  const server = await servePages();
  leftovers.push(() => server.close());
  const extensions = {
    'empty script': await makeFloor('empty', folder),
    'bare panel': await makeFloor('panel', folder),
    listener,
    'listener again': listener,
    picture: options.loads
      ? await makePicture(folder, caserail, server.origin + CASE_PAGE, POLICY)
      : undefined,
    Caserail: caserail,
  };
  const desk = await startDesk();
  leftovers.push(() => desk.close());
  const names = [
    ...(options.loads ? COURSES.flatMap(({ configs }) => configs) : []),
    ...(options.latency ? LATENCY_CONFIGS : []),
    ...(options.profile ? ['Caserail', 'empty script', 'bare panel'] : []),
  ];
  const browsers = await startBrowsers(extensions, names, [server.origin, desk.url]);
  const chromium = await [...browsers.values()][0]?.version();
  const machine = { chromium, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0]?.toFixed(1) };
  print(`${chromium}, ${machine.cores} × ${machine.cpu}, load ${machine.load}`);
  const { runs, changes, seed } = options;
  const loads = options.loads ? await runRounds(browsers, server, COURSES, { runs, say }) : undefined;
  const compared = loads && compare(loads.samples, seed);
  if (compared) {
    print(`\nPage loads, ${runs} rounds, ${loads.late} taken again because the panel came late`);
    print(loadsTable(compared));
  }
  const latency =
    options.latency && (await measureLatency(browsers, desk.url + CASE, { changes, seed, say }));
  if (latency) print(`\nLatency, ${latency.changes} changes\n${latencyTable(latency)}`);
  if (options.profile) await profiles(browsers, server.origin);
  return { machine, options, compared, latency, loads };
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) return print(HELP);
  const results = await measure(options);
  if (options.out) writeFileSync(options.out, `${JSON.stringify(results, null, 1)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void clear().finally(() => process.exit(1)));
}
try {
  await main();
} catch (error) {
  say(`Could not measure. ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await clear();
}
