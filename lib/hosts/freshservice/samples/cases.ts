/** Invented tickets, as the server stores them; statuses by the tool's own numbers. */
export const SEED = {
  '4711': {
    status: '2',
    subject: 'Scanner in the mail room is silent',
    priority: '1',
    category: 'Hardware',
    responder_id: '31',
  },
  '4712': {
    status: '3',
    subject: 'New keycard for the boat house',
    priority: '2',
    category: 'Access',
    responder_id: '38',
  },
  '4713': {
    status: '4',
    subject: 'Projector shows a green tint',
    priority: '3',
    category: 'Hardware',
    responder_id: '',
  },
  '4714': { status: '5', subject: 'Mailbox was full', priority: '1', category: 'Software' },
  '4715': { status: '8', subject: 'Spare monitor for desk 12', priority: '2', category: '' },
} as const;

export type Key = keyof typeof SEED;

/** Statuses as the list shows them; the last one is of the account's own. */
export const STATUSES = [
  ['2', 'Open'],
  ['3', 'Pending'],
  ['4', 'Resolved'],
  ['5', 'Closed'],
  ['8', 'Ordered'],
] as const;

export const PRIORITIES = [
  ['1', 'Low'],
  ['2', 'Medium'],
  ['3', 'High'],
] as const;

type Pairs = readonly (readonly [value: string, label: string])[];

export const labelOf = (all: Pairs, value = ''): string => all.find(([known]) => known === value)?.[1] ?? '';
