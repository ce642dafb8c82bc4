import type { Outcome } from '../../case/outcome.ts';
import type { Effect, Finding, Verdict } from '../../case/types.ts';
import { canonical } from '../digest.ts';

/** A finding or an effect without the id of its rule: that may differ where the policy says the same. */
export type Said<T> = Omit<T, 'rule'>;

/** How one verdict differs from another on the same question. */
export interface Delta {
  /** Equal for equal deltas. */
  readonly key: string;
  readonly findings: Change<Said<Finding>>;
  readonly effects: Change<Said<Effect>>;
  /** Status that the change leads to, before and after; absent where it is the same. */
  readonly to?: readonly [string | undefined, string | undefined];
  /** Rules that a verdict names, where nothing else differs. */
  readonly rules: Change<string>;
}

export interface Change<T> {
  readonly gone: readonly T[];
  readonly new: readonly T[];
}

/** What a difference amounts to: another verdict, other words about the same one, or only another source for it. */
export type DeltaKind = 'verdict' | 'remark' | 'source';

const NOTHING: Change<never> = { gone: [], new: [] };

/**
 * The difference of two verdicts; undefined if there is none.
 * @param inA id in the first policy of a rule of the second
 */
export function deltaOf(a: Verdict, b: Verdict, inA: (id: string) => string): Delta | undefined {
  const findings = changeOf(a.findings, b.findings, textOf);
  const effects = changeOf(a.effects, b.effects, textOf);
  const to = a.to === b.to ? undefined : ([a.to, b.to] as const);
  if (!findings && !effects && !to) {
    const rules = changeOf(named(a), named(b).map(inA), (id) => id);
    return rules && { key: rules.key, findings: NOTHING, effects: NOTHING, rules };
  }
  return {
    key: [findings?.key, effects?.key, to?.[0], to?.[1]].join('\n'),
    findings: without(findings),
    effects: without(effects),
    ...(to ? { to } : {}),
    rules: NOTHING,
  };
}

/** The kind of a difference, given the outcomes on both sides. */
export function kindOf({ findings, effects, to }: Delta, before: Outcome, after: Outcome): DeltaKind {
  if (before !== after || to || effects.gone.length + effects.new.length > 0) return 'verdict';
  const changed = [...findings.gone, ...findings.new];
  if (
    changed.some(
      ({ level, field }) => field !== undefined && (level === 'incomplete' || level === 'unverified'),
    )
  ) {
    return 'verdict';
  }
  return changed.length > 0 ? 'remark' : 'source';
}

/** Ids of the rules that a verdict names, each once. */
export const named = ({ rules, findings, effects }: Verdict): string[] => [
  ...new Set([...rules, ...findings.map((one) => one.rule), ...effects.map((one) => one.rule)]),
];

const without = <T extends { readonly rule: string }>(
  change: Change<T> | undefined,
): Change<Omit<T, 'rule'>> =>
  change ? { gone: change.gone.map(sayingOf), new: change.new.map(sayingOf) } : NOTHING;

const sayingOf = <T extends { readonly rule: string }>({ rule: _, ...said }: T): Omit<T, 'rule'> => said;

/** All but the rule, as a key: quicker than JSON, and it is made for every answer. */
function textOf(one: Finding | Effect): string {
  const { code, params } = one;
  const { level = '', field = '' } = one as Partial<Finding>;
  return `${level} ${code} ${field} ${params ? canonical(params) : ''}`;
}

/** What is in one list and not in the other, each as often as it is there more often. */
function changeOf<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (one: T) => string,
): (Change<T> & { readonly key: string }) | undefined {
  const [left, right] = [a.map(keyOf), b.map(keyOf)];
  if (left.length === right.length && left.every((key, i) => key === right[i])) return undefined;
  const rest = [...left];
  const fresh = b.filter((_, i) => {
    const at = rest.indexOf(right[i] ?? '');
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const gone = a.filter((_, i) => rest.includes(left[i] ?? ''));
  if (gone.length + fresh.length === 0) return undefined;
  return { gone, new: fresh, key: `-${gone.map(keyOf).join()} +${fresh.map(keyOf).join()}` };
}
