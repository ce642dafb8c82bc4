import type { Actor, CaseState, Effect, FieldValue, Finding } from '../../lib/case/index.ts';
import { isoNow } from '../../lib/case/now.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { judgeOnce } from '../../lib/policy/judge.ts';
import { find } from '../../lib/policy/names.ts';
import { type NextMove, nextMoves } from '../../lib/policy/next.ts';
import { inLanguage } from '../../lib/policy/policyIndex.ts';
import type { ActionData, StatusData } from '../../lib/policy/types.ts';
import type { CaseView, EffectView, FieldView, FindingView, MoveView, RuleView } from './model.ts';

/** What the page and the team say of a field or a word, beside the policy. */
export interface Surroundings {
  /** Browser language, for the policy's texts. */
  readonly language: string;
  /** Between the words of a list. (`Intl.ListFormat` costs 13 ms of a page's start when first used.) */
  readonly comma: string;
  /** The site's own word for a status or an action of the policy, if it has one. */
  label(id: string): string | undefined;
  /** Tells of a rule; without it, rules are their ids. */
  readonly rule?: ((policy: CompiledPolicy, id: string, language: string) => RuleView) | undefined;
  field(id: string): {
    readonly value: FieldValue | undefined;
    readonly place: FieldView['place'];
    readonly writable?: boolean;
    readonly options?: readonly string[] | undefined;
  };
}

/** Makes what the panel shows of what the policy says. Pure: data in, data out. */
export interface Views {
  status(name: string): StatusData | undefined;
  action(name: string): ActionData | undefined;
  rule(id: string): RuleView;
  field(id: string): FieldView;
  finding(finding: Finding): FindingView;
  effect(effect: Effect): EffectView;
  moves(state: CaseState, actor: Actor, wanted: string | null): MoveView[];
  path(state: CaseState): CaseView['path'];
  /** A status or action in the team's words. */
  word(id: string): string;
  /** Fields that some rule in force wants verified, in the document's order. */
  readonly verifiable: readonly string[];
}

/** Longest rail of statuses; a longer life cycle is shown by phases. */
const RAIL = 6;

/**
 * Makes what the panel shows of verdicts: in the words of the site, else of the policy in the language of the panel.
 */
export function createViews(policy: CompiledPolicy, around: Surroundings): Views {
  const { statuses, actions } = policy.document;
  const status = (name: string) => statuses[find(policy.statuses, name) ?? -1];
  const action = (name: string) => actions[find(policy.actions, name) ?? -1];
  const word = (id: string) => {
    const entry = status(id) ?? action(id);
    return around.label(id) ?? (entry ? inLanguage(entry.labels, around.language) : id);
  };
  const rule = (id: string): RuleView =>
    around.rule?.(policy, id, around.language) ?? { id, summary: '', basis: 'reserved', source: '' };
  const field = (id: string) => fieldView(policy, around, id);
  const finding = (one: Finding): FindingView => ({
    level: one.level,
    code: one.code,
    params: inWords(one.params ?? {}, word, around.comma, (id) => field(id).label),
    field: one.field === undefined ? undefined : field(one.field),
    rule: rule(one.rule),
  });
  const effect = (one: Effect): EffectView => ({
    code: one.code,
    params: inWords(one.params ?? {}, word, around.comma),
    rule: rule(one.rule),
  });
  const move = (next: NextMove, wanted: string | null): MoveView => {
    const by = next.actions[0];
    const id = next.to ?? next.change.to ?? next.change.action ?? '';
    return {
      id,
      label: word(id),
      action: by === undefined || by === id ? undefined : word(by),
      wanted: wanted !== null && status(wanted)?.id === id,
      outcome: next.verdict.outcome,
      // What is behind a verdict is worded when somebody looks.
      get findings() {
        return next.verdict.findings.map(finding);
      },
      missing: next.verdict.missing.map(field),
      unverified: next.verdict.unverified.map(field),
      get effects() {
        return next.verdict.effects.map(effect);
      },
    };
  };
  return {
    status,
    action,
    rule,
    field,
    finding,
    effect,
    word,
    verifiable: [
      ...new Set(
        policy.clauses.flatMap(({ needs }) => needs.flatMap((need) => (need.verify ? need.field : []))),
      ),
    ],
    moves: (state, actor, wanted) =>
      nextMoves(policy, state, actor, (by, asked) => judgeOnce(by, { ...asked, now: isoNow() }))
        .filter(
          (next) =>
            next.suggest && (next.to !== undefined || next.verdict.rules.length > 0 || next.change.to),
        )
        .map((next) => move(next, wanted)),
    path: (state) => rail(statuses, status(state.status), word),
  };
}

type Params = FindingView['params'];

/** Parameters for people: ids of statuses and fields become words; what else there is, the sentence words itself. */
function inWords(
  params: Params,
  word: (id: string) => string,
  comma: string,
  field?: (id: string) => string,
): Params {
  const { other, status, statuses } = params;
  if (field && typeof other === 'string') return { ...params, other: field(other) };
  if (typeof status === 'string') return { ...params, status: word(status) };
  if (typeof statuses !== 'string') return params;
  return { ...params, statuses: statuses.split(' ').map(word).join(comma) };
}

function fieldView(policy: CompiledPolicy, around: Surroundings, id: string): FieldView {
  const known = policy.document.fields[find(policy.fields, id) ?? -1];
  const { value, place, writable = false, options } = around.field(id);
  const kind = known?.kind === 'number' ? 'text' : (known?.kind ?? 'text');
  const choices = options ?? known?.options;
  return {
    id,
    label: around.label(id) ?? (known ? inLanguage(known.labels, around.language) : id),
    kind: kind === 'choice' && !choices ? 'text' : kind,
    options: choices,
    value: String(value ?? ''),
    place,
    writable,
  };
}

function rail(
  statuses: readonly StatusData[],
  here: StatusData | undefined,
  word: (id: string) => string,
): CaseView['path'] {
  if (!here) return [];
  const shown =
    statuses.length <= RAIL
      ? statuses
      : statuses.filter((status, i) =>
          status.phase === here.phase
            ? status === here
            : statuses.findIndex((other) => other.phase === status.phase) === i,
        );
  const at = shown.indexOf(here);
  return shown.map((status, i) => ({
    label: word(status.id),
    place: i < at ? 'past' : i === at ? 'here' : 'ahead',
  }));
}
