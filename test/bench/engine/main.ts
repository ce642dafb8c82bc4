import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Estimate, median, ratio } from '../stats.ts';
import { table } from '../table.ts';
import { documentedTimes, type PolicyTimes } from './documented.ts';
import { disagreement, judges } from './judges.ts';
import { timeInTurn } from './time.ts';
import { questions } from './workload.ts';

const HELP = `npm run bench:engine [-- --rounds=15 --seed=1 --out=FILE]
  Decisions per second of the policy engine against a hand-written table on the same questions, and what compiling,
  judging and naming a verdict take with each documented policy.`;

const QUESTIONS = 4096;

interface Speed {
  readonly name: string;
  /** Decisions per second. */
  readonly rate: number;
  /** Time against the first judge's. */
  readonly slower: Estimate;
}

function speeds(rounds: number, seed: number): Speed[] {
  const asked = questions(QUESTIONS, seed);
  const all = judges();
  const [first] = all;
  for (const judge of all) {
    const found = first && disagreement(first, judge, asked);
    if (found) throw new Error(`The judges differ, so nothing is timed. ${found}`);
  }
  const taken = timeInTurn(
    all.map(({ judge }) => () => {
      let last: unknown;
      for (const question of asked) last = judge(question);
      return last;
    }),
    rounds,
  );
  return all.map(({ name }, at) => ({
    name,
    rate: (QUESTIONS * 1000) / median(taken[at] ?? []),
    slower: ratio(taken[at] ?? [], taken[0] ?? [], { seed }),
  }));
}

const speedRow = ({ name, rate, slower: { value, low, high } }: Speed): string[] => [
  name,
  Math.round(rate).toLocaleString('en'),
  (1e9 / rate).toFixed(0),
  `×${value.toFixed(2)}`,
  `×${low.toFixed(2)} … ×${high.toFixed(2)}`,
];

const micro = (ms: number): string => (ms * 1000).toFixed(2);

const timesRow = (times: PolicyTimes): string[] => [
  times.id,
  String(times.rules),
  times.firstCompile.toFixed(2),
  times.compile.toFixed(3),
  micro(times.evaluate),
  micro(times.verdictId),
  micro(times.lookAhead),
];

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number from ${least}.`);
  return value;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '15' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [rounds, seed] = [count('rounds', values.rounds, 2), count('seed', values.seed, 0)];
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    load: loadavg()[0]?.toFixed(1),
  };
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.cpu}, load ${machine.load}`);
  const policies = documentedTimes(rounds);
  const engine = speeds(rounds, seed);
  console.log(`\n${QUESTIONS} questions, all judges agree`);
  console.log(table([['judge', 'decisions/s', 'ns', 'time', '95 %'], ...engine.map(speedRow)]));
  console.log('\nDocumented policies, on their examples');
  const head = [
    'policy',
    'rules',
    'first compile ms',
    'compile ms',
    'verdict µs',
    'its id µs',
    'look ahead µs',
  ];
  console.log(table([head, ...policies.map(timesRow)]));
  if (values.out) writeFileSync(values.out, `${JSON.stringify({ machine, engine, policies }, null, 1)}\n`);
}

try {
  main();
} catch (error) {
  console.error(`Could not measure. ${error instanceof Error ? error.message : error}\n\n${HELP}`);
  process.exitCode = 1;
}
