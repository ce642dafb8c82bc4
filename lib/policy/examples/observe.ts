import { clocks } from '../clocks.ts';
import type { CompiledPolicy } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { placeOf } from '../question.ts';
import type { Example, Expect, Observed } from './types.ts';

/** A policy's answer to an example. The policy has the example's readings in force. */
export function observed(policy: CompiledPolicy, example: Example): Observed {
  return {
    verdict: evaluate(policy, example),
    timers: () => clocks(policy, example.case),
    begins: () => beginsIn(policy, example.case.status),
  };
}

function beginsIn({ document, ...policy }: CompiledPolicy, label: string): Expect['begins'] {
  const place = placeOf({ document, ...policy }, label);
  const status = place && document.statuses[place.at]?.id;
  const found = document.rules.flatMap(({ begins }) => (begins && begins.status === status ? [begins] : []));
  if (found.length === 0) return null;
  return {
    actors: [...new Set(found.flatMap((one) => one.actors))],
    effects: found.flatMap((one) => (one.effects ?? []).map((effect) => effect.code)),
  };
}
