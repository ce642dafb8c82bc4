import type { Actor, CaseState, Effect, FieldValue, Finding } from '../../lib/case/index.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { lookAhead, type NextMove } from '../../lib/policy/lookahead.ts';
import { inLanguage, type PolicyIndex, policyIndex } from '../../lib/policy/policyIndex.ts';
import type { CaseView, EffectView, FieldView, FindingView, MoveView, RuleView } from './model.ts';

/** What the page and the team say of a field or a word, beside the policy. */
export interface Surroundings {
  /** Browser language, for the policy's texts. */
  readonly language: string;
  /** The site's own word for a status or an action of the policy, if it has one. */
  label(id: string): string | undefined;
  field(id: string): {
    readonly value: FieldValue | undefined;
    readonly place: FieldView['place'];
    readonly writable: boolean;
    readonly options?: readonly string[] | undefined;
  };
}

/** Makes what the panel shows of what the policy says. Pure: data in, data out. */
export interface Views {
  readonly index: PolicyIndex;
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

export function createViews(policy: CompiledPolicy, around: Surroundings): Views {
  const index = policyIndex(policy.document);
  const word = (id: string) => around.label(id) ?? named(index, id, around.language);
  const rule = (id: string) => ruleView(policy, index, id, around.language);
  const field = (id: string) => fieldView(index, around, id);
  const finding = (one: Finding): FindingView => ({
    level: one.level,
    code: one.code,
    params: inWords(one.params ?? {}, word, around.language),
    ...(one.field === undefined ? {} : { field: field(one.field) }),
    rule: rule(one.rule),
  });
  const effect = (one: Effect): EffectView => ({
    code: one.code,
    params: inWords(one.params ?? {}, word, around.language),
    rule: rule(one.rule),
  });
  const move = (next: NextMove, wanted: string | null): MoveView => {
    const action = next.actions[0];
    const id = next.to ?? next.change.to ?? next.change.action ?? '';
    return {
      id,
      label: word(id),
      ...(action !== undefined && action !== id ? { action: word(action) } : {}),
      wanted: wanted !== null && index.status(wanted)?.id === id,
      outcome: next.verdict.outcome,
      findings: next.verdict.findings.map(finding),
      missing: next.verdict.missing.map(field),
      unverified: next.verdict.unverified.map(field),
      effects: next.verdict.effects.map(effect),
    };
  };
  return {
    index,
    rule,
    field,
    finding,
    effect,
    word,
    verifiable: [...new Set(policy.clauses.flatMap((clause) => clause.verify ?? []))],
    moves: (state, actor, wanted) =>
      lookAhead(policy, state, actor)
        .filter(
          (next) =>
            next.suggest && (next.to !== undefined || next.verdict.rules.length > 0 || next.change.to),
        )
        .map((next) => move(next, wanted)),
    path: (state) => rail(index, state, word),
  };
}

type Params = FindingView['params'];

/** Parameters for people: status ids become words; what else there is, the sentence words itself. */
function inWords(params: Params, word: (id: string) => string, language: string): Params {
  const { status, statuses } = params;
  if (typeof status === 'string') return { ...params, status: word(status) };
  if (typeof statuses !== 'string') return params;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return { ...params, statuses: list.format(statuses.split(' ').map(word)) };
}

const named = (index: PolicyIndex, id: string, language: string): string => {
  const entry = index.status(id) ?? index.action(id);
  return entry ? inLanguage(entry.labels, language) : id;
};

function ruleView(policy: CompiledPolicy, index: PolicyIndex, id: string, language: string): RuleView {
  const rule = index.rule(id);
  if (!rule)
    return { id, summary: '', basis: 'reserved', source: inLanguage(policy.document.title, language) };
  const source = index.source(id);
  const reading = policy.document.readings.find((one) => one.rules?.includes(id));
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

function fieldView(index: PolicyIndex, around: Surroundings, id: string): FieldView {
  const known = index.field(id);
  const { value, place, writable, options } = around.field(id);
  const kind = known?.kind === 'number' ? 'text' : (known?.kind ?? 'text');
  const choices = options ?? known?.options;
  return {
    id,
    label: around.label(id) ?? (known ? inLanguage(known.labels, around.language) : id),
    kind: kind === 'choice' && !choices ? 'text' : kind,
    ...(choices ? { options: choices } : {}),
    value: value === undefined || value === null ? '' : String(value),
    place,
    writable,
  };
}

function rail(index: PolicyIndex, state: CaseState, word: (id: string) => string): CaseView['path'] {
  const { statuses } = index.document;
  const here = index.status(state.status);
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
