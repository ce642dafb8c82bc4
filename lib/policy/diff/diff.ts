import type { CompiledPolicy } from '../compile.ts';
import { ready } from '../ready.ts';
import type { Dimension } from '../space/dimensions.ts';
import type { SpaceCell } from '../space/scope.ts';
import type { Rule } from '../types.ts';
import { type ClockChange, clockChanges } from './clocks.ts';
import { Comparison } from './compare.ts';
import { type DeltaKind, kindOf } from './delta.ts';
import { type EntryChange, entryChanges, type RuleChange, ruleChanges } from './document.ts';
import type { RulePair } from './pair.ts';
import { type DiffRow, Rows } from './rows.ts';

/** How two policies differ, as data: what is written in them, and what they say. Sentences are made at the edge. */
export interface PolicyDiff {
  readonly a: PolicyName;
  readonly b: PolicyName;
  /** Statuses, actions, fields, readings … and single properties. */
  readonly entries: readonly EntryChange[];
  readonly rules: readonly (RuleChange & RuleWeight)[];
  /** Every verdict that changes, in the fewest rows. Empty: no question has another answer. */
  readonly rows: readonly DiffRow[];
  /** Timers that run in a status, and how a case begins. */
  readonly clocks: readonly ClockChange[];
  /** Number of questions that both were asked; cells of which both speak alike need none. */
  readonly asked: number;
  readonly bounds: DiffBounds;
}

export interface PolicyName {
  readonly id: string;
  readonly version: string;
}

export interface RuleWeight {
  /**
   * What this change amounts to by itself, under the readings in force: another verdict, another remark, only another
   * source, or nothing. Absent where there were too many changes to tell them apart.
   */
  readonly weight?: DeltaKind | 'none';
}

/** Where not everything was asked. */
export interface DiffBounds {
  /** Cells with too many questions, and what was left as not given there. */
  readonly cells: readonly {
    readonly cell: SpaceCell;
    readonly fixed: readonly Pick<Dimension, 'of' | 'id'>[];
  }[];
  /** True if the comparison ended before the last cell, because of too many questions in all. */
  readonly unfinished: boolean;
}

export interface DiffOptions {
  /** Questions at most, in one cell and in all. */
  readonly cellLimit?: number;
  readonly limit?: number;
}

const LIMIT = 300_000;
/** Changed rules that are told apart at most; each takes a comparison of its own. */
const WEIGHED = 100;

/** Compares two policies that are ready to judge, under the readings in force in each. Pure; bounded in time. */
export function diffPolicies(a: CompiledPolicy, b: CompiledPolicy, options: DiffOptions = {}): PolicyDiff {
  const comparison = new Comparison(a, b, options.cellLimit);
  const { pairing } = comparison;
  const rows = new Rows(pairing.inA);
  const cells: DiffBounds['cells'][number][] = [];
  let unfinished = false;
  for (const found of comparison.cells()) {
    if (found.differences.length > 0) rows.add(found);
    if (found.fixed.length > 0)
      cells.push({ cell: found.cell, fixed: found.fixed.map(({ of, id }) => ({ of, id })) });
    unfinished = comparison.asked >= (options.limit ?? LIMIT);
    if (unfinished) break;
  }
  const changes = ruleChanges(pairing);
  return {
    a: { id: a.document.id, version: a.document.version },
    b: { id: b.document.id, version: b.document.version },
    entries: entryChanges(a.document, b.document, pairing.inA),
    rules:
      changes.length > WEIGHED
        ? changes
        : changes.map((one) => ({ ...one, weight: weigh(a, b, one, pairing.pairs) })),
    rows: rows.list(),
    clocks: clockChanges(a, b, pairing.inA),
    asked: comparison.asked,
    bounds: { cells, unfinished },
  };
}

/** True if some question, or some running timer, has another answer. Stops at the first. */
export function differs(a: CompiledPolicy, b: CompiledPolicy, cellLimit?: number): boolean {
  const comparison = new Comparison(a, b, cellLimit);
  for (const { differences } of comparison.cells()) if (differences.length > 0) return true;
  return clockChanges(a, b, comparison.pairing.inA).length > 0;
}

/** The one change alone, the rest as it is in the policy that has the rule. */
function weigh(
  a: CompiledPolicy,
  b: CompiledPolicy,
  change: RuleChange,
  pairs: readonly RulePair[],
): DeltaKind | 'none' {
  const without = (policy: CompiledPolicy, id: string | undefined) =>
    withRules(
      policy,
      policy.document.rules.filter((rule) => rule.id !== id),
    );
  if (change.change === 'gone') return worth(a, without(a, change.a));
  if (change.change === 'new') return worth(without(b, change.b), b);
  const [before] = pairs.find(([, rule]) => rule.id === change.b) ?? [];
  const rules = b.document.rules.map((rule) =>
    before && rule.id === change.b ? { ...before, id: rule.id } : rule,
  );
  return worth(withRules(b, rules), b);
}

const withRules = (policy: CompiledPolicy, rules: readonly Rule[]): CompiledPolicy =>
  ready({ ...policy.document, rules }, policy.readings);

function worth(a: CompiledPolicy, b: CompiledPolicy): DeltaKind | 'none' {
  const comparison = new Comparison(a, b);
  let found: DeltaKind | 'none' = clockChanges(a, b, comparison.pairing.inA).length > 0 ? 'verdict' : 'none';
  for (const { differences } of comparison.cells()) {
    for (const one of differences) {
      const kind = kindOf(one.parts, one.a.outcome, one.b.outcome);
      if (kind === 'verdict') return kind;
      if (found !== 'remark') found = kind;
    }
  }
  return found;
}
