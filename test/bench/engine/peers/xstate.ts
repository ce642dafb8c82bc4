import { createMachine, getNextSnapshot } from 'xstate';
import type { Judge } from '../judge.ts';
import { type Asked, MOVES, STATUSES } from '../workload.ts';

type Fields = Asked['case']['fields'];
type Event = { readonly type: string; readonly actor: string };

const moveTo = ({ change: { to, actor } }: Asked): Event => ({ type: `to ${to}`, actor });

/** The life cycle as a machine: a guard says who may move, and that the fields are filled. */
function lifeCycle() {
  const states = STATUSES.map((from) => {
    const moves = MOVES.filter((move) => move.from === from).map(({ to, fields, actors }) => [
      `to ${to}`,
      {
        target: to,
        guard: ({ context, event }: { context: { fields: Fields }; event: Event }) =>
          actors.some((actor) => actor === event.actor) &&
          fields.every((field) => context.fields[field] !== undefined),
      },
    ]);
    return [from, { on: Object.fromEntries(moves) }];
  });
  return createMachine({
    types: {} as { context: { fields: Fields }; events: Event },
    initial: STATUSES[0] as string,
    context: { fields: {} },
    states: Object.fromEntries(states),
  });
}

/** XState on a case as it stands: is the move possible, and what does it lead to? */
export function xstateJudges(): Judge[] {
  const machine = lifeCycle();
  const stateOf = ({ case: { status, fields } }: Asked) =>
    machine.resolveState({ value: status, context: { fields } });
  return [
    {
      name: 'xstate, can()',
      gives: 'yes or no',
      judge: (question) => stateOf(question).can(moveTo(question)),
      answer: (can: boolean) => ({ ok: can }),
    },
    {
      name: 'xstate, next snapshot',
      gives: 'yes or no',
      judge: (question) =>
        getNextSnapshot(machine, stateOf(question), moveTo(question)).value !== question.case.status,
      answer: (moved: boolean) => ({ ok: moved }),
    },
  ];
}
