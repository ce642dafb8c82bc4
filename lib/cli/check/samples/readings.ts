import type { Reading } from '../../../policy/types.ts';
import type { Sample } from './sample.ts';

const question: Reading = {
  id: 'R-1',
  question: { en: 'May a new case be closed?' },
  alternatives: [
    { id: 'yes', text: { en: 'Yes' }, clauses: ['Section 1'] },
    { id: 'no', text: { en: 'No' }, clauses: ['Section 2'] },
  ],
};
const settled: Reading = { ...question, default: 'no', reason: { en: 'Section 2 is the newer one.' } };
const close = { allow: true as const, from: ['new'], to: ['closed'], reading: { 'R-1': 'yes' } };
const shortcut = { allow: true as const, from: ['new'], to: ['closed'] };
const ban = (from: string, to: string) => ({ from: [from], to: [to], forbid: 'onlyFrom' as const });
const finish = { id: 'finish', labels: { en: 'Finish' } };
const leads = (from: string, to: string) => ({
  allow: true as const,
  from: [from],
  actions: ['finish'],
  to: [to],
});

/** Samples for the lints on contradictions and how they are read. */
export const READINGS = {
  'reading-unsettled': {
    bad: { readings: [question], rules: [{ id: 'T-5', clauses: [close] }] },
    good: { readings: [settled], rules: [{ id: 'T-5', clauses: [close] }] },
  },
  contradiction: {
    bad: {
      rules: [
        { id: 'T-5', clauses: [shortcut] },
        { id: 'T-6', clauses: [ban('new', 'closed')] },
      ],
    },
    good: {
      rules: [
        { id: 'T-5', clauses: [shortcut] },
        { id: 'T-6', clauses: [ban('open', 'new')] },
      ],
    },
  },
  'two-levels': {
    bad: {
      rules: [{ id: 'T-5', clauses: [{ to: ['closed'], require: [{ field: 'notes', level: 'warning' }] }] }],
    },
    good: {
      rules: [{ id: 'T-5', clauses: [{ to: ['open'], require: [{ field: 'notes', level: 'warning' }] }] }],
    },
  },
  'two-targets': {
    bad: {
      actions: [finish],
      rules: [
        { id: 'T-5', clauses: [leads('new', 'closed')] },
        { id: 'T-6', clauses: [leads('new', 'open')] },
      ],
    },
    good: {
      actions: [finish],
      rules: [
        { id: 'T-5', clauses: [leads('new', 'open')] },
        { id: 'T-6', clauses: [leads('open', 'closed')] },
      ],
    },
  },
  'reading-idle': {
    bad: { readings: [settled] },
    good: { readings: [settled], rules: [{ id: 'T-5', clauses: [close] }] },
  },
} as const satisfies Readonly<Record<string, Sample>>;
