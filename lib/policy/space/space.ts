import { ACTORS, type JudgeRequest } from '../../case/types.ts';
import type { PolicyDocument } from '../types.ts';
import { type Dimension, Dimensions } from './dimensions.ts';
import { NOW, sinceOf } from './named.ts';
import type { SpaceCell, SpaceTarget, Spoken } from './scope.ts';

/** Ids of all policies, each once, in order of appearance. */
const idsOf = (lists: readonly (readonly { readonly id: string }[])[]): string[] => [
  ...new Set(lists.flatMap((list) => list.map((one) => one.id))),
];

/** Every status of all the policies together. */
export const statusesOf = (documents: readonly PolicyDocument[]): string[] =>
  idsOf(documents.map((one) => one.statuses));

/** The cells of a status: every status or action as target, every actor and none, of all the policies together. */
export function cellsFrom(documents: readonly PolicyDocument[], from: string): SpaceCell[] {
  const actions = idsOf(documents.map((one) => one.actions));
  const targets: SpaceTarget[] = [
    ...statusesOf(documents).map((to) => ({ to })),
    ...actions.map((action) => ({ action })),
  ];
  return targets.flatMap((target) => [...ACTORS, undefined].map((actor) => ({ from, target, actor })));
}

/** What the clauses look at, of a cell that they may speak of. */
export function dimensionsOf(
  documents: readonly PolicyDocument[],
  { from, target }: SpaceCell,
  clauses: readonly Spoken[],
): Dimension[] {
  const dimensions = new Dimensions();
  for (const { clause } of clauses) dimensions.add(clause);
  const to = 'to' in target ? target.to : from;
  const subStatuses = (id: string) =>
    idsOf(documents.map((one) => one.statuses.find((status) => status.id === id)?.subStatuses ?? []));
  const of = { from: subStatuses(from), to: subStatuses(to) };
  if ('to' in target && to === from && of.to.length > 0) dimensions.addSubStatus();
  return dimensions.list(
    documents.flatMap((one) => one.fields),
    of,
  );
}

/** How many questions the dimensions make. */
export const volume = (dimensions: readonly Dimension[]): number =>
  dimensions.reduce((product, { values }) => product * values.length, 1);

/** The place in each dimension of the n-th question. */
export function pointOf(dimensions: readonly Dimension[], n: number): number[] {
  let rest = n;
  return dimensions.map(({ values }) => {
    const at = rest % values.length;
    rest = Math.floor(rest / values.length);
    return at;
  });
}

/** The question at a point of a cell, in ids. */
export function questionAt(
  { from, target, actor }: SpaceCell,
  dimensions: readonly Dimension[],
  point: readonly number[],
): JudgeRequest {
  const fields: Record<string, string | number | boolean> = {};
  const facts: Record<string, string | number | boolean> = {};
  const verified: string[] = [];
  let since: string | undefined;
  const subStatus: { from?: string; to?: string | null | undefined } = {};
  dimensions.forEach(({ of, id, values }, i) => {
    const { is, value } = values[point[i] ?? 0] ?? { is: 'none' };
    if (of === 'verified' && is !== 'none') verified.push(id);
    if (of === 'field' && value !== undefined) fields[id] = value;
    if (of === 'fact' && value !== undefined) facts[id] = value;
    if (of === 'minutesInStatus' && value !== undefined) since = sinceOf(Number(value));
    if (of === 'fromSubStatus' && value !== undefined) subStatus.from = String(value);
    if (of === 'toSubStatus') subStatus.to = value === undefined ? cleared(from, target) : String(value);
  });
  return {
    case: {
      status: from,
      ...(subStatus.from === undefined ? {} : { subStatus: subStatus.from }),
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
      ...(verified.length > 0 ? { verified } : {}),
      ...(since === undefined ? {} : { since }),
    },
    change: {
      ...target,
      ...(actor ? { actor } : {}),
      ...(subStatus.to === undefined ? {} : { subStatus: subStatus.to }),
    },
    ...(dimensions.some((one) => one.timed) ? { now: NOW } : {}),
  };
}

/** Within a status no word on the sub-status keeps it; only to clear it is another question. */
const cleared = (from: string, target: SpaceTarget): null | undefined =>
  'to' in target && target.to === from ? null : undefined;
