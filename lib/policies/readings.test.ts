import { describe, expect, test } from 'vitest';
import { compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import { examplesOf } from './examples.ts';
import { documented, documentedIds } from './load.ts';
import { changed, observe } from './testing.ts';

/** Readings that say how to read the page, and decide no verdict. */
const AIDS = ['A-SN12', 'A-SN14', 'A-LV7', 'A-LV13', 'ex-libris A-EX1'];

const alternatives = documentedIds().flatMap((id) =>
  documented(id).readings.flatMap((reading) =>
    reading.alternatives
      .filter((one) => one.id !== reading.default)
      .map((one) => ({ id, reading: reading.id, alternative: one.id })),
  ),
);

describe('each other alternative of a reading changes what the policy says', () => {
  test.each(alternatives)('$id: $reading=$alternative', ({ id, reading, alternative }) => {
    const examples = examplesOf(id);
    const whole = observe(documented(id), examples);
    const switched = observe(documented(id), examples, { [reading]: alternative });
    const aid = AIDS.includes(reading) || AIDS.includes(`${id} ${reading}`);
    expect(changed(whole, switched).length > 0).toBe(!aid);
  });
});

describe('the readings that agents meet', () => {
  const outcome = (
    id: string,
    readings: Record<string, string>,
    from: string,
    change: { to?: string; action?: string; actor?: 'agent' | 'manager' | 'customer' },
    facts: Record<string, boolean> = {},
  ) => {
    const policy = compile(documented(id), { readings });
    return evaluate(policy, {
      case: { status: from, facts, fields: { resolutionCode: 'x', resolutionNotes: 'y' } },
      change: { actor: 'agent', ...change },
    }).outcome;
  };

  test('A-SN1: proposing from Awaiting Info', () => {
    const propose = { action: 'Propose Solution' };
    expect(outcome('servicenow-csm', {}, 'Awaiting Info', propose)).toBe('allowed');
    expect(outcome('servicenow-csm', { 'A-SN1': 'strict' }, 'Awaiting Info', propose)).toBe('forbidden');
    expect(outcome('servicenow-csm', { 'A-SN1': 'strict' }, 'Open', propose)).toBe('allowed');
  });

  test.each(['servicenow-csm', 'servicenow-csm-australia'])('A-SN2 in %s: closing a resolved case', (id) => {
    const close = { action: 'Close Case' };
    const lenient = { 'A-SN2': 'agentMayClose' };
    expect(outcome(id, {}, 'Resolved', close)).toBe('forbidden');
    expect(outcome(id, lenient, 'Resolved', close)).toBe('allowed');
    expect(outcome(id, lenient, 'Resolved', { ...close, actor: 'manager' })).toBe('allowed');
    expect(outcome(id, lenient, 'Resolved', { action: 'Accept Solution' })).toBe('forbidden');
    expect(outcome(id, lenient, 'Resolved', { to: 'Closed' })).toBe('allowed');
  });

  test('A-SN3: the customer closes a resolved case', () => {
    const close = { action: 'Close Case', actor: 'customer' } as const;
    const strict = { 'A-SN3': 'closedRow' };
    expect(outcome('servicenow-csm', {}, 'Resolved', close)).toBe('undocumented');
    expect(outcome('servicenow-csm-australia', {}, 'Resolved', close)).toBe('allowed');
    expect(outcome('servicenow-csm', strict, 'Resolved', close)).toBe('forbidden');
    expect(outcome('servicenow-csm-australia', strict, 'Resolved', close)).toBe('forbidden');
    const accept = { to: 'Closed', actor: 'customer' } as const;
    expect(outcome('servicenow-csm-australia', strict, 'Resolved', accept)).toBe('allowed');
  });

  test('A-SN7: the manager acts as an agent, or only closes', () => {
    const take = { action: 'Assign to me', actor: 'manager' } as const;
    expect(outcome('servicenow-csm', {}, 'New', take)).toBe('allowed');
    expect(outcome('servicenow-csm', { 'A-SN7': 'closeOnly' }, 'New', take)).toBe('undocumented');
    expect(
      outcome('servicenow-csm', { 'A-SN7': 'closeOnly' }, 'New', { to: 'Closed', actor: 'manager' }),
    ).toBe('allowed');
  });

  test('A-LV1: what must be true before a case is closed', () => {
    const close = { to: 'Closed' };
    const last = { atLastModelStep: true };
    const early = { atLastModelStep: false };
    expect(outcome('ithelpcenter', {}, 'In Progress', close, last)).toBe('forbidden');
    expect(outcome('ithelpcenter', {}, 'Resolved', close, early)).toBe('forbidden');
    expect(outcome('ithelpcenter', { 'A-LV1': 'resolvedOnly' }, 'Resolved', close, early)).toBe('unverified');
    expect(outcome('ithelpcenter', { 'A-LV1': 'lastStepOnly' }, 'In Progress', close, last)).toBe(
      'unverified',
    );
    expect(outcome('ithelpcenter', { 'A-LV1': 'lastStepOnly' }, 'In Progress', close, early)).toBe(
      'forbidden',
    );
  });

  test('A-EX2: closing by hand', () => {
    expect(outcome('ex-libris', {}, 'In Progress', { to: 'Closed' })).toBe('undocumented');
    expect(outcome('ex-libris', { 'A-EX2': 'supportMayClose' }, 'In Progress', { to: 'Closed' })).toBe(
      'allowed',
    );
  });
});
