import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { documentedTimes } from './documented.ts';
import { judges } from './judges.ts';
import { largeTimes } from './large.ts';
import { zenJudge } from './peers/zen.ts';
import { type Results, record, reportOf } from './report.ts';
import { speedsOf } from './speeds.ts';
import { questions } from './workload.ts';

const HELP = `npm run bench:engine [-- --rounds=15 --seed=1 --record --out=FILE --offline]
  Decisions per second of the policy engine against a hand-written table and other engines on the same questions, and
  what compiling, judging and naming a verdict take with each documented policy and with a very large one.
  --record   put the report into test/bench/README.md
  --out      the figures as JSON
  --offline  leave out the peer that is fetched from the registry`;

const QUESTIONS = 4096;

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number from ${least}.`);
  return value;
}

const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version.slice(1)}, ` +
  `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;

async function measure(rounds: number, seed: number, offline: boolean): Promise<Results> {
  const missing: string[] = [];
  const started = machine();
  // First: later, nothing would be cold any more.
  const large = await largeTimes(rounds);
  const zen = offline ? undefined : zenJudge((reason) => missing.push(reason));
  try {
    const all = [...judges(), ...(zen ? [zen.judge] : [])];
    const speeds = await speedsOf(all, questions(QUESTIONS, seed), { rounds, seed });
    const policies = await documentedTimes(rounds);
    return { machine: started, questions: QUESTIONS, speeds, policies, large, missing };
  } finally {
    zen?.remove();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '15' },
      seed: { type: 'string', default: '1' },
      record: { type: 'boolean', default: false },
      out: { type: 'string' },
      offline: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [rounds, seed] = [count('rounds', values.rounds, 2), count('seed', values.seed, 0)];
  const results = await measure(rounds, seed, values.offline);
  const report = reportOf(results);
  console.log(report);
  if (values.record) record(report);
  if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 1)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(`Could not measure. ${error instanceof Error ? error.message : error}\n\n${HELP}`);
  process.exitCode = 1;
}
