import type { Explanation, Part } from './types.ts';

const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

/** What the accounts say of a verdict: the rules that allow, and the findings and effects that were made. */
export function claimed({ rules, ways }: Explanation) {
  const made = rules.flatMap((rule) =>
    rule.clauses.flatMap(({ parts }) =>
      parts.filter((part) => part.state === 'made').map((part) => ({ ...part, rule: rule.rule })),
    ),
  );
  const pick = <T>(get: (part: Part & { rule: string }) => T | undefined) =>
    sorted([...new Set(made.map(get).filter((one) => one !== undefined))]);
  return {
    rules: pick((part) => (part.say === 'allow' ? part.rule : undefined)),
    findings: pick((part) => part.finding),
    effects: pick((part) => part.effect),
    outcome: ways.find((way) => way.chosen)?.outcome,
  };
}

/** The same of the verdict itself, without what no clause of a rule says. */
export function given(id: string, { verdict }: Explanation) {
  const own = verdict.findings.filter(({ rule, code }) => !rule.startsWith(`${id}/`) && code !== 'actsAs');
  return {
    rules: sorted(verdict.rules),
    findings: sorted(own),
    effects: sorted(verdict.effects),
    outcome: verdict.outcome,
  };
}
