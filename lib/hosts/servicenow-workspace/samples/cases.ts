/** Invented cases, by their numbers, as the server stores them. `free`: the state can be chosen by hand. */
export const SEED = {
  CS0005001: {
    id: '3b1c5f8a2d4e4c6f9a7b8c9d0e1f2a31',
    state: 'Open',
    subject: 'Turnstile counts twice',
    code: '',
    notes: '',
    free: '',
  },
  CS0005002: {
    id: '3b1c5f8a2d4e4c6f9a7b8c9d0e1f2a32',
    state: 'Resolved',
    subject: 'Map shows old wing',
    code: 'Solved',
    notes: 'New map.',
    free: '',
  },
  CS0005003: {
    id: '3b1c5f8a2d4e4c6f9a7b8c9d0e1f2a33',
    state: 'Closed',
    subject: 'Lamp hums',
    code: 'Solved',
    notes: 'Changed.',
    free: '',
  },
  CS0005004: {
    id: '3b1c5f8a2d4e4c6f9a7b8c9d0e1f2a34',
    state: 'Open',
    subject: 'Lift stops at 3',
    code: '',
    notes: '',
    free: 'yes',
  },
} as const;

const change = (field_name: string, old_value: string, new_value: string) => ({
  field_name,
  field_label: field_name === 'state' ? 'State' : 'Priority',
  old_value,
  new_value,
});
const entry = (time: string, changes: readonly object[], journal: readonly object[] = []) => ({
  sys_created_on: `2026-11-20 ${time}`,
  sys_created_on_adjusted: '2026-11-20 23:59:59',
  sys_created_by: 'ines.rask',
  entries: { changes, journal, custom: [] },
});

/** What the feed of a record tells, newest first: other fields and what was written among it. */
export const FEED: Readonly<Record<string, readonly object[]>> = {
  CS0005001: [entry('08:00:00', [change('state', 'New', 'Open')])],
  CS0005003: [
    entry('11:00:00', [change('state', 'Open', 'Closed')]),
    entry('10:30:00', [], [change('comments', 'Open', 'Closed')]),
    entry('10:00:00', [change('priority', 'Closed', 'Open'), change('state', 'Closed', 'Open')]),
    entry('09:30:00', [change('u_state', 'Resolved', 'Open')]),
    entry('09:00:00', [change('state', 'Resolved', 'Closed')]),
    entry('08:30:00', [change('state', 'Open', 'Resolved')]),
    entry('08:00:00', [change('state', 'New', 'Open')]),
  ],
};

export type Key = keyof typeof SEED;
export const TABLE = 'sn_customerservice_case';

/** What an action does to the state, on the server. */
export const ACTIONS: Readonly<Record<string, string>> = {
  Save: '',
  'Request Info': 'Awaiting Info',
  'Propose Solution': 'Resolved',
};
