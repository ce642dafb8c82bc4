import { decides, type Outcome } from '../../case/outcome.ts';
import type { Effect, Finding, Verdict } from '../../case/types.ts';
import { canonical } from '../digest.ts';

/** A finding or an effect without the id of its rule: that may differ where the policy says the same. */
export type Said<T> = Omit<T, 'rule'>;

/** One thing that one verdict says and another one on the same question does not. */
export interface Part {
  /** Equal for equal parts. */
  readonly key: string;
  readonly change: 'gone' | 'new';
  readonly finding?: Said<Finding>;
  readonly effect?: Said<Effect>;
  /** Status that the change leads to; `null` for none. */
  readonly to?: string | null;
  /** A rule that is named, where nothing else differs. */
  readonly rule?: string;
}

/** What a difference amounts to: another verdict, other words about the same one, or only another source for it. */
export type DeltaKind = 'verdict' | 'remark' | 'source';

/**
 * The difference of two verdicts, part by part; empty if there is none.
 * @param inA id in the first policy of a rule of the second
 */
export function partsOf(a: Verdict, b: Verdict, inA: (id: string) => string): Part[] {
  const parts = [
    ...changes(a.findings, b.findings, textOf, (finding) => ({ finding: saidOf(finding) })),
    ...changes(a.effects, b.effects, textOf, (effect) => ({ effect: saidOf(effect) })),
    ...changes(
      [a.to ?? null],
      [b.to ?? null],
      (to) => `to ${to}`,
      (to) => ({ to }),
    ),
  ];
  if (parts.length > 0) return parts;
  return changes(
    named(a),
    named(b).map(inA),
    (rule) => `rule ${rule}`,
    (rule) => ({ rule }),
  );
}

/** What parts of a difference amount to where the outcome changes so. */
export function kindOf(parts: readonly Part[], before: Outcome, after: Outcome): DeltaKind {
  if (parts.some((part) => part.effect || part.to !== undefined || bears(part, before !== after)))
    return 'verdict';
  return parts.some((part) => part.finding) ? 'remark' : 'source';
}

/** A finding bears on the verdict if it asks for a field, or if its level decides and the outcome is another. */
const bears = ({ finding }: Part, another: boolean): boolean =>
  finding !== undefined && decides(finding.level) && (another || finding.field !== undefined);

/** Ids of the rules that a verdict names, each once. */
export const named = ({ rules, findings, effects }: Verdict): string[] => [
  ...new Set([...rules, ...findings.map((one) => one.rule), ...effects.map((one) => one.rule)]),
];

const saidOf = <T extends { readonly rule: string }>({ rule: _, ...said }: T): Omit<T, 'rule'> => said;

/** All but the rule, as a key: quicker than JSON, and it is made for every answer. */
function textOf(one: Finding | Effect): string {
  const { code, params } = one;
  const { level = '', field = '' } = one as Partial<Finding>;
  return `${level} ${code} ${field} ${params ? canonical(params) : ''}`;
}

/** What is in one list and not in the other, each as often as it is there more often. */
function changes<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (one: T) => string,
  part: (one: T) => Omit<Part, 'key' | 'change'>,
): Part[] {
  const [left, right] = [a.map(keyOf), b.map(keyOf)];
  if (left.length === right.length && left.every((key, i) => key === right[i])) return [];
  const rest = [...left];
  const parts: Part[] = [];
  b.forEach((one, i) => {
    const key = right[i] ?? '';
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    else parts.push({ key: `+${key}`, change: 'new', ...part(one) });
  });
  a.forEach((one, i) => {
    const at = rest.indexOf(left[i] ?? '');
    if (at < 0) return;
    rest.splice(at, 1);
    parts.unshift({ key: `-${left[i]}`, change: 'gone', ...part(one) });
  });
  return parts;
}
