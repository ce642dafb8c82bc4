import type { ActionDef, FactDef, FieldDef } from '../model.ts';

/** What both ServiceNow releases share. */
export const STATUSES = ['New', 'Open', 'Awaiting Info', 'Resolved', 'Closed'];

export const FIELDS: readonly FieldDef[] = [
  {
    id: 'category',
    label: 'Category',
    kind: 'select',
    options: ['Account', 'Billing', 'Hardware', 'Network', 'Software'],
  },
  {
    id: 'priority',
    label: 'Priority',
    kind: 'select',
    options: ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'],
  },
  {
    id: 'resolutionCode',
    label: 'Resolution code',
    kind: 'select',
    closing: true,
    options: [
      'Solved - Fixed by Support',
      'Solved - Workaround',
      'Not solved - Not reproducible',
      'Void - Duplicate',
    ],
  },
  {
    id: 'resolutionNotes',
    label: 'Resolution notes',
    kind: 'textarea',
    closing: true,
    hint: 'What was wrong, what was done, how it was confirmed',
  },
  { id: 'comment', label: 'Comment', kind: 'textarea', hint: 'Goes to the customer when you save' },
];

export const FACTS: readonly FactDef[] = [
  { id: 'assignedToMe', label: 'Assigned to', yes: 'Robin Vale (you)', no: 'Somebody else' },
  {
    id: 'assignedByManager',
    label: 'Assigned by',
    yes: 'Dana Whitlock, service manager',
    no: 'Not by a manager',
  },
];

const to = (status: string) => () => status;

export const ACTIONS: readonly ActionDef[] = [
  { id: 'assign-to-me', label: 'Assign to me', actor: 'agent', to: to('Open') },
  { id: 'accept', label: 'Accept', actor: 'agent', to: to('Open') },
  { id: 'update', label: 'Update', actor: 'agent' },
  { id: 'request-info', label: 'Request Info', actor: 'agent', to: to('Awaiting Info') },
  { id: 'open-case', label: 'Open Case', actor: 'agent', to: to('Open') },
  { id: 'propose-solution', label: 'Propose Solution', actor: 'agent', to: to('Resolved') },
  { id: 'close-case', label: 'Close Case', actor: 'agent', to: to('Closed') },
  { id: 'delete', label: 'Delete', actor: 'agent', removes: true },
  { id: 'accept-solution', label: 'Accept Solution', actor: 'customer', to: to('Closed') },
  { id: 'reject-solution', label: 'Reject Solution', actor: 'customer', to: to('Open') },
];
