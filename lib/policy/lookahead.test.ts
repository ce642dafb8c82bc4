import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documented } from '../policies/load.ts';
import type { Moment } from './clocks.ts';
import { compile } from './compile.ts';
import { dueClocks, lookAhead } from './lookahead.ts';
import type { PolicyDocument } from './types.ts';

const document = documented('support-center');
const moment: Moment = { now: '2026-11-22T12:00:00Z', zone: 'Europe/Berlin' };

/** The policy with timers that run on from the first entry. */
const fromFirst: PolicyDocument = { ...document, clocks: [{ days: 'calendar', since: 'firstEntry' }] };

const ahead = (of: PolicyDocument, status: string, subStatus: string | null = null, at = moment) =>
  lookAhead(compile(of), { status, subStatus }, 'agent', at);

describe('a next move', () => {
  test('tells what it causes, with dates', () => {
    const move = ahead(document, 'In Progress').find((one) => one.to === 'awaitingCustomerConfirmation');
    expect(move?.effects).toContainEqual(
      expect.objectContaining({ code: 'autoClose', due: '2026-12-06T13:00:00+01:00' }),
    );
  });

  test('tells who may make it, at once or later', () => {
    const next = lookAhead(
      compile(documented('servicenow-csm-australia')),
      { status: 'Open' },
      'agent',
      moment,
    );
    const who = (to: string) => next.find((one) => one.to === to)?.who;
    expect(who('resolved')).toEqual([
      { actor: 'agent', outcome: 'incomplete' },
      { actor: 'manager', outcome: 'incomplete' },
    ]);
    expect(who('closed')).toContainEqual({ actor: 'customer', outcome: 'allowed' });
    expect(who('new')).toEqual([]);
  });

  test('says no date where the zone is none', () => {
    const move = ahead(document, 'In Progress', null, { ...moment, zone: 'Mars/Olympus' }).find(
      (one) => one.to === 'awaitingCustomerConfirmation',
    );
    expect(move?.effects.some((effect) => effect.code === 'autoClose')).toBe(true);
    expect(move?.effects.every((effect) => effect.due === undefined)).toBe(true);
  });

  test('back into a status: its timers begin anew, or run on, as the policy reads it', () => {
    const entries = {
      awaitingCustomerConfirmation: { first: '2026-11-12T12:00:00Z', latest: '2026-11-18T12:00:00Z' },
    };
    const due = (of: PolicyDocument) =>
      ahead(of, 'In Progress', null, { ...moment, entries })
        .find((one) => one.to === 'awaitingCustomerConfirmation')
        ?.effects.find((effect) => effect.code === 'autoClose')?.due;
    expect(due(document)).toBe('2026-12-06T13:00:00+01:00');
    expect(due(fromFirst)).toBe('2026-11-26T13:00:00+01:00');
    const unread = ahead(fromFirst, 'In Progress').flatMap(({ effects }) => effects);
    expect(unread.filter((effect) => effect.due)).toEqual([]);
  });
});

describe('the timers that run', () => {
  const pending = { status: 'Pending', subStatus: 'Customer Input', since: '2026-11-20T12:00:00Z' };

  test('have dates where the entry into the status is known', () => {
    expect(dueClocks(compile(document), pending, moment).map(({ code, due }) => [code, due])).toEqual([
      ['reminder', '2026-11-27T13:00:00+01:00'],
      ['autoClose', '2026-12-18T13:00:00+01:00'],
    ]);
    const { since: _, ...unknown } = pending;
    expect(dueClocks(compile(document), unknown, moment).map(({ due }) => due)).toEqual([
      undefined,
      undefined,
    ]);
    expect(dueClocks(compile(document), { status: 'Limbo' }, moment)).toEqual([]);
  });

  test('a new entry never brings a date forward', () => {
    const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [first, latest] = (a < b ? [a, b] : [b, a]).map((one) => one.toISOString()) as [string, string];
        const at: Moment = { ...moment, entries: { pending: { first, latest } } };
        const dates = (of: PolicyDocument) => {
          const { since: _, ...state } = pending;
          return dueClocks(compile(of), state, at).map(({ due }) => Date.parse(due ?? ''));
        };
        const [early, late] = [dates(fromFirst), dates(document)];
        early.forEach((due, i) => {
          expect(due).toBeLessThanOrEqual((late[i] ?? 0) + 3_600_000);
        });
      }),
      { numRuns: 60 },
    );
  });
});
