import { decides } from '../../case/outcome.ts';
import { ACTORS, type Actor } from '../../case/types.ts';
import { type Check, cellOf, type Need, type Target, type Way } from '../cells.ts';
import type { CompiledPolicy } from '../compile.ts';
import { canonical } from '../digest.ts';
import { policyIndex } from '../policyIndex.ts';
import type { Doer, LifeCycle, Move } from './types.ts';

/** All that a policy allows, as moves from status to status. Asks the engine's own cells, so the two cannot differ. */
export function lifeCycle(policy: CompiledPolicy): LifeCycle {
  const { document } = policy;
  return {
    document,
    begins: policyIndex(document).beginnings(),
    moves: document.statuses.flatMap((_, from) => movesFrom(policy, from)),
    timers: policy.timers,
  };
}

/** The moves from one status; those of several actors become one where nothing else differs. */
function movesFrom(policy: CompiledPolicy, from: number): Move[] {
  const moves = new Map<string, Move & { readonly at: number }>();
  for (const { id: actor } of policy.document.actors) {
    for (const way of waysFrom(policy, from, actor)) {
      const { doers, ...rest } = moveOf(policy, from, actor, way);
      const key = canonical(rest);
      const known = moves.get(key);
      const at = known?.at ?? way.action * (policy.document.statuses.length + 1) + way.to;
      moves.set(key, { ...rest, doers: [...(known?.doers ?? []), ...doers], at });
    }
  }
  return [...moves.values()].sort((a, b) => a.at - b.at).map(({ at: _, ...move }) => move);
}

/** Every documented way out of, or within, a status: by each action, and by none in particular. */
function waysFrom(policy: CompiledPolicy, from: number, actor: Actor): Way[] {
  const { actions, statuses } = policy.document;
  const targets: Target[] = [
    ...statuses.map((_, to) => ({ action: -1, to })),
    ...actions.map((_, action) => ({ action, to: -1 })),
  ];
  return targets.flatMap((target) =>
    cellOf(policy, from, target, ACTORS.indexOf(actor)).ways.filter(
      (way) =>
        way.allows.length > 0 &&
        way.action === target.action &&
        forbidsOf(way).every(({ when }) => when && when.length > 0),
    ),
  );
}

function moveOf({ document }: CompiledPolicy, from: number, actor: Actor, way: Way): Move {
  const action = document.actions[way.action]?.id;
  const to = document.statuses[way.to]?.id;
  const always = way.allows.some(({ when = [] }) => when.length === 0);
  const as = onBehalfOf(way);
  const doer: Doer = as ? { actor, as } : { actor };
  return {
    from: document.statuses[from]?.id ?? '',
    ...(action ? { action } : {}),
    ...(to ? { to } : {}),
    doers: [doer],
    rules: [...new Set(way.allows.map(({ rule }) => rule))],
    when: always ? [] : way.allows.map(({ when = [] }) => when),
    unless: forbidsOf(way),
    needs: distinct(way.needs),
    remarks: way.checks.filter(({ finding }) => !decides(finding.level) && finding.code !== 'actsAs'),
    effects: way.causes,
    optional: way.optional,
  };
}

const forbidsOf = (way: Way): Check[] => way.checks.filter(({ finding }) => finding.level === 'forbidden');

/** What two rules ask for alike, once: by the first of them, as in a verdict. */
function distinct(needs: readonly Need[]): Need[] {
  const seen = new Set<string>();
  return needs.filter(({ field, finding, must, verify, when }) => {
    const key = canonical([field, finding.level, finding.code, must, verify, when]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whose rules the engine took for an actor of whom none speaks; undefined if the actor's own. */
export const onBehalfOf = ({ checks }: Way): Actor | undefined => {
  const as = checks.find(({ finding }) => finding.code === 'actsAs')?.finding.params?.as;
  return ACTORS.find((actor) => actor === as);
};
