import type { CompiledPolicy } from '../policy/compile.ts';
import { policyDigest } from '../policy/digest.ts';
import { inLanguage } from '../policy/policyIndex.ts';
import type { Basis, Rule, SourceDocument, Text } from '../policy/types.ts';

/** A rule as a report cites it. */
export interface CitedRule {
  readonly id: string;
  readonly text: string;
  /** `reserved`: no rule of the document; Caserail's own word for its silence. `gone`: it is not there any more. */
  readonly basis: Basis | 'reserved' | 'gone';
  readonly source?: CitedSource;
  /** How the contradictions that bear on it are read. */
  readonly readings?: readonly CitedReading[];
}

export interface CitedReading {
  readonly id: string;
  readonly alternative: string;
  readonly question: string;
  readonly choice: string;
}

export interface CitedSource {
  readonly document: string;
  readonly section: string;
  readonly publisher?: string;
  readonly release?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A policy as a report cites it: whoever has the same version and digest gets the same verdicts. */
export interface CitedPolicy {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  rule(id: string): CitedRule | undefined;
  /** Label of a field; its id if the policy does not have it. */
  fieldLabel(id: string): string;
  /** Label of a status; its id if the policy does not have it. */
  statusLabel(id: string): string;
}

/** Makes a policy citable, in a language where the policy has it. */
export function cite(policy: CompiledPolicy, language: string): CitedPolicy {
  const { document } = policy;
  const sources = new Map(document.documents.map((source) => [source.id, source]));
  const rules = new Map(document.rules.map((rule) => [rule.id, rule]));
  return {
    id: document.id,
    version: document.version,
    digest: policyDigest(policy),
    title: inLanguage(document.title, language),
    rule(id) {
      const rule = rules.get(id);
      if (!rule) return undefined;
      const readings = readingsOf(policy, rule, language);
      return {
        ...citedRule(rule, sources.get(rule.source.document), language),
        ...(readings.length > 0 ? { readings } : {}),
      };
    },
    fieldLabel: (id) => labelIn(document.fields, id, language),
    statusLabel: (id) => labelIn(document.statuses, id, language),
  };
}

function labelIn(list: readonly { id: string; labels: Text }[], id: string, language: string): string {
  const entry = list.find((one) => one.id === id);
  return entry ? inLanguage(entry.labels, language) : id;
}

/** The readings without which the rule would say something else, as they are settled. */
const readingsOf = ({ document, readings }: CompiledPolicy, rule: Rule, language: string): CitedReading[] =>
  document.readings
    .filter(({ id }) => rule.clauses?.some(({ reading }) => reading && Object.hasOwn(reading, id)))
    .flatMap(({ id, question, alternatives }) => {
      const chosen = alternatives.find((one) => one.id === readings[id]);
      if (!chosen) return [];
      const words = { question: inLanguage(question, language), choice: inLanguage(chosen.text, language) };
      return [{ id, alternative: chosen.id, ...words }];
    });

function citedRule(rule: Rule, source: SourceDocument | undefined, language: string): CitedRule {
  return {
    id: rule.id,
    text: inLanguage(rule.summary, language),
    basis: rule.basis,
    source: {
      document: source?.title ?? rule.source.document,
      section: rule.source.section,
      ...(source?.publisher === undefined ? {} : { publisher: source.publisher }),
      ...(source?.release === undefined ? {} : { release: source.release }),
      ...(source?.date === undefined ? {} : { date: source.date }),
      ...(source?.url === undefined ? {} : { url: source.url }),
    },
  };
}
