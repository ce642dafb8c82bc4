/** Invented requests, as the server stores them. */
export const SEED = {
  'SUP-12': {
    id: '10012',
    status: 'Waiting for support',
    subject: 'Coffee machine asks for a licence',
    priority: 'High',
    resolution: '',
    comment: '',
    assignee: 'irask',
  },
  'SUP-13': {
    id: '10013',
    status: 'Waiting for customer',
    subject: 'Filter of the coffee machine',
    priority: 'Low',
    resolution: '',
    comment: '',
    assignee: '',
  },
  'SUP-14': {
    id: '10014',
    status: 'Resolved',
    subject: 'Window handle came off',
    priority: 'Medium',
    resolution: 'Done',
    comment: '',
    assignee: 'mlund',
  },
  'SUP-15': {
    id: '10015',
    status: 'Closed',
    subject: 'Lift stops between floors',
    priority: 'High',
    resolution: 'Done',
    comment: '',
    assignee: 'irask',
  },
} as const;

export type Key = keyof typeof SEED;

/** A step of the workflow; its name is seldom the status that it leads to. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly hasScreen: boolean;
  readonly to: { readonly name: string };
}

const step = (id: string, name: string, to: string, hasScreen = false): Transition => ({
  id,
  name,
  hasScreen,
  to: { name: to },
});

const RESOLVE = step('761', 'Resolve this issue', 'Resolved', true);

/** What the workflow offers, by status. */
export const WORKFLOW: Readonly<Record<string, readonly Transition[]>> = {
  'Waiting for support': [
    step('851', 'Respond to customer', 'Waiting for customer'),
    step('861', 'Ask with a form', 'Waiting for customer', true),
    RESOLVE,
  ],
  'Waiting for customer': [step('851', 'Respond to support', 'Waiting for support'), RESOLVE],
  Resolved: [step('941', 'Close request', 'Closed', true)],
  Closed: [step('991', 'Back to support', 'Waiting for support')],
};
