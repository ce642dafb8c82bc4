import type { Example } from '../../../policy/examples/types.ts';
import type { PolicyDocument, Rule } from '../../../policy/types.ts';

/** A rule as samples write it: what goes without saying is left out. */
export type SampleRule = Pick<Rule, 'id'> & Partial<Rule>;

/** What differs from {@link BASE}: entries of a known id are replaced, others added. */
export interface Patch extends Partial<Pick<PolicyDocument, Lists>> {
  readonly rules?: readonly SampleRule[];
  readonly examples?: readonly Example[];
}

/** A policy that a lint finds fault with, and one like it that is sound. */
export interface Sample {
  readonly bad: Patch;
  readonly good: Patch;
}

type Lists = 'actors' | 'statuses' | 'actions' | 'fields' | 'facts' | 'readings';

const HEAD = {
  kind: 'decides',
  basis: 'stated',
  source: { document: 'handbook', section: 'Section 1' },
  summary: { en: 'A sample.' },
} as const;

/** The small policy that all samples differ from: nothing is wrong with it. */
export const BASE: Patch & Pick<PolicyDocument, Lists> = {
  actors: [{ id: 'agent', labels: { en: 'Agent' } }],
  statuses: [
    { id: 'new', labels: { en: 'New' }, phase: 'new' },
    { id: 'open', labels: { en: 'Open' }, phase: 'working' },
    { id: 'closed', labels: { en: 'Closed' }, phase: 'ended' },
  ],
  actions: [{ id: 'update', labels: { en: 'Update' } }],
  fields: [{ id: 'notes', labels: { en: 'Notes' }, kind: 'longText' }],
  facts: [],
  readings: [],
  rules: [
    { id: 'T-1', kind: 'vocabulary', begins: { status: 'new', actors: ['agent'] } },
    { id: 'T-2', clauses: [{ allow: true, from: ['new'], to: ['open'] }] },
    {
      id: 'T-3',
      clauses: [{ allow: true, from: ['open'], to: ['closed'], require: [{ field: 'notes' }] }],
    },
    { id: 'T-4', clauses: [{ allow: true, from: ['new', 'open'], actions: ['update'] }] },
  ],
};

/** The policy that a patch makes of {@link BASE}. */
export function patched(patch: Patch): PolicyDocument {
  return {
    format: 1,
    id: 'sample',
    version: '1.0.0',
    title: { en: 'A sample' },
    documents: [{ id: 'handbook', title: 'A handbook' }],
    actors: merged(BASE.actors, patch.actors),
    statuses: merged(BASE.statuses, patch.statuses),
    actions: merged(BASE.actions, patch.actions),
    fields: merged(BASE.fields, patch.fields),
    facts: merged(BASE.facts, patch.facts),
    readings: merged(BASE.readings, patch.readings),
    rules: merged(BASE.rules ?? [], patch.rules).map((rule) => ({ ...HEAD, ...rule })),
  };
}

function merged<T extends { readonly id: string }>(base: readonly T[], more: readonly T[] = []): T[] {
  const others = new Map(more.map((one) => [one.id, one]));
  const kept = base.map((one) => others.get(one.id) ?? one);
  return [...kept, ...more.filter((one) => !base.some(({ id }) => id === one.id))];
}
