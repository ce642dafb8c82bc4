import { describe, expect, it } from 'vitest';
import { CASE_LIFECYCLE } from './lifecycle.ts';
import seed from './seed.json' with { type: 'json' };

type Step = readonly [minutes: number, who: string, what: string, value: unknown, text?: string];

const cases = seed.tickets.filter((ticket) => !('queue' in ticket));
const people = new Set([...seed.agents, ...seed.customers].map(({ name }) => name));
const transitions: Readonly<Record<string, readonly string[]>> = CASE_LIFECYCLE.transitions;
const steps = (ticket: (typeof cases)[number]): Step[] => ticket.steps as unknown as Step[];

/** Moves of a ticket that its life cycle does not know. */
function impossible(ticket: (typeof cases)[number]): string[] {
  let status = 'New';
  return steps(ticket).flatMap(([, , what, value]) => {
    if (what !== 'status') return [];
    const move = `${ticket.id}: ${status} -> ${value}`;
    const known = transitions[status]?.includes(String(value));
    status = String(value);
    return known ? [] : [move];
  });
}

describe('seed.json', () => {
  it('numbers its tickets from 1 without a gap, as Request Tracker will', () => {
    expect(seed.tickets.map(({ id }) => id)).toEqual(seed.tickets.map((_, index) => index + 1));
  });

  it('moves tickets only as the life cycle allows', () => {
    expect(cases.flatMap(impossible)).toEqual([]);
  });

  it('names only its own people and the values of its fields', () => {
    const values = new Map(seed.fields.map(({ name, values }) => [name, values]));
    for (const [, who, what, name, text] of cases.flatMap(steps)) {
      expect(people).toContain(who);
      if (what !== 'field') continue;
      expect(values.has(String(name)), String(name)).toBe(true);
      const known = values.get(String(name));
      if (known) expect(known).toContain(text);
    }
  });
});
