import type { JudgeRequest } from '../../case/types.ts';
import type { LoadedPolicy } from '../../distribution/load.ts';
import type { FileIssue, Place as Position } from '../../distribution/parse.ts';
import { compile } from '../../policy/compile.ts';
import { PolicyError } from '../../policy/error.ts';
import { evaluate } from '../../policy/evaluate.ts';
import type { Example } from '../../policy/examples/types.ts';
import { type DocumentPath, toJsonPath } from '../../policy/issue.ts';
import { type LintFinding, lintPolicy, MOST, type Severity } from '../../policy/lint/index.ts';
import { policyIndex } from '../../policy/policyIndex.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import type { Source } from './source.ts';
import { messageOf } from './words/index.ts';

/** Where a finding is in the file that was checked. */
export interface Place extends Position {
  /** JSON path. */
  readonly path: string;
}

/** A finding as `policy -- check --json` writes it. */
export interface Told extends Place {
  /** Id of the lint, or `schema` for what keeps the file from being a policy at all. */
  readonly lint: string;
  readonly severity: Severity;
  readonly message: string;
  /** The other place, where two are at odds. */
  readonly other?: Place;
  readonly rules?: readonly string[];
  /** The smallest request that shows it, in the format of examples, with the outcome that it has now. */
  readonly example?: object;
  /** Its page in the reference. */
  readonly page: string;
}

export interface CheckReport {
  readonly file: string;
  readonly policy?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Told[];
  /** Notes on what is inherited, left to the check of the policy that it comes from. */
  readonly inherited: number;
  /** Lints of which only the first findings are told. */
  readonly cut: readonly string[];
  /** False if there were no examples, so that nothing is said of rules that none exercises. */
  readonly exercised: boolean;
}

const pageOf = (lint: string): string => `lib/policies/LINT.md#${lint}`;

/** Checks a policy file: first whether it is a policy, then by all lints. */
export function check({ file, loaded }: Source, examples: readonly Example[] | undefined): CheckReport {
  if (!loaded.ok) {
    return { file, ...summed(loaded.issues.map(refused)), inherited: 0, cut: [], exercised: false };
  }
  const { document } = loaded;
  const { findings, cut } = lintPolicy(document, examples);
  const own = findings.filter((one) => !isLeft(one, loaded));
  const outcome = outcomes(document);
  const told = own.map((finding) => tell(finding, loaded, outcome)).sort(byWeight);
  const inherited = findings.length - own.length;
  return { file, policy: document.id, ...summed(told), inherited, cut, exercised: examples !== undefined };
}

type Outcomes = (request: JudgeRequest) => string | undefined;

function tell(finding: LintFinding, { document, pathOf, placeOf }: LoadedPolicy, outcome: Outcomes): Told {
  const { lint, severity, rules, example } = finding;
  const [path, other] = ownFirst(finding, pathOf);
  const place = (at: DocumentPath) => ({ path: toJsonPath(pathOf(at)), ...placeOf(at) });
  return {
    lint,
    severity,
    message: messageOf(finding, policyIndex(document)),
    ...place(path),
    ...(other ? { other: place(other) } : {}),
    ...(rules ? { rules } : {}),
    ...(example ? { example: exampleOf(finding, example, document, outcome) } : {}),
    page: pageOf(lint),
  };
}

/** A line that can be put among the examples, with the outcome that the policy has now. */
function exampleOf(
  { lint, rules }: LintFinding,
  request: JudgeRequest,
  document: PolicyDocument,
  outcome: Outcomes,
): object {
  const id = [lint, ...new Set(rules)].join(' ');
  const now = outcome(request);
  const expected = now === undefined ? {} : { expect: { outcome: [now] } };
  return { id, policy: document.id, ...request, ...expected };
}

/** What the policy as it stands says; nothing where it does not compile. */
function outcomes(document: PolicyDocument): Outcomes {
  try {
    const policy = compile(document);
    return (request) => evaluate(policy, request).outcome;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return () => undefined;
  }
}

/** Of what keeps a file from being a policy, one word for two things has a page of its own. */
function refused({ path = [], place = { line: 1, column: 1 }, message }: FileIssue): Told {
  const lint = /^"[^"]*" names two: /.test(message) ? 'alias-clash' : 'schema';
  return { lint, severity: 'error', message, path: toJsonPath(path), ...place, page: pageOf(lint) };
}

/** Of two places, the one that the file itself has comes first: there it can be mended. */
function ownFirst({ path, other }: LintFinding, pathOf: LoadedPolicy['pathOf']) {
  const inherited = (at: DocumentPath) => pathOf(at)[0] === 'extends';
  return other && inherited(path) && !inherited(other) ? [other, path] : ([path, other] as const);
}

/** Lints on what a team that extends a policy can neither mend nor take out. */
const LEFT_OVER = ['unused-entry', 'missing-label'];

/** True for what the file itself has no part in, and what is left to the policy that it extends. */
function isLeft({ lint, severity, path, other = path }: LintFinding, { pathOf }: LoadedPolicy): boolean {
  const inherited = [path, other].every((one) => pathOf(one)[0] === 'extends');
  return inherited && (severity === 'info' || LEFT_OVER.includes(lint));
}

const WEIGHT: readonly Severity[] = ['error', 'warning', 'info'];
const byWeight = (a: Told, b: Told): number =>
  WEIGHT.indexOf(a.severity) - WEIGHT.indexOf(b.severity) || a.line - b.line;

function summed(findings: readonly Told[]): Pick<CheckReport, 'counts' | 'findings'> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { counts: { error: count('error'), warning: count('warning'), info: count('info') }, findings };
}

/** The report as text, for a terminal. */
export function toText(report: CheckReport): string {
  const { file, findings, counts, cut, inherited, exercised } = report;
  const lines = findings.map((one) => {
    const more = [
      one.other && `    the other: line ${one.other.line}, ${one.other.path}`,
      one.example && `    example: ${JSON.stringify(one.example)}`,
      `    ${one.path}; see ${one.page}`,
    ];
    const head = `${file}:${one.line}:${one.column}: ${one.severity} ${one.lint}: ${one.message}`;
    return [head, ...more.filter(Boolean), ''].join('\n');
  });
  const told = [
    ...cut.map((lint) => `${lint}: only the first ${MOST} are told.`),
    ...(inherited > 0
      ? [`${counted(inherited, 'note')} on inherited rules: check the policy they come from.`]
      : []),
    ...(exercised || !report.policy
      ? []
      : ['No examples, so nothing is said of rules that none exercises: --examples FILE.']),
    `${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counted(counts.info, 'note')}.`,
  ];
  return `${[...lines, ...told].join('\n')}\n`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
