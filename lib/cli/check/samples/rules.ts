import type { Example } from '../../../policy/examples/types.ts';
import type { Sample } from './sample.ts';

const close = { allow: true as const, from: ['new'], to: ['closed'] };
const subStatus = [{ from: ['open'], to: ['closed'], require: [{ field: 'subStatus' }] }];

const begun: Example = {
  id: 'a case is made and saved',
  case: { status: 'New' },
  change: { action: 'Update', actor: 'agent' },
  expect: { outcome: ['allowed'], begins: { actors: ['agent'] } },
};
const taken: Example = {
  id: 'it is taken up',
  case: { status: 'New' },
  change: { to: 'Open', actor: 'agent' },
  expect: { outcome: ['allowed'] },
};
const closed: Example = {
  id: 'closing needs notes',
  case: { status: 'Open' },
  change: { to: 'Closed', actor: 'agent' },
  expect: { outcome: ['incomplete'], missing: ['notes'] },
};

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
  'rule-not-exercised': { bad: { examples: [begun, taken] }, good: { examples: [begun, taken, closed] } },
} as const satisfies Readonly<Record<string, Sample>>;
