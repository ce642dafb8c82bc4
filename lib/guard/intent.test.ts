import { describe, expect, it } from 'vitest';
import type { CaseState, Change } from '../case/index.ts';
import { agrees, createIntents, INTENT_MS, type Intent, isSame } from './intent.ts';

const of = (change: Change, state: Partial<CaseState> = {}): Intent => ({
  key: 'A-1',
  target: 'pending',
  state: { status: 'Open', fields: { notes: 'x' }, ...state },
  change,
});
const intent = of({ to: 'Pending' });

it('opens the doors of its own change only', () => {
  const intents = createIntents(() => 0);
  intents.add(intent);
  // Enter gives a click, a submit, and perhaps a request.
  expect(intents.opens(intent, false)).toBe(true);
  expect(intents.opens(intent, false)).toBe(true);
  expect(intents.opens({ ...intent, key: 'B' }, false)).toBe(false);
  expect(intents.opens({ ...intent, target: 'closed' }, false)).toBe(false);
  expect(intents.opens(of({ to: 'Pending' }, { fields: { notes: 'y' } }), false)).toBe(false);
});

it('ends with its commit, by time, and when dropped', () => {
  let now = 0;
  const intents = createIntents(() => now);
  intents.add(intent);
  expect(intents.opens(intent, true)).toBe(true);
  expect(intents.opens(intent, true)).toBe(false);
  intents.add(intent);
  now = INTENT_MS + 1;
  expect(intents.opens(intent, false)).toBe(false);
  intents.add(intent);
  intents.drop('A-1');
  expect(intents.opens(intent, false)).toBe(false);
});

it('compares by content: line ends and outer space do not count, and what is not there is empty', () => {
  expect(agrees({ a: ' x\r\ny ' }, { b: null, a: 'x\ny' })).toBe(true);
  expect(agrees({ a: 'x' }, { a: 'y' })).toBe(false);
  expect(agrees({}, { a: 'y' })).toBe(false);
  expect(agrees({ a: 'x' }, {})).toBe(true);
});

describe('a later door is at the same change', () => {
  it('not once the saved status or sub-status is another', () => {
    expect(isSame(intent, of({ to: 'Pending' }, { status: 'New' }))).toBe(false);
    expect(isSame(intent, of({ to: 'Pending' }, { subStatus: 'Customer' }))).toBe(false);
  });
  it('not once the wanted sub-status is cleared or another', () => {
    const decided = of({ to: 'Pending', subStatus: 'Customer' });
    expect(isSame(decided, of({ to: 'Pending', subStatus: 'Customer' }))).toBe(true);
    for (const subStatus of ['', null, 'Vendor']) {
      expect(isSame(decided, of({ to: 'Pending', subStatus }))).toBe(false);
    }
  });
  it('not once it holds other pending fields than were judged', () => {
    const decided = of({ to: 'Pending', fields: { code: 'Solved' } });
    expect(isSame(decided, of({ to: 'Pending', fields: { code: '' } }))).toBe(false);
    expect(isSame(decided, of({ to: 'Pending', fields: { code: 'Solved', notes: '' } }))).toBe(false);
  });
  it('also if it tells more of what was judged, or less', () => {
    const decided = of({ to: 'Pending', subStatus: 'Customer', fields: { code: 'Solved' } });
    expect(isSame(decided, of({ to: 'Pending' }))).toBe(true);
    expect(isSame(decided, of({ to: 'Pending', fields: { code: ' Solved', notes: 'x', cause: '' } }))).toBe(
      true,
    );
    expect(isSame(intent, of({ to: 'Pending', subStatus: '', fields: { notes: 'x' } }))).toBe(true);
  });
});
