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

export type Key = keyof typeof SEED;
export const TABLE = 'sn_customerservice_case';

/** What an action does to the state, on the server. */
export const ACTIONS: Readonly<Record<string, string>> = {
  Save: '',
  'Request Info': 'Awaiting Info',
  'Propose Solution': 'Resolved',
};
