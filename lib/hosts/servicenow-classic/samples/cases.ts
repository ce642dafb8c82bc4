/** Who is signed in, and a namesake. */
export const ME = '9d2e0a7e9b3d4c2688aa10f2e4d6aa01';
const NAMESAKE = '9d2e0a7e9b3d4c2688aa10f2e4d6aa02';

/** Invented cases of the samples, as the server stores them: a case's state by its number, as on the form. */
export const SEED = {
  CS0004001: {
    table: 'sn_customerservice_case',
    id: '5f1c0a7e9b3d4c2688aa10f2e4d6b701',
    state: '10',
    short_description: 'Badge reader at the north gate stays dark',
    category: 'access',
    priority: '2',
    resolution_code: '',
    close_notes: '',
    assigned_to: ME,
    comments: '',
  },
  CS0004002: {
    table: 'sn_customerservice_case',
    id: '5f1c0a7e9b3d4c2688aa10f2e4d6b702',
    state: '6',
    short_description: 'Monthly statement shows last year’s address',
    category: 'billing',
    priority: '3',
    resolution_code: '2',
    close_notes: 'Address corrected; a new statement was sent.',
    assigned_to: NAMESAKE,
    comments: '',
  },
  CS0004003: {
    table: 'sn_customerservice_case',
    id: '5f1c0a7e9b3d4c2688aa10f2e4d6b703',
    state: '1',
    short_description: 'Handset loses its pairing overnight',
    category: '',
    priority: '4',
    resolution_code: '',
    close_notes: '',
    assigned_to: '',
    comments: '',
  },
  CS0004004: {
    table: 'sn_customerservice_case',
    id: '5f1c0a7e9b3d4c2688aa10f2e4d6b704',
    state: '42',
    short_description: 'A state of this team’s own',
    category: 'billing',
    priority: '4',
    resolution_code: '',
    close_notes: '',
    comments: '',
  },
  CS0004005: {
    table: 'sn_customerservice_case',
    id: '5f1c0a7e9b3d4c2688aa10f2e4d6b705',
    state: '3',
    short_description: 'Parking permit was printed twice',
    category: 'billing',
    priority: '4',
    resolution_code: '1',
    close_notes: 'The second permit was voided.',
    comments: '',
  },
  INC0009001: {
    table: 'incident',
    id: '77ab0a7e9b3d4c2688aa10f2e4d6c801',
    state: '2',
    short_description: 'Print queue of floor three is stuck',
    category: 'hardware',
    priority: '3',
    close_code: '',
    close_notes: '',
    assigned_to: ME,
    comments: '',
  },
  INC0009002: {
    table: 'incident',
    id: '77ab0a7e9b3d4c2688aa10f2e4d6c802',
    state: '7',
    short_description: 'Projector shows a green tint',
    category: 'hardware',
    priority: '4',
    close_code: '1',
    close_notes: 'Cable exchanged.',
    assigned_to: NAMESAKE,
    comments: '',
  },
} as const;

const entry = (hour: number, field_name: string, old_value: string, new_value: string) => ({
  sys_created_on: `2026-11-20 ${String(hour).padStart(2, '0')}:00:00`,
  sys_created_by: 'ines.rask',
  entries: { changes: [{ field_name, old_value, new_value }], journal: [], custom: [] },
});

/** What the feed of a record tells, by its own id, newest first. */
export const FEED: Readonly<Record<string, readonly object[]>> = {
  [SEED.CS0004005.id]: [
    entry(12, 'state', 'Open', 'Closed'),
    entry(11, 'assignment_group', 'Closed', 'Open'),
    entry(10, 'state', 'Closed', 'Open'),
    entry(9, 'state', 'Open', 'Closed'),
    entry(8, 'state', 'New', 'Open'),
  ],
};

/** Tables and states in which a record's state is not for the agent to change. */
export const ENDED: readonly string[] = ['sn_customerservice_case 3', 'incident 7'];

type Choices = readonly (readonly [value: string, label: string])[];

export const STATES: Readonly<Record<string, Choices>> = {
  sn_customerservice_case: [
    ['1', 'New'],
    ['10', 'Open'],
    ['18', 'Awaiting Info'],
    ['6', 'Solution Proposed'],
    ['3', 'Closed'],
    ['42', 'With the vendor'],
  ],
  incident: [
    ['1', 'New'],
    ['2', 'In Progress'],
    ['3', 'On Hold'],
    ['6', 'Resolved'],
    ['7', 'Closed'],
    ['8', 'Canceled'],
  ],
};

export const CODES: Choices = [
  ['', '-- None --'],
  ['1', 'Solved - Fixed by Support'],
  ['2', 'Solved - Workaround'],
];

export const CATEGORIES: Choices = [
  ['', '-- None --'],
  ['access', 'Access'],
  ['billing', 'Billing'],
  ['hardware', 'Hardware'],
];

export const PRIORITIES: Choices = [
  ['1', '1 - Critical'],
  ['2', '2 - High'],
  ['3', '3 - Moderate'],
  ['4', '4 - Low'],
];
