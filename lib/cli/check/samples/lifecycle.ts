import type { Sample } from './sample.ts';

const waiting = { id: 'waiting', labels: { en: 'Waiting' }, phase: 'waitingCustomer' as const };
const into = { allow: true as const, from: ['open'], to: ['waiting'] };
const outOf = { allow: true as const, from: ['waiting'], to: ['open'] };
const closing = {
  id: 'T-5',
  timers: [{ in: 'open', code: 'autoClose' as const, after: { days: 7 }, to: 'closed' }],
};
const autoClose = { in: 'new', code: 'autoClose' as const, after: { days: 90 }, to: 'closed' };

/** Samples for the lints on statuses, moves and timers. */
export const LIFE_CYCLE = {
  'unreachable-status': {
    bad: { statuses: [waiting], rules: [{ id: 'T-5', clauses: [outOf] }] },
    good: { statuses: [waiting], rules: [{ id: 'T-5', clauses: [into, outOf] }] },
  },
  'no-way-out': {
    bad: { statuses: [waiting], rules: [{ id: 'T-5', clauses: [into] }] },
    good: { statuses: [waiting], rules: [{ id: 'T-5', clauses: [into, outOf] }] },
  },
  'phase-contradicts-moves': {
    bad: { rules: [{ id: 'T-5', clauses: [{ allow: true, from: ['closed'], to: ['open'] }] }] },
    good: {
      actions: [{ id: 'clone', labels: { en: 'Clone' } }],
      rules: [
        {
          id: 'T-5',
          clauses: [{ allow: true, from: ['closed'], actions: ['clone'], effects: [{ code: 'newCase' }] }],
        },
      ],
    },
  },
  'timer-never-fires': {
    bad: {
      rules: [closing, { id: 'T-6', timers: [{ in: 'open', code: 'reminder', after: { days: 14 } }] }],
    },
    good: {
      rules: [closing, { id: 'T-6', timers: [{ in: 'open', code: 'reminder', after: { days: 3 } }] }],
    },
  },
  'timer-without-rule': {
    bad: { rules: [{ id: 'T-5', timers: [autoClose] }] },
    good: {
      actors: [{ id: 'system', labels: { en: 'System' } }],
      rules: [
        {
          id: 'T-5',
          clauses: [{ allow: true, from: ['new'], to: ['closed'], actors: ['system'] }],
          timers: [autoClose],
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, Sample>>;
