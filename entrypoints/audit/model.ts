import { signal } from '@preact/signals';
import type { AuditModel, AuditRow, AuditTrouble, ExportKind } from '../../components/audit/model.ts';
import type { CitedPolicy, CitedRule } from '../../lib/audit/policy-text.ts';
import { type ReportContext, ruleOf, toCsv, toJson } from '../../lib/audit/report.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { findingText } from '../../lib/i18n/verdict.ts';
import type { FindingsStore } from '../../lib/store/findings.ts';
import type { Citations } from './citations.ts';

export interface AuditSources {
  readonly findings: FindingsStore;
  readonly citations: () => Promise<Citations>;
  readonly t: Translate;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly saveFile: (name: string, type: string, text: string) => void;
}

/** The findings page over the store: reads, follows changes, exports, clears and brings back. */
export function auditModel(sources: AuditSources): AuditModel {
  const rows = signal<readonly AuditRow[] | null>(null);
  const cleared = signal<readonly PastFinding[]>([]);
  const clearedCount = signal(0);
  const trouble = signal<AuditTrouble | null>(null);
  let cited: Citations = () => undefined;

  const keep = (findings: readonly PastFinding[]) => {
    cleared.value = findings;
    clearedCount.value = findings.length;
  };
  const attempt = async (key: AuditTrouble['key'], work: () => Promise<void> | void) => {
    try {
      await work();
      if (trouble.peek()?.key === key) trouble.value = null;
    } catch (error) {
      trouble.value = { key, detail: error instanceof Error ? error.message : String(error) };
    }
  };
  const load = () =>
    attempt('Read', async () => {
      const findings = await sources.findings.list();
      cited = await sources.citations();
      rows.value = findings.map((finding) => rowOf(finding, cited, sources.t));
    });
  const reload = oneAtATime(load);

  /** True while we write ourselves, case by case: one look afterwards is enough. */
  let writing = false;
  sources.findings.onChanged(() => {
    if (!writing) reload();
  });
  reload();
  return {
    rows,
    cleared: clearedCount,
    trouble,
    actions: {
      save: (kind, list) => void attempt('Export', () => save(sources, cited, kind, list)),
      clear: () =>
        void attempt('Clear', async () => {
          const findings = await sources.findings.list();
          await sources.findings.clear();
          keep(findings);
        }),
      undo: () =>
        void attempt('Undo', async () => {
          writing = true;
          try {
            await sources.findings.add(cleared.peek());
            keep([]);
          } finally {
            writing = false;
            reload();
          }
        }),
      dismiss: () => keep([]),
    },
  };
}

/** Runs work at once; calls while it runs make one more run after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}

function save(sources: AuditSources, cited: Citations, kind: ExportKind, rows: readonly AuditRow[]): void {
  const exported = sources.now();
  const sentences = new Map(rows.map((row) => [row.finding, row.sentence]));
  const context: ReportContext = {
    exported,
    policyOf: cited,
    sentence: (finding) => sentences.get(finding) ?? finding.code,
  };
  const findings = rows.map((row) => row.finding);
  const name = `caserail-findings-${exported.slice(0, 10)}.${kind}`;
  if (kind === 'csv')
    sources.saveFile(name, 'text/csv;charset=utf-8', toCsv(findings, context, { bom: true }));
  else sources.saveFile(name, 'application/json', toJson(findings, context));
}

function rowOf(finding: PastFinding, cited: Citations, t: Translate): AuditRow {
  const policy = cited(finding);
  const rule = ruleOf(finding, policy);
  const { origin, key, at, from, to, action, code, field } = finding;
  return {
    id: JSON.stringify([origin, key, finding.policy, at, from, to, action, finding.rule, code, field]),
    finding,
    sentence: findingText(t, finding, {
      field: field === undefined ? undefined : (policy?.fieldLabel(field) ?? field),
      other: (id) => policy?.fieldLabel(id) ?? id,
      status: (id) => policy?.statusLabel(id) ?? id,
    }),
    rule: {
      id: finding.rule,
      summary: rule.text,
      basis: rule.basis,
      source: sourceOf(rule),
      ...(rule.source?.url === undefined ? {} : { url: rule.source.url }),
      ...(rule.readings === undefined ? {} : { readings: rule.readings }),
    },
    ...policyOf(finding, policy),
  };
}

/** Names the policy by the version that judged; findings of before that was kept don't tell it. */
function policyOf(
  { policy: id, policyVersion, policyDigest }: PastFinding,
  policy: CitedPolicy | undefined,
): Pick<AuditRow, 'policy' | 'quoted'> {
  const title = policy?.title ?? id;
  return {
    policy: policyVersion === undefined ? title : `${title} (${policyVersion})`,
    ...(policy === undefined || policy.digest === policyDigest ? {} : { quoted: policy.version }),
  };
}

const sourceOf = ({ source }: CitedRule): string =>
  [source?.document, source?.section, source?.release, source?.date].filter(Boolean).join(', ');
