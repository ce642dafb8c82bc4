/** Invented tickets, as the server stores them. */
export const SEED = {
  '21': { state_id: '2', title: 'Kiosk shows last year’s fares', priority_id: '2', owner_id: '3' },
  '22': { state_id: '4', title: 'Label printer skips every third label', priority_id: '1', owner_id: '8' },
  '23': { state_id: '9', title: 'Door code was not sent', priority_id: '2', owner_id: '1' },
} as const;

const step = (hour: number, attribute: string, value_from: string, value_to: string) => ({
  object: 'Ticket',
  type: 'updated',
  attribute,
  value_from,
  value_to,
  created_by_id: 3,
  created_at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
});

/** What the tool tells of a ticket's past, oldest first. */
export const HISTORY: Readonly<Record<string, readonly object[]>> = {
  '22': [
    step(8, 'state', 'new', 'open'),
    step(9, 'state', 'open', 'closed'),
    step(10, 'owner', 'closed', 'open'),
    step(11, 'state', 'closed', 'open'),
    step(12, 'state', 'open', 'closed'),
  ],
};

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
