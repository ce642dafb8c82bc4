/** Invented conversations, as the server stores them. */
export const SEED = {
  '4711': { status: '1', subject: 'Coat rack wobbles', body: '', user_id: '3' },
  '4712': { status: '2', subject: 'Spare key for locker 9', body: '', user_id: '8' },
  '4713': { status: '3', subject: 'Guest badge printed upside down', body: '', user_id: '-1' },
  '4714': { status: '4', subject: 'Win a cruise now', body: '', user_id: '' },
} as const;

/** Statuses as the menu lists them, by the tool's own numbers. */
export const STATUSES = [
  ['1', 'Active'],
  ['2', 'Pending'],
  ['3', 'Closed'],
  ['4', 'Spam'],
] as const;

/** Who is signed in, a colleague of the same name, and one of the same first name. The first entry is nobody. */
export const USERS = [
  ['-1', 'Anyone'],
  ['3', 'Ines Rask'],
  ['8', 'Ines Rask'],
  ['5', 'Ines Holm'],
] as const;
