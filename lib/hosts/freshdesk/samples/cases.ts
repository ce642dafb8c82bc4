/** Invented tickets, as the server stores them; statuses by the tool's own numbers. */
export const SEED = {
  '4711': {
    status: '2',
    subject: 'Ferry pass does not scan',
    priority: '1',
    agent: 'Ines Rask',
    type: 'Question',
    body: '',
  },
  '471': {
    status: '3',
    subject: 'Left a scarf on deck two',
    priority: '2',
    agent: '',
    type: 'Question',
    body: '',
  },
  '4712': {
    status: '4',
    subject: 'Timetable shows summer hours',
    priority: '3',
    agent: 'Ines Rask',
    type: 'Question',
    body: '',
  },
  '4713': {
    status: '5',
    subject: 'Refund for a cancelled trip',
    priority: '4',
    agent: 'Odd Berg',
    type: 'Question',
    body: '',
  },
  '4714': {
    status: '6',
    subject: 'Which pier for bicycles?',
    priority: '1',
    agent: 'Odd Berg',
    type: 'Question',
    body: '',
  },
} as const;

const activity = (
  id: number,
  hour: number,
  content: object,
  performer: object = { type: 'user', user_id: 31 },
) => ({
  id,
  performed_at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`,
  performer,
  actions: [
    { type: 'note', content: { note: 'Closed, says the customer.' } },
    { type: 'property_update', content },
  ],
});

/** What was done with tickets, newest first. */
export const ACTIVITIES: Readonly<Record<string, readonly ReturnType<typeof activity>[]>> = {
  '4713': [
    activity(14, 12, { status: 5, status_label: 'Closed' }),
    activity(13, 11, { status: 2, status_label: 'Open' }),
    activity(12, 10, { status: 5, status_label: 'Closed' }),
    activity(11, 9, { priority: 4, priority_label: 'Closed' }),
    activity(10, 8, { status: 2, status_label: 'Open' }, { type: 'system', system: { id: 7 } }),
  ],
};

/** Whose a ticket is, by number: of two who are called Ines Rask, 31 is signed in. */
export const RESPONDERS: Readonly<Record<string, number>> = {
  '4711': 31,
  '4712': 38,
  '4713': 32,
  '4714': 32,
};

export type Key = keyof typeof SEED;

/** Statuses as the lists show them; the last two are of the account's own. */
export const STATUSES = [
  ['2', 'Open'],
  ['3', 'Pending'],
  ['4', 'Resolved'],
  ['5', 'Closed'],
  ['6', 'Waiting on Customer'],
  ['7', 'Waiting on Third Party'],
] as const;

export const PRIORITIES = [
  ['1', 'Low'],
  ['2', 'Medium'],
  ['3', 'High'],
  ['4', 'Urgent'],
] as const;

type Pairs = readonly (readonly [value: string, label: string])[];

export const labelOf = (all: Pairs, value = ''): string => all.find(([known]) => known === value)?.[1] ?? '';
export const numberOf = (all: Pairs, label = ''): string =>
  all.find(([, known]) => known === label)?.[0] ?? '';
