/** Invented tickets, as the server stores them. */
export const SEED = {
  '21': { state_id: '2', title: 'Kiosk shows last year’s fares', priority_id: '2' },
  '22': { state_id: '4', title: 'Label printer skips every third label', priority_id: '1' },
  '23': { state_id: '9', title: 'Door code was not sent', priority_id: '2' },
} as const;

/** What an agent left behind in a tab: kept by the tool, and put into the form again. */
export const DRAFTS: Readonly<Record<string, string>> = { '22': '2' };

/** Statuses by the tool's own numbers; the last one is a team's own. */
export const STATES = [
  ['1', 'new'],
  ['2', 'open'],
  ['3', 'pending reminder'],
  ['4', 'closed'],
  ['9', 'waiting for parts'],
] as const;

export const PRIORITIES = [
  ['1', '1 low'],
  ['2', '2 normal'],
  ['3', '3 high'],
] as const;
