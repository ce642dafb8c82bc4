/** Invented requests, as the server stores them. */
export const SEED = {
  'SUP-12': {
    id: '10012',
    status: 'Waiting for support',
    subject: 'Till in the canteen prints blank receipts',
    priority: 'High',
    resolution: '',
    comment: '',
  },
  'SUP-13': {
    id: '10013',
    status: 'Waiting for customer',
    subject: 'New starter needs a locker',
    priority: 'Low',
    resolution: '',
    comment: '',
  },
  'SUP-14': {
    id: '10014',
    status: 'Resolved',
    subject: 'Meeting room screen flickers',
    priority: 'Medium',
    resolution: 'Done',
    comment: '',
  },
  'SUP-15': {
    id: '10015',
    status: 'Closed',
    subject: 'Old badge still opens gate 3',
    priority: 'Low',
    resolution: 'Done',
    comment: '',
  },
  'SUP-1': {
    id: '10001',
    status: 'Open',
    subject: 'Spare keys for the archive',
    priority: 'Low',
    resolution: '',
    comment: '',
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
  Open: [step('801', 'Take it up', 'Waiting for support')],
  'Waiting for support': [
    step('851', 'Respond to customer', 'Waiting for customer'),
    step('861', 'Ask with a form', 'Waiting for customer', true),
    RESOLVE,
  ],
  'Waiting for customer': [step('811', 'Respond to support', 'Waiting for support'), RESOLVE],
  Resolved: [
    step('781', 'Back to support', 'Waiting for support'),
    step('941', 'Close request', 'Closed', true),
  ],
  // Where name and status are one, the menu shows the name alone.
  Closed: [step('991', 'Waiting for support', 'Waiting for support')],
};
