import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Estimate } from '../stats.ts';
import { table } from '../table.ts';
import type { PolicyTimes } from './documented.ts';
import type { LargeTimes } from './large.ts';
import type { Speed } from './speeds.ts';

/** All that one run measured. */
export interface Results {
  readonly machine: string;
  readonly questions: number;
  readonly speeds: readonly Speed[];
  readonly policies: readonly PolicyTimes[];
  readonly large: LargeTimes;
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

const times = ({ value, low, high }: Estimate): string =>
  `×${value.toFixed(2)} (${low.toFixed(2)} … ${high.toFixed(2)})`;

const duration = (rate: number): string => {
  const ns = 1e9 / rate;
  return ns < 10_000 ? `${ns.toFixed(0)} ns` : `${(ns / 1000).toFixed(0)} µs`;
};

const speedRow = ({ name, gives, rate, ofLimit, ofOurs }: Speed): string[] => [
  name,
  gives,
  Math.round(rate).toLocaleString('en'),
  duration(rate),
  times(ofLimit),
  times(ofOurs),
];

const micro = (ms: number): string => (ms * 1000).toFixed(2);

const policyRow = (one: PolicyTimes): string[] => [
  one.id,
  String(one.rules),
  one.firstCompile.toFixed(2),
  one.compile.toFixed(3),
  micro(one.evaluate),
  micro(one.verdictId),
  micro(one.lookAhead),
];

const SPEED_HEAD = ['judge', 'gives', 'decisions/s', 'each', 'time of the table’s', 'time of ours'];
const POLICY_HEAD = [
  'policy',
  'rules',
  'first compile ms',
  'compile ms',
  'verdict µs',
  'its id µs',
  'all next moves µs',
];

/** The whole report as text. */
export function reportOf({ machine, questions, speeds, policies, large, missing }: Results): string {
  const { statuses, rules, firstCompile, compile, firstVerdict } = large;
  return [
    machine,
    '',
    `${questions} questions, all judges agree`,
    table([SPEED_HEAD, ...speeds.map(speedRow)]),
    ...missing,
    'json-logic-engine, compiled: not timed, since it needs `Function`, which throws in an extension',
    '',
    'Documented policies, on their examples',
    table([POLICY_HEAD, ...policies.map(policyRow)]),
    '',
    `A policy of ${statuses} statuses and ${rules} rules: first compile ${firstCompile.toFixed(1)} ms, compile ` +
      `${compile.toFixed(1)} ms, first verdict of a kind ${micro(firstVerdict)} µs`,
  ].join('\n');
}

const README = join(import.meta.dirname, '..', 'README.md');
const BLOCK = /(<!-- bench:engine -->\n)[\s\S]*?(<!-- \/bench:engine -->)/;

/** Puts the report where the last one stands. */
export function record(report: string): void {
  const text = readFileSync(README, 'utf8');
  if (!BLOCK.test(text)) throw new Error(`${README} has no place for it: <!-- bench:engine -->`);
  writeFileSync(
    README,
    text.replace(BLOCK, (_, open, close) => `${open}\`\`\`\n${report}\n\`\`\`\n${close}`),
  );
}
