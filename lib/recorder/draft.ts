import type { HostProfile } from '../hosts/types.ts';
import { statusesOf } from './base.ts';
import { spotOf } from './pick.ts';
import { offersIn } from './profile.ts';
import { suggestStatus } from './statuses.ts';
import type { Draft, Picked, PolicyWords, Role, Single, StepId } from './types.ts';

/** The order in which things are asked for. */
export const STEPS: readonly StepId[] = [
  'start',
  'key',
  'status',
  'wanted',
  'save',
  'fields',
  'statuses',
  'second',
  'watch',
  'finish',
];

/** Steps that one goes to from another, and comes back to that. */
const ASIDE: Readonly<Partial<Record<StepId, StepId>>> = { list: 'finish' };

interface Beginning {
  readonly origin: string;
  readonly tab: number;
  readonly policies: readonly PolicyWords[];
  /** "": the first. */
  readonly policy: string;
  /** ISO 8601 instant. */
  readonly begun: string;
  /** What is known already, to be taught anew in part. */
  readonly base?: HostProfile;
}

/** What begins when somebody wants to teach a page. */
export function newDraft({ origin, tab, policies, policy, begun, base }: Beginning): Draft {
  const words = policies.find(({ id }) => id === policy) ?? policies[0];
  return {
    version: 2,
    revision: 0,
    origin,
    tab,
    policies,
    policy: words?.id ?? '',
    ...(words?.id === policy ? {} : { unsure: true }),
    name: base?.name ?? new URL(origin).hostname,
    step: base ? 'review' : 'start',
    picks: {},
    saves: [],
    fields: [],
    statuses: base && words ? statusesOf(base, words) : {},
    seen: [],
    begun,
    ...(base ? { base } : {}),
  };
}

/** The chosen policy; undefined as long as none is. */
export const policyOf = (draft: Draft): PolicyWords | undefined =>
  draft.policies.find(({ id }) => id === draft.policy);

const ROLES: Readonly<Partial<Record<StepId, Role>>> = {
  key: 'key',
  status: 'status',
  wanted: 'wanted',
  save: 'save',
  fields: 'field',
  list: 'row',
};

/** What a step lets one point at; null if nothing. */
export const roleOf = (step: StepId): Role | null => ROLES[step] ?? null;

/** What was pointed at for a role. */
export function picksFor({ picks, saves, fields, rows }: Draft, role: Role): readonly Picked[] {
  if (role === 'save') return saves;
  if (role === 'field') return fields;
  if (role === 'row') return rows ? [rows.key, rows.status] : [];
  const found = role === 'wanted' ? (picks.wanted ?? picks.menu) : picks[role];
  return found ? [found] : [];
}

/** True if a step may be left without having given what it asks for. */
export function mayGoOn(draft: Draft): boolean {
  const { step, picks, saves, base } = draft;
  if (step === 'start') return draft.policy !== '' && draft.name.trim() !== '';
  if (base) return true;
  if (step === 'key' || step === 'status') return picks[step] !== undefined;
  return step !== 'save' || saves.length > 0 || picks.menu !== undefined;
}

/** A step that has nothing to ask is passed over: a list that shows the status is also where one chooses it. */
const isIdle = ({ picks, saves }: Draft, step: StepId): boolean =>
  (step === 'wanted' && picks.status?.control === true) ||
  (step === 'save' && picks.menu !== undefined && !picks.menu.opener && saves.length === 0);

/**
 * The draft one step on or back, past the steps that have nothing to do; back home from a step aside. What is taught anew
 * in part goes to its review.
 */
export function stepFrom(draft: Draft, by: 1 | -1): Draft {
  if (draft.base) return { ...draft, step: 'review' };
  const home = ASIDE[draft.step];
  if (home) return { ...draft, step: home };
  let at = STEPS.indexOf(draft.step) + by;
  while (isIdle(draft, STEPS[at] ?? 'start')) at += by;
  const step = STEPS[Math.min(Math.max(at, 0), STEPS.length - 1)] ?? 'start';
  return { ...draft, step };
}

const added = (list: readonly Picked[], picked: Picked): readonly Picked[] => [
  ...list.filter((one) => spotOf(one) !== spotOf(picked)),
  picked,
];

/** An entry that was pointed at in the place of a list is one of a menu that saves at once. */
const singleOf = (role: Single, { control }: Picked): Single =>
  role === 'wanted' && !control ? 'menu' : role;

function withoutSingle({ picks }: Draft, role: Single): Draft['picks'] {
  const gone: readonly string[] = role === 'wanted' ? ['wanted', 'menu'] : [role];
  return Object.fromEntries(Object.entries(picks).filter(([name]) => !gone.includes(name)));
}

/** The draft with something pointed at; what hangs on it is asked anew. */
export function withPick(draft: Draft, role: Exclude<Role, 'row'>, picked: Picked): Draft {
  if (role === 'field') return { ...draft, fields: added(draft.fields, picked) };
  if (role === 'save') return { ...draft, saves: added(draft.saves, picked) };
  const fresh = role === 'key' || draft.base ? {} : { statuses: {} };
  return {
    ...draft,
    ...fresh,
    picks: { ...withoutSingle(draft, role), [singleOf(role, picked)]: picked },
  };
}

/** @param spot see `spotOf` */
export function withoutPick(draft: Draft, role: Role, spot: string): Draft {
  const without = (list: readonly Picked[]) => list.filter((one) => spotOf(one) !== spot);
  if (role === 'field') return { ...draft, fields: without(draft.fields) };
  if (role === 'save') return { ...draft, saves: without(draft.saves) };
  if (role !== 'row') return { ...draft, picks: withoutSingle(draft, role) };
  const { rows: _, ...rest } = draft;
  return rest;
}

/** Whether choosing in the list of the new status saves at once. */
export function withAtOnce(draft: Draft, atOnce: boolean): Draft {
  const { wanted, menu, ...picks } = draft.picks;
  const list = wanted ?? menu;
  return list ? { ...draft, picks: { ...picks, [atOnce ? 'menu' : 'wanted']: list } } : draft;
}

/** Fills in what the policy's own words make clear; what a person has said stays. */
export function withSuggestions(draft: Draft, shown: string | null): Draft {
  const statuses = { ...draft.statuses };
  const known = policyOf(draft)?.statuses ?? [];
  for (const offer of offersIn(draft, shown)) {
    if (Object.hasOwn(statuses, offer.text)) continue;
    const found = suggestStatus(offer, known);
    if (found) statuses[offer.text] = found.status;
  }
  return { ...draft, statuses };
}
