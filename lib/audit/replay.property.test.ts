import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseHistory, HistoryEvent } from '../case/index.ts';
import { chain } from './chain.ts';
import { replay } from './replay.ts';
import { sampleJudge } from './testing.ts';

const judge = sampleJudge();
const STATUSES = ['New', 'Open', 'Pending', 'Resolved', 'Closed', 'Parked', '', 'ｏｐｅｎ', '__proto__'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const status = fc.constantFrom(...STATUSES);
const value = fc.constantFrom('', ' ', 'x', 'long text');

/** Drops what is absent, as the types have it. */
const bare = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined)) as T;

const event = fc
  .record({
    kind: fc.constantFrom('created', 'status', 'field', 'comment', 'action'),
    at: maybe(
      fc.constantFrom('2026-03-01T08:00:00Z', '2026-03-01T08:00:01Z', '2026-03-02', '3 days ago', ''),
    ),
    by: maybe(fc.constantFrom('a', 'b', 'constructor')),
    actor: maybe(fc.constantFrom('agent', 'customer', 'system', 'manager')),
    field: maybe(fc.constantFrom('notes', 'category', 'subStatus', 'other', '__proto__')),
    from: maybe(fc.oneof(status, value)),
    to: maybe(fc.oneof(status, value, fc.constantFrom('Update', 'Propose Solution'))),
  })
  .map((record) => bare(record) as HistoryEvent);

const history: fc.Arbitrary<CaseHistory> = fc.record({
  key: fc.string(),
  status,
  fields: fc.dictionary(fc.constantFrom('notes', 'category', 'subStatus'), value),
  events: fc.array(event, { maxLength: 30 }),
  complete: fc.boolean(),
  tracked: fc.subarray(['notes', 'category', 'subStatus']),
});

describe('replay of any history', () => {
  it('never throws, adds up, and gives the same twice', () => {
    fc.assert(
      fc.property(history, (past) => {
        const first = replay(past, judge);
        const { violations, undocumented, unknown, changes } = first.summary;
        const fine = first.changes.filter(({ standing }) => standing === 'fine').length;
        expect(violations + undocumented + unknown + fine).toBe(changes);
        expect(first.changes.every(({ index }) => past.events[index] !== undefined)).toBe(true);
        expect(replay(past, judge)).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });

  it('never calls what it could not read, or what was not verified, a violation', () => {
    const blind = history.map(
      ({ fields: _, ...past }): CaseHistory => ({
        ...past,
        events: past.events.filter(({ kind }) => kind !== 'field'),
      }),
    );
    fc.assert(
      fc.property(blind, (past) => {
        for (const { findings } of replay(past, judge).changes) {
          expect(findings.filter(({ level }) => level === 'incomplete' || level === 'unverified')).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('is not changed by what comes later, as long as the fields have events of their own', () => {
    const later: HistoryEvent = {
      kind: 'field',
      at: '2027-01-01T00:00:00Z',
      field: 'notes',
      from: 'x',
      to: 'y',
    };
    const timed = history.map((past) => ({
      ...past,
      complete: false,
      events: past.events.map((one, i): HistoryEvent => ({ ...one, at: `2026-03-01T09:${10 + i}:00Z` })),
    }));
    fc.assert(
      fc.property(timed, (past) => {
        const before = replay(past, judge).changes;
        const after = replay({ ...past, events: [...past.events, later] }, judge).changes;
        const known = past.events.some(
          ({ kind, field, to }) => kind === 'field' && field === 'notes' && to === '',
        );
        if (!known) expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('does not depend on the order of what happened at one instant', () => {
    const at = '2026-03-01T08:00:00Z';
    const links = [
      { from: 'New', to: 'Open' },
      { from: 'Open', to: 'Pending' },
      { from: 'Pending', to: 'Resolved' },
      { from: 'Resolved', to: 'Closed' },
    ];
    const save: HistoryEvent[] = [
      ...links.map((link): HistoryEvent => ({ kind: 'status', at, by: 'a', actor: 'agent', ...link })),
      { kind: 'field', at, by: 'a', actor: 'agent', field: 'notes', from: 'x', to: 'y' },
      { kind: 'field', at, by: 'a', actor: 'agent', field: 'notes', from: 'y', to: 'z' },
      { kind: 'comment', at, by: 'a', actor: 'agent' },
    ];
    const told = (events: readonly HistoryEvent[]) =>
      replay({ key: '1', status: 'Closed', events, complete: true }, judge).changes.map(
        ({ index: _, ...change }) => change,
      );
    const expected = told(save);
    expect(expected.map(({ to }) => to)).toEqual(['Open', 'Pending', 'Resolved', 'Closed']);
    fc.assert(
      fc.property(fc.shuffledSubarray(save, { minLength: save.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('chain', () => {
  const link = fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd'),
    to: fc.constantFrom('a', 'b', 'c', 'd'),
  });
  it('keeps every step', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), (links) => {
        expect(new Set(chain(links, 'a'))).toEqual(new Set(links));
        expect(chain(links, 'a')).toHaveLength(links.length);
      }),
    );
  });
  it('mends every walk, whatever order it is told in', () => {
    const walk = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 12 })
      .map((stops) => stops.slice(1).map((to, i) => ({ from: stops[i] as string, to })));
    const shuffled = walk.chain((links) =>
      fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
    );
    fc.assert(
      fc.property(shuffled, ([links, mixed]) => {
        const found = chain(mixed, links[0]?.from);
        found.forEach((one, i) => {
          expect(one.from).toBe(i === 0 ? links[0]?.from : found[i - 1]?.to);
        });
      }),
    );
  });
});

describe('10,000 events', () => {
  const bounce = (i: number): [string, string] => (i % 2 === 0 ? ['Open', 'Pending'] : ['Pending', 'Open']);
  const long = (count: number, at: (i: number) => string): CaseHistory => ({
    key: '1',
    status: 'Open',
    complete: true,
    events: Array.from({ length: count }, (_, i): HistoryEvent => {
      const [from, to] = bounce(i);
      return { kind: 'status', at: at(i), by: 'a', actor: 'system', from, to };
    }),
  });
  const spread = (i: number) => new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString();
  const together = () => '2026-03-01T08:00:00Z';

  /** The best of some runs in milliseconds: the machine may be busy. */
  const time = (past: CaseHistory) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const start = performance.now();
        expect(replay(past, judge).changes).toHaveLength(past.events.length);
        return performance.now() - start;
      }),
    );

  it.each([
    ['a minute apart', spread],
    ['at one instant', together],
  ])('take linear time, %s', (_, at) => {
    time(long(1000, at));
    const small = time(long(1000, at));
    const large = time(long(10_000, at));
    // Quadratic would be a hundredfold.
    expect(large).toBeLessThan(40 * small + 50);
  });
});
