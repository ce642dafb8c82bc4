/** Invented tickets, as the server stores them. */
export const SEED = {
  '4711': {
    status: 'open',
    subject: 'Parcel locker takes no code',
    comment: '',
    priority: 'Normal',
    assignee_id: '31',
  },
  '471': {
    status: 'solved',
    subject: 'Receipt shows last year',
    comment: '',
    priority: 'Low',
    assignee_id: '38',
  },
  '4712': { status: 'pending', subject: 'Door bell rings twice', comment: '', priority: 'High' },
  '4713': { status: 'hold', subject: 'Badge photo upside down', comment: '', priority: 'Low' },
  '4714': { status: 'new', subject: 'Where is the north gate?', comment: '', priority: '-', assignee_id: '' },
  '4715': { status: 'closed', subject: 'Bicycle rack is full', comment: '', priority: 'Low' },
} as const;

export type Key = keyof typeof SEED;

/** Statuses by the tool's own words for them, and as the page shows them. */
export const STATUSES: Readonly<Record<string, string>> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  hold: 'On-hold',
  solved: 'Solved',
  closed: 'Closed',
};
