import { canonical } from '../digest.ts';
import type { Example, Expect, Mismatch, Observed } from './types.ts';

type What = keyof Expect;
type Check = (expect: Expect, observed: Observed) => Omit<Mismatch, 'what'> | undefined;

/** The expectations of an example that an answer does not meet; empty if it meets all. */
export function mismatches({ expect }: Example, observed: Observed): Mismatch[] {
  const found: Mismatch[] = [];
  for (const what of WHATS) {
    if (expect[what] === undefined) continue;
    const miss = CHECKS[what](expect, observed);
    if (miss) found.push({ what, ...miss });
  }
  return found;
}

/** True if the answer meets every expectation; quicker than to list those that it does not. */
export const meetsAll = ({ expect }: Example, observed: Observed): boolean =>
  WHATS.every((what) => expect[what] === undefined || !CHECKS[what](expect, observed));

const CHECKS: Readonly<Record<What, Check>> = {
  outcome: (expect, { verdict }) => oneOf(expect.outcome, [verdict.outcome]),
  missing: (expect, { verdict }) => same(expect.missing, verdict.missing),
  unverified: (expect, { verdict }) => same(expect.unverified, verdict.unverified),
  anyRule: (expect, { verdict }) =>
    oneOf(
      expect.anyRule,
      verdict.findings.map((one) => one.rule),
    ),
  to: (expect, { verdict }) => same([expect.to ?? 'none'], [verdict.to ?? 'none']),
  rules: (expect, { verdict }) => same(expect.rules, verdict.rules),
  codes: (expect, { verdict }) =>
    same(
      expect.codes,
      verdict.findings.map((one) => one.code),
    ),
  findings: (expect, { verdict }) => matched(expect.findings ?? [], verdict.findings),
  effects: (expect, { verdict }) => matched((expect.effects ?? []).map(effectOf), verdict.effects),
  timers: (expect, observed) => matched(expect.timers ?? [], observed.timers()),
  begins: ({ begins }, observed) => {
    const got = observed.begins();
    if (!begins || !got) return same([begins ? 'yes' : 'no'], [got ? 'yes' : 'no']);
    return same(begins.actors, got.actors) ?? (begins.effects && same(begins.effects, got.effects ?? []));
  },
};
const WHATS = Object.keys(CHECKS) as What[];

const effectOf = (one: string | object): object => (typeof one === 'string' ? { code: one } : one);

function same(expected: readonly string[] = [], got: readonly string[]): ReturnType<Check> {
  const [a, b] = [[...expected].sort(), [...got].sort()];
  return a.length === b.length && a.every((one, i) => one === b[i]) ? undefined : { expected: a, got: b };
}

const oneOf = (accepted: readonly string[] = [], got: readonly string[]): ReturnType<Check> =>
  got.some((one) => accepted.includes(one)) ? undefined : { expected: accepted, got };

/** Each expected entry is met by an own one, and none is left over. Entries that say most choose first. */
function matched(expected: readonly object[], got: readonly object[]): ReturnType<Check> {
  const rest = [...got];
  const strictest = [...expected].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  const missed = strictest.filter((one) => {
    const at = rest.findIndex((other) => isPartOf(one, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (missed.length === 0 && rest.length === 0) return undefined;
  return { expected: expected.map(canonical), got: got.map(canonical) };
}

function isPartOf(part: object, whole: object): boolean {
  const [a, b] = [part as Record<string, unknown>, whole as Record<string, unknown>];
  return Object.keys(a).every((key) => a[key] === b[key] || canonical(a[key]) === canonical(b[key]));
}
