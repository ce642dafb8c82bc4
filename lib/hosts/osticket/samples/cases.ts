/** Invented tickets, as the server stores them. */
export const SEED = {
  '81': { status_id: '1', subject: 'Turnstile counts twice', priority: 'Normal' },
  '82': { status_id: '2', subject: 'Invoice shows the old logo', priority: 'Low' },
  '83': { status_id: '3', subject: 'Parcel locker is jammed', priority: '— Empty —' },
  '84': { status_id: '9', subject: 'Lamp over desk 12 flickers', priority: 'High' },
} as const;

/** Statuses by the tool's own numbers; the last one is a team's own. */
export const STATUSES = [
  ['1', 'Open'],
  ['2', 'Resolved'],
  ['3', 'Closed'],
  ['9', 'Waiting for the customer'],
] as const;

export const statusName = (id: string): string => STATUSES.find(([known]) => known === id)?.[1] ?? '';
