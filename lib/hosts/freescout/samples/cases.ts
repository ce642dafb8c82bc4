/** Invented conversations, as the server stores them. */
export const SEED = {
  '4711': { status: '1', subject: 'Coat rack wobbles', body: '' },
  '4712': { status: '2', subject: 'Spare key for locker 9', body: '' },
  '4713': { status: '3', subject: 'Guest badge printed upside down', body: '' },
  '4714': { status: '4', subject: 'Win a cruise now', body: '' },
} as const;

/** Statuses as the menu lists them, by the tool's own numbers. */
export const STATUSES = [
  ['1', 'Active'],
  ['2', 'Pending'],
  ['3', 'Closed'],
  ['4', 'Spam'],
] as const;
