import type { PastFinding } from '../case/messages.ts';
import { csvTable } from './csv.ts';
import type { CitedPolicy, CitedRule } from './policy-text.ts';

/** What a report needs beside the findings. */
export interface ReportContext {
  /** ISO 8601 instant of the export. */
  readonly exported: string;
  /** The policy as it judges the finding's site now, from which rules are quoted; undefined if it is gone. */
  readonly policyOf: (finding: PastFinding) => CitedPolicy | undefined;
  /** A finding as a sentence, in the reader's language. */
  readonly sentence: (finding: PastFinding) => string;
}

/** Column names of the CSV, in order. They are stable: a new column goes to the end. */
export const COLUMNS = [
  'case',
  'url',
  'site',
  'time',
  'by',
  'actor',
  'from',
  'to',
  'action',
  'outcome',
  'level',
  'rule',
  'code',
  'field',
  'finding',
  'ruleText',
  'basis',
  'document',
  'section',
  'documentDate',
  'documentUrl',
  'policy',
  'policyTitle',
  'policyVersion',
  'policyDigest',
  'verdict',
  'collected',
  'readings',
  'quotedVersion',
  'quotedDigest',
] as const;

type Column = (typeof COLUMNS)[number];

/** The findings as a spreadsheet reads them; each row can be defended by itself. */
export function toCsv(
  findings: readonly PastFinding[],
  context: ReportContext,
  options: { readonly bom?: boolean } = {},
): string {
  const rows = findings.map((finding) => {
    const row = rowOf(finding, context);
    return COLUMNS.map((column) => row[column] ?? '');
  });
  return csvTable([COLUMNS, ...rows], options);
}

function rowOf(finding: PastFinding, context: ReportContext): Readonly<Record<Column, string | undefined>> {
  const policy = context.policyOf(finding);
  const rule = ruleOf(finding, policy);
  return {
    case: finding.key,
    url: finding.url,
    site: finding.origin,
    time: finding.at,
    by: finding.by,
    actor: finding.actor,
    from: finding.from,
    to: finding.to,
    action: finding.action,
    outcome: finding.outcome,
    level: finding.level,
    rule: finding.rule,
    code: finding.code,
    field: finding.field,
    finding: context.sentence(finding),
    ruleText: rule.text,
    basis: rule.basis,
    document: rule.source?.document,
    section: rule.source?.section,
    documentDate: rule.source?.date,
    documentUrl: rule.source?.url,
    policy: finding.policy,
    policyTitle: policy?.title,
    policyVersion: finding.policyVersion,
    policyDigest: finding.policyDigest,
    verdict: finding.verdict,
    collected: finding.collected,
    readings: rule.readings?.map(({ id, alternative }) => `${id}=${alternative}`).join(' '),
    quotedVersion: policy?.version,
    quotedDigest: policy?.digest,
  };
}

/** A rule that the policy does not have any more stands by its id alone. */
export function ruleOf(finding: PastFinding, policy: CitedPolicy | undefined): CitedRule {
  const basis = finding.rule.startsWith(`${finding.policy}/`) ? 'reserved' : 'gone';
  return policy?.rule(finding.rule) ?? { id: finding.rule, text: '', basis };
}

/** The JSON report; see `report-schema.ts` for its shape. */
export interface Report {
  readonly format: 'caserail-findings';
  readonly version: 1;
  readonly exported: string;
  /** From which rules are quoted. */
  readonly policies: readonly Pick<CitedPolicy, 'id' | 'version' | 'digest' | 'title'>[];
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding extends Omit<PastFinding, 'rule'> {
  /** Of the policy from which the rule is quoted: another one than `policyDigest` if it has changed since it judged. */
  readonly quotedDigest?: string;
  readonly rule: CitedRule;
  readonly sentence: string;
}

/** The findings as data, with the policies and rules that they rest on. */
export function toReport(findings: readonly PastFinding[], context: ReportContext): Report {
  const policies = new Map<string, Report['policies'][number]>();
  const reported = findings.map((finding): ReportedFinding => {
    const policy = context.policyOf(finding);
    if (policy) {
      const { id, version, digest, title } = policy;
      policies.set(digest, { id, version, digest, title });
    }
    return {
      ...finding,
      ...(policy ? { quotedDigest: policy.digest } : {}),
      rule: ruleOf(finding, policy),
      sentence: context.sentence(finding),
    };
  });
  return {
    format: 'caserail-findings',
    version: 1,
    exported: context.exported,
    policies: [...policies.values()],
    findings: reported,
  };
}

/** {@link toReport} as text. */
export const toJson = (findings: readonly PastFinding[], context: ReportContext): string =>
  `${JSON.stringify(toReport(findings, context), null, 2)}\n`;
