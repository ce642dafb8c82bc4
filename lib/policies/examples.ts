import { existsSync, readFileSync } from 'node:fs';
import type { JudgeRequest, Verdict } from '../case/types.ts';
import { examplesFile } from './load.ts';

/** A request with what is expected of it: the vector format. */
export interface Example extends JudgeRequest {
  readonly id: string;
  readonly expect: {
    /** Outcomes that are accepted. */
    readonly outcome: readonly string[];
    readonly missing?: readonly string[];
    readonly unverified?: readonly string[];
    /** At least one finding names one of these rules. */
    readonly anyRule?: readonly string[];
  };
}

/** The examples of a file, one a line. */
export const readExamples = (file: string): Example[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Example);

/** The examples that a documented policy ships; none if it has no file. */
export const examplesOf = (id: string): Example[] =>
  existsSync(examplesFile(id)) ? readExamples(examplesFile(id)) : [];

/** What differs from the expectation, in words; empty if nothing does. */
export function differences({ expect }: Example, verdict: Verdict): string[] {
  const found: string[] = [];
  const set = (name: string, wanted: readonly string[] | undefined, got: readonly string[]) => {
    const [a, b] = [[...(wanted ?? got)].sort().join(), [...got].sort().join()];
    if (a !== b) found.push(`${name}: expected [${a}], got [${b}]`);
  };
  if (!expect.outcome.includes(verdict.outcome)) {
    found.push(`outcome: expected ${expect.outcome.join(' or ')}, got ${verdict.outcome}`);
  }
  set('missing', expect.missing, verdict.missing);
  set('unverified', expect.unverified, verdict.unverified);
  const rules = verdict.findings.map((finding) => finding.rule);
  if (expect.anyRule && !expect.anyRule.some((rule) => rules.includes(rule))) {
    found.push(`rules: expected one of ${expect.anyRule.join(', ')}, got ${rules.join(', ') || 'none'}`);
  }
  return found;
}
