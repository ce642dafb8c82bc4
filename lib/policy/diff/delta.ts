import type { Outcome } from '../../case/outcome.ts';
import type { Effect, Finding, Verdict } from '../../case/types.ts';
import { canonical } from '../digest.ts';

/** A finding or an effect without the id of its rule: that may differ where the policy says the same. */
export type Said<T> = Omit<T, 'rule'>;

/** How one verdict differs from another on the same question. */
export interface Delta {
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
  if (findings || effects || to) {
    return {
      findings: without(findings),
      effects: without(effects),
      ...(to ? { to } : {}),
      rules: NOTHING,
    };
  }
  const rules = changeOf(named(a), named(b).map(inA), (id) => id);
  return rules && { findings: NOTHING, effects: NOTHING, rules };
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

const texts = new WeakMap<object, string>();

/** The engine hands out the same objects again and again, so that each is put into text once. */
function textOf(one: Finding | Effect): string {
  let text = texts.get(one);
  if (text === undefined) {
    text = canonical(sayingOf(one));
    texts.set(one, text);
  }
  return text;
}

/** What is in one list and not in the other, each as often as it is there more often. */
function changeOf<T>(a: readonly T[], b: readonly T[], keyOf: (one: T) => string): Change<T> | undefined {
  const open = new Map<string, T[]>();
  for (const one of a) open.set(keyOf(one), [...(open.get(keyOf(one)) ?? []), one]);
  const fresh = b.filter((one) => !open.get(keyOf(one))?.shift());
  const gone = [...open.values()].flat();
  return gone.length + fresh.length > 0 ? { gone, new: fresh } : undefined;
}
