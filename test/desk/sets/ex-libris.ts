import type { CaseSet } from '../model.ts';
import { SEEDS } from './ex-libris-seeds.ts';

const CONFIRM = 'Awaiting Customer Confirmation';

export const exLibris: CaseSet = {
  id: 'ex-libris',
  name: 'Library systems support',
  blurb: 'A library vendor’s support queue with two tiers and a status for everything that a case waits for.',
  statuses: [
    'New',
    'Under Review',
    'In Progress',
    'In Progress - Tier 1',
    'In Progress - Tier 2',
    'Pending Customer Input',
    'Update Received',
    'Pending Development',
    'Pending Release',
    'Pending Customer Testing',
    'Pending Content Operations',
    'Pending Third Party Provider',
    CONFIRM,
    'Reopened',
    'Closed',
  ],
  fields: [
    {
      id: 'category',
      label: 'Category',
      kind: 'select',
      options: ['Analytics', 'Discovery', 'Fulfillment', 'Resource management'],
    },
    { id: 'priority', label: 'Priority', kind: 'select', options: ['Low', 'Medium', 'High'] },
    { id: 'comment', label: 'Comment', kind: 'textarea', closing: true, hint: 'Goes to the customer' },
  ],
  facts: [
    { id: 'tier', label: 'Your tier' },
    { id: 'team', label: 'Your team' },
  ],
  actions: [
    { id: 'review', label: 'Review', actor: 'agent', to: () => 'Under Review' },
    { id: 'start-work', label: 'Start work', actor: 'agent', to: () => 'In Progress - Tier 1' },
    { id: 'update', label: 'Update', actor: 'agent' },
    { id: 'ask-customer', label: 'Ask customer', actor: 'agent', to: () => 'Pending Customer Input' },
    {
      id: 'send-to-development',
      label: 'Send to development',
      actor: 'agent',
      to: () => 'Pending Development',
    },
    { id: 'propose-answer', label: 'Propose answer', actor: 'agent', to: () => CONFIRM },
    { id: 'close-case', label: 'Close Case', actor: 'agent', to: () => 'Closed' },
    { id: 'reopen', label: 'Not solved', actor: 'customer', to: () => 'Reopened' },
  ],
  seeds: SEEDS,
};
