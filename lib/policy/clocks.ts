import type { CaseState } from '../case/types.ts';
import type { ActiveTimer, CompiledPolicy } from './compile.ts';
import { placeOf, subOf } from './question.ts';
import type { ClockData } from './types.ts';

/** A timer that runs while the case stays where it is, and how its days are counted. An estimate by nature. */
export interface Clock extends ActiveTimer {
  readonly days: ClockData['days'];
  readonly since: ClockData['since'];
}

/** The timers that run in the case's present status. No dates: those need a calendar and the host's time zone. */
export function clocks(policy: CompiledPolicy, state: CaseState): Clock[] {
  const from = placeOf(policy, state.status);
  if (!from) return [];
  const status = policy.document.statuses[from.at]?.id;
  const sub = from.sub ?? subOf(policy, from.at, state.subStatus ?? '');
  return policy.timers
    .filter((timer) => timer.in === status && (!timer.subStatus || timer.subStatus === sub))
    .map((timer) => ({ ...timer, ...policy.clock }));
}
