import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { inLanguage } from '../../lib/policy/policyIndex.ts';
import type { Rule } from '../../lib/policy/types.ts';
import type { RuleView } from './model.ts';

/** A reading is told only where the rule says something else without it. */
const turnsOn = (rule: Rule, reading: string): boolean =>
  rule.clauses?.some((clause) => clause.reading && Object.hasOwn(clause.reading, reading)) ?? false;

/** A rule with its source, and how a contradiction of its document was settled; of what is no rule, the policy. */
export function ruleView(policy: CompiledPolicy, id: string, language: string): RuleView {
  const { title, documents, readings, rules } = policy.document;
  const rule = rules.find((one) => one.id === id);
  if (!rule) return { id, summary: '', basis: 'reserved', source: inLanguage(title, language) };
  const source = documents.find((one) => one.id === rule.source.document);
  const reading = readings.find((one) => turnsOn(rule, one.id));
  const choice = reading?.alternatives.find((one) => one.id === policy.readings[reading.id]);
  return {
    id,
    summary: inLanguage(rule.summary, language),
    basis: rule.basis,
    source: [source?.title, rule.source.section, source?.release, source?.date].filter(Boolean).join(', '),
    ...(source?.url ? { url: source.url } : {}),
    ...(reading && choice
      ? {
          reading: {
            id: reading.id,
            question: inLanguage(reading.question, language),
            choice: inLanguage(choice.text, language),
            reason: reading.chosen?.reason ?? (reading.reason ? inLanguage(reading.reason, language) : ''),
          },
        }
      : {}),
  };
}
