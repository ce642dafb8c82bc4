import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser } from '../page/browser.ts';
import { enableSites } from '../page/caserail.ts';
import { makeCaserail } from '../page/extensions.ts';
import { serve } from '../page/server.ts';
import { measure, type Sample } from './measure.ts';
import { PAGES } from './pages.ts';
import { report } from './report.ts';
import { STORMS, type Storm } from './storms.ts';

const HELP = `npm run bench:storm [-- OPTIONS]
  What Caserail costs while 10,000 mutations go over a case page, of the main thread's time.
  --runs=10         rounds
  --only=TEXT       storms whose name has this in it
  --extension=DIR   measure this build (end-to-end mode) instead of building one
  --out=FILE        write all samples there, as JSON`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    runs: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    extension: { type: 'string' },
    out: { type: 'string' },
  },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Both browsers take turns; who goes first changes each round. Round 0 warms up and is not counted. */
async function rounds(bare: Browser, ours: Browser, origin: string, runs: number) {
  const samples = new Map<Storm, { bare: Sample[]; ours: Sample[] }>();
  const storms = STORMS.filter((storm) => storm.includes(values.only));
  for (let round = 0; round <= runs; round += 1) {
    for (const storm of storms) {
      const bareFirst = round % 2 === 0;
      const first = await measure(bareFirst ? bare : ours, origin, storm, !bareFirst);
      const second = await measure(bareFirst ? ours : bare, origin, storm, bareFirst);
      if (round === 0) continue;
      const [b, o] = bareFirst ? [first, second] : [second, first];
      const known = samples.get(storm) ?? { bare: [], ours: [] };
      samples.set(storm, { bare: [...known.bare, b], ours: [...known.ours, o] });
    }
    say(`round ${round} of ${runs}`);
  }
  return samples;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-storm-'));
  const browsers: Browser[] = [];
  const server = await serve(PAGES);
  try {
    const caserail = values.extension ? resolve(values.extension) : await makeCaserail(folder);
    const bare = await Browser.start('nothing');
    browsers.push(bare);
    const ours = await Browser.start('Caserail', caserail);
    browsers.push(ours);
    await enableSites(ours, { [server.origin]: 'ithelpcenter' });
    const samples = await rounds(bare, ours, server.origin, Number(values.runs));
    const cpu = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
    process.stdout.write(`${await ours.version()}, ${cpu}, ${values.runs} rounds\n${report(samples)}\n`);
    if (values.out) writeFileSync(values.out, `${JSON.stringify([...samples], null, 1)}\n`);
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(`${HELP}\n`);
else await main();
