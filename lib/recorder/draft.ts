import { offersIn } from './profile.ts';
import { suggestStatus } from './statuses.ts';
import type { Draft, Picked, PolicyWords, Role, StepId } from './types.ts';

/** The order in which things are asked for. */
export const STEPS: readonly StepId[] = [
  'start',
  'key',
  'status',
  'subStatus',
  'wanted',
  'fields',
  'save',
  'menu',
  'statuses',
  'second',
  'watch',
  'finish',
];

/** What begins when somebody wants to teach a page. */
export const newDraft = (
  origin: string,
  tab: number,
  policies: readonly PolicyWords[],
  policy: string,
  begun: string,
): Draft => ({
  version: 1,
  origin,
  tab,
  policies,
  policy: policies.some(({ id }) => id === policy) ? policy : (policies[0]?.id ?? ''),
  name: new URL(origin).hostname,
  step: 'start',
  picks: {},
  fields: [],
  statuses: {},
  seen: [],
  begun,
});

export const policyOf = (draft: Draft): PolicyWords | undefined =>
  draft.policies.find(({ id }) => id === draft.policy);

/** What a step lets one point at; null if nothing. */
export function roleOf(step: StepId): Role | null {
  if (step === 'fields') return 'field';
  return ['key', 'status', 'subStatus', 'wanted', 'save', 'menu'].includes(step) ? (step as Role) : null;
}

/** True if a step may be left without having given what it asks for. */
export function mayGoOn(draft: Draft): boolean {
  switch (draft.step) {
    case 'start':
      return draft.policy !== '' && draft.name.trim() !== '';
    case 'key':
    case 'status':
      return draft.picks[draft.step] !== undefined;
    case 'menu':
      return draft.picks.save !== undefined || draft.picks.menu !== undefined;
    default:
      return true;
  }
}

/** A step that has nothing to ask is passed over: a list that shows the status is also where one chooses it. */
const isIdle = (draft: Draft, step: StepId): boolean =>
  step === 'wanted' && draft.picks.status?.control === true;

export function stepFrom(draft: Draft, by: 1 | -1): Draft {
  let at = STEPS.indexOf(draft.step) + by;
  while (isIdle(draft, STEPS[at] ?? 'start')) at += by;
  const step = STEPS[Math.min(Math.max(at, 0), STEPS.length - 1)] ?? 'start';
  return { ...draft, step };
}

/** The draft with something pointed at; what hangs on it is asked anew. */
export function withPick(draft: Draft, role: Role, picked: Picked): Draft {
  if (role === 'field')
    return {
      ...draft,
      fields: [...draft.fields.filter(({ selector }) => selector !== picked.selector), picked],
    };
  const fresh = role === 'status' || role === 'wanted' || role === 'menu' ? { statuses: {} } : {};
  return { ...draft, ...fresh, picks: { ...draft.picks, [role]: picked } };
}

export function withoutPick(draft: Draft, role: Role, selector: string): Draft {
  if (role === 'field') return { ...draft, fields: draft.fields.filter((one) => one.selector !== selector) };
  const { [role]: _, ...picks } = draft.picks;
  return { ...draft, picks };
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
