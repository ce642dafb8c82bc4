/** What `npm test` runs, in order. Each stage gives counts of passed, failed and skipped. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { counts, playwrightCounts, readCounts, sum, vitestCounts } from './counts.mjs';
import { POLICY_FILE } from './policy-file.mjs';
import { ROOT, run } from './run.mjs';

const REPORTS = join(ROOT, '.caserail', 'reports');

/** A fresh report path, so that an old report is never taken for a new one. */
function reportPath(name) {
  mkdirSync(REPORTS, { recursive: true });
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/** Each command counts as one test: it ends well or it fails. All run, whatever the first ones do. */
async function commands(...lines) {
  const results = [];
  for (const [command, ...args] of lines) {
    // WXT's progress display is no use in a log.
    const status = await run(command, args, { quiet: command === 'wxt' });
    console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${[command, ...args].join(' ')}`);
    results.push(status === 0 ? counts(1) : counts(0, [[command, ...args].join(' ')]));
  }
  return sum(results);
}

async function vitest(name, projects) {
  const path = reportPath(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const only = projects.map((project) => `--project=${project}`);
  return readCounts(path, vitestCounts, await run('vitest', ['run', ...only, ...reporters]));
}

/** All builds, and the tests of what was built. */
async function build() {
  const wxt = (...args) => ['wxt', 'build', '--level', 'warn', ...args];
  const made = await commands(
    wxt(),
    wxt('-b', 'firefox'),
    wxt('--mode', 'e2e'),
    wxt('-b', 'firefox', '--mode', 'e2e'),
    ['node', 'test/setup/build.mjs', '--hosts', 'https://desk.example/*,https://*.desk.example/*'],
  );
  return sum([made, await vitest('built', ['built'])]);
}

async function playwright(project) {
  const path = reportPath(project);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  return readCounts(path, playwrightCounts, await run('playwright', args, { env }));
}

/** @type {Record<string, { about: string, needs: string[], run: () => Promise<import('./counts.mjs').Counts> }>} */
export const STAGES = {
  check: {
    about: 'format, lint and types',
    needs: [],
    run: () =>
      commands(
        ['wxt', 'prepare', '--level', 'warn'],
        ['biome', 'check', '--error-on-warnings', '.'],
        ['tsc'],
      ),
  },
  unit: { about: 'unit and structure tests', needs: [], run: () => vitest('unit', ['dom', 'node']) },
  build: {
    about: 'the extension for both browsers, its end-to-end and team builds, and their manifests',
    needs: [],
    run: build,
  },
  size: {
    about: 'bytes of what runs in pages',
    needs: [],
    run: () => commands(['node', 'test/bench/size.mjs']),
  },
  desk: { about: 'Chromium on the demo desk', needs: ['chromium', 'font'], run: () => playwright('desk') },
  hosts: {
    about: 'Chromium on samples of every ticket tool',
    needs: ['chromium', 'font'],
    run: () => playwright('hosts'),
  },
  rt: {
    about: 'Request Tracker itself, and Chromium on it',
    needs: ['chromium', 'rt'],
    run: async () => sum([await vitest('live', ['live']), await playwright('rt')]),
  },
  rt4: {
    about: 'Request Tracker 4 itself, and Chromium on it',
    needs: ['chromium', 'rt4'],
    run: () => playwright('rt4'),
  },
  firefox: {
    about: 'Firefox on the demo desk',
    needs: ['firefox', 'font'],
    run: () => playwright('firefox'),
  },
  policy: {
    about: 'Chromium under enterprise policy',
    needs: ['chromium', 'policyFolder'],
    run: async () => {
      try {
        return await playwright('policy');
      } finally {
        // Even where the runner was killed: the policy would bind every Chromium of this machine.
        rmSync(POLICY_FILE, { force: true });
      }
    },
  },
};

/** Stages whose tests load what the `build` stage makes. */
export const NEED_BUILD = ['size', 'desk', 'hosts', 'rt', 'rt4', 'firefox', 'policy'];
