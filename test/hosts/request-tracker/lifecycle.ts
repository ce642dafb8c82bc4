/** An entry of the actions menu. Without `update` the menu entry is a link that changes the status at once. */
export interface LifecycleAction {
  readonly label: string;
  readonly update?: 'Comment' | 'Respond';
}

/**
 * The life cycle of queue Support, in the words of the policy `servicenow-csm-australia`. It allows more than the policy
 * does (an agent may close from Resolved and re-open from Closed), so that a test can try what the policy forbids.
 */
export const CASE_LIFECYCLE = {
  initial: ['New'],
  active: ['Open', 'Awaiting Info'],
  inactive: ['Resolved', 'Closed'],
  defaults: {
    on_create: 'New',
    approved: 'Open',
    denied: 'Closed',
    reminder_on_open: 'Open',
    reminder_on_resolve: 'Resolved',
  },
  transitions: {
    '': ['New', 'Open'],
    New: ['Open', 'Resolved', 'Closed'],
    Open: ['Awaiting Info', 'Resolved', 'Closed'],
    'Awaiting Info': ['Open', 'Resolved', 'Closed'],
    Resolved: ['Open', 'Closed'],
    Closed: ['Open'],
  },
  rights: { '* -> *': 'ModifyTicket' },
  actions: {
    'New -> Open': { label: 'Accept', update: 'Respond' },
    'New -> Closed': { label: 'Close Case', update: 'Comment' },
    'Open -> Awaiting Info': { label: 'Request Info', update: 'Respond' },
    'Open -> Resolved': { label: 'Propose Solution', update: 'Comment' },
    'Open -> Closed': { label: 'Close Case' },
    'Awaiting Info -> Open': { label: 'Open Case' },
    'Awaiting Info -> Resolved': { label: 'Propose Solution', update: 'Comment' },
    'Resolved -> Closed': { label: 'Close Case', update: 'Comment' },
    'Resolved -> Open': { label: 'Re-open', update: 'Comment' },
    'Closed -> Open': { label: 'Re-open', update: 'Respond' },
  } satisfies Record<string, LifecycleAction>,
} as const;

/** How a status reads after a ticket moves between queue Support and a queue with the tool's own life cycle. */
export const LIFECYCLE_MAPS = {
  'default -> case': {
    new: 'New',
    open: 'Open',
    stalled: 'Awaiting Info',
    resolved: 'Resolved',
    rejected: 'Closed',
    deleted: 'Closed',
  },
  'case -> default': {
    New: 'new',
    Open: 'open',
    'Awaiting Info': 'stalled',
    Resolved: 'resolved',
    Closed: 'resolved',
  },
} as const;
