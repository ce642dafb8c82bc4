import type { Actor } from '../../../lib/case/types.ts';
import type { Question } from '../../../lib/policy/question.ts';
import { random } from '../stats.ts';

/** A documented move: who may make it, and which fields it asks for. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  readonly actors: readonly Actor[];
}

export const STATUSES = ['New', 'Open', 'Pending', 'Solved', 'Closed'];
export const FIELDS = ['category', 'assignee', 'reply', 'cause', 'result', 'rating', 'linkedBug', 'approval'];
export const ACTORS: readonly Actor[] = ['agent', 'manager', 'system'];

const ALL = ACTORS;
const CHIEFS: readonly Actor[] = ['manager', 'system'];
const move = (from: string, to: string, fields: readonly string[], actors: readonly Actor[]): Move => ({
  from,
  to,
  fields,
  actors,
});

/** Twelve moves between five statuses, none to four fields each. */
export const MOVES: readonly Move[] = [
  move('New', 'Open', ['assignee'], ALL),
  move('New', 'Pending', ['assignee', 'reply'], ALL),
  move('New', 'Closed', ['approval'], CHIEFS),
  move('Open', 'Pending', ['reply'], ALL),
  move('Open', 'Solved', ['category', 'reply', 'result'], ALL),
  move('Open', 'New', [], CHIEFS),
  move('Pending', 'Open', ['reply'], ALL),
  move('Pending', 'Solved', ['category', 'result', 'cause'], ALL),
  move('Pending', 'Closed', ['approval', 'result'], ['system']),
  move('Solved', 'Closed', ['rating', 'cause', 'result', 'category'], CHIEFS),
  move('Solved', 'Open', ['reply'], ALL),
  move('Closed', 'Open', ['approval', 'reply'], ['system']),
];

export interface Asked extends Question {
  readonly case: { readonly status: string; readonly fields: Readonly<Record<string, string>> };
  readonly change: { readonly to: string; readonly actor: Actor };
}

const FILLED = 0.65;
const DOCUMENTED = 0.7;

/** Questions, the same for the same seed: most of them a documented move, each field filled in two of three. */
export function questions(count: number, seed: number): Asked[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, number) => {
    const filled = FIELDS.filter(() => next() < FILLED);
    const status = pick(STATUSES);
    const documented = MOVES.filter(({ from }) => from === status);
    const others = STATUSES.filter((other) => other !== status);
    const to = next() < DOCUMENTED ? pick(documented).to : pick(others);
    return {
      case: { status, fields: Object.fromEntries(filled.map((field) => [field, `x${number}`])) },
      change: { to, actor: pick(ACTORS) },
    };
  });
}
