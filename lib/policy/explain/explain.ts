import { severity } from '../../case/outcome.ts';
import { ACTORS, type Actor, type Verdict } from '../../case/types.ts';
import { cellOf, type Way } from '../cells.ts';
import type { CompiledPolicy } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { onBehalfOf } from '../life-cycle/life-cycle.ts';
import { find } from '../names.ts';
import { type Aimed, aim, type Question } from '../question.ts';
import { accountOf, type WaySaid } from './account.ts';
import type { Explanation, WayAccount } from './types.ts';

/**
 * The verdict with every rule of the policy and why it did or did not apply. Made clause by clause, beside the
 * engine and not by it, so that each checks the other; slow, for when someone asks.
 */
export function explain(policy: CompiledPolicy, question: Question): Explanation {
  const verdict = evaluate(policy, question);
  const aimed = aim(policy, question);
  if (Array.isArray(aimed)) return { verdict, ways: [], rules: [] };
  const actor = actorOf(policy, question);
  if (actor === undefined) return forEach(policy, question, verdict, aimed);
  return { verdict, ...explainAs(aimed, actor) };
}

const actorOf = (policy: CompiledPolicy, { change }: Question): Actor | undefined => {
  const place = change.actor === undefined ? policy.assumed : find(policy.actors, change.actor);
  return place === undefined ? undefined : ACTORS[place];
};

/** Nobody is named: told for the first of the actors, with the outcome of each. */
function forEach(policy: CompiledPolicy, question: Question, verdict: Verdict, aimed: Aimed): Explanation {
  const actors = policy.document.actors.map(({ id }) => {
    const { outcome } = evaluate(policy, { ...question, change: { ...question.change, actor: id } });
    return { actor: id, outcome };
  });
  const first = explainAs(aimed, actors[0]?.actor ?? 'agent');
  return verdict.outcome === 'unknown'
    ? { verdict, actors, ways: [], rules: [] }
    : { verdict, actors, ...first };
}

function explainAs(asked: Aimed, actor: Actor): Omit<Explanation, 'verdict'> {
  const { from } = asked;
  const { document, readings } = asked.policy;
  const { ways } = cellOf(asked.policy, from, asked, ACTORS.indexOf(actor));
  const as = ways.map(onBehalfOf).find(Boolean);
  const names = { from: document.statuses[from]?.id ?? '', actor, as, readings };
  const said = ways.map((way) => {
    const scope = { ...names, action: document.actions[way.action]?.id, to: document.statuses[way.to]?.id };
    const outside = asked.to < 0 && document.actions[way.action]?.outside === true;
    return accountOf(asked, scope, outside);
  });
  const chosen = best(said);
  const way = ways[chosen];
  return {
    asked: {
      from: names.from,
      ...ids(asked.policy, way),
      ...(asked.fromSub ? { fromSub: asked.fromSub.id } : {}),
      ...(asked.toSub ? { toSub: asked.toSub.id } : {}),
      actor,
      ...(as ? { as } : {}),
    },
    ways: ways.map(
      (one, i): WayAccount => ({
        ...ids(asked.policy, one),
        outcome: said[i]?.outcome ?? 'unknown',
        chosen: i === chosen,
      }),
    ),
    rules: said[chosen]?.rules ?? [],
  };
}

/** Whoever asks for a status may take any way there: the first of the mildest outcome counts. */
function best(said: readonly WaySaid[]): number {
  const weights = said.map(({ outcome }) => severity(outcome));
  return weights.indexOf(Math.max(...weights));
}

function ids({ document }: CompiledPolicy, way: Way | undefined) {
  const action = document.actions[way?.action ?? -1]?.id;
  const to = document.statuses[way?.to ?? -1]?.id;
  return { ...(action ? { action } : {}), ...(to ? { to } : {}) };
}
