import type { Sample } from './sample.ts';

const close = { allow: true as const, from: ['new'], to: ['closed'] };
const subStatus = [{ from: ['open'], to: ['closed'], require: [{ field: 'subStatus' }] }];

/** Samples for the lints on single rules and on what they ask for. */
export const RULES = {
  'empty-scope': {
    bad: { rules: [{ id: 'T-5', clauses: [{ ...close, actors: ['customer'] }] }] },
    good: { rules: [{ id: 'T-5', clauses: [{ ...close, actors: ['agent'] }] }] },
  },
  'rule-says-nothing': {
    bad: { rules: [{ id: 'T-5' }] },
    good: { rules: [{ id: 'T-5', clauses: [close] }] },
  },
  'condition-never-holds': {
    bad: {
      rules: [
        {
          id: 'T-5',
          clauses: [
            {
              ...close,
              when: [
                { field: 'notes', is: ['Spam'] },
                { field: 'notes', is: ['Double'] },
              ],
            },
          ],
        },
      ],
    },
    good: {
      rules: [{ id: 'T-5', clauses: [{ ...close, when: [{ field: 'notes', is: ['Spam', 'Double'] }] }] }],
    },
  },
  'required-unfillable': {
    bad: { rules: [{ id: 'T-5', clauses: subStatus }] },
    good: {
      statuses: [
        {
          id: 'closed',
          labels: { en: 'Closed' },
          phase: 'ended',
          subStatuses: [{ id: 'solved', labels: { en: 'Solved' } }],
        },
      ],
      rules: [{ id: 'T-5', clauses: subStatus }],
    },
  },
  'required-and-forbidden': {
    bad: {
      rules: [
        { id: 'T-5', clauses: [{ to: ['closed'], require: [{ field: 'notes', must: { filled: false } }] }] },
      ],
    },
    good: {
      rules: [
        { id: 'T-5', clauses: [{ to: ['open'], require: [{ field: 'notes', must: { filled: false } }] }] },
      ],
    },
  },
  'required-yet-optional': {
    bad: { rules: [{ id: 'T-5', clauses: [{ from: ['open'], to: ['closed'], optional: ['notes'] }] }] },
    good: { rules: [{ id: 'T-5', clauses: [{ from: ['new'], to: ['open'], optional: ['notes'] }] }] },
  },
  'house-rule-posing': {
    bad: {
      rules: [
        {
          id: 'T-5',
          basis: 'stated',
          source: { document: 'handbook', section: 'House rule' },
          clauses: [{ to: ['open'], require: [{ field: 'notes', level: 'warning' }] }],
        },
      ],
    },
    good: {
      rules: [
        {
          id: 'T-5',
          basis: 'house',
          source: { document: 'handbook', section: 'House rule' },
          clauses: [{ to: ['open'], require: [{ field: 'notes', level: 'warning' }] }],
        },
      ],
    },
  },
  'rule-not-exercised': {
    bad: {
      examples: [
        { case: { status: 'New' }, change: { to: 'Open', actor: 'agent' } },
        { case: { status: 'Open' }, change: { action: 'Update', actor: 'agent' } },
      ],
    },
    good: {
      examples: [
        { case: { status: 'New' }, change: { to: 'Open', actor: 'agent' } },
        { case: { status: 'Open' }, change: { action: 'Update', actor: 'agent' } },
        { case: { status: 'Open', fields: { notes: 'Done.' } }, change: { to: 'Closed', actor: 'agent' } },
      ],
    },
  },
} as const satisfies Readonly<Record<string, Sample>>;
