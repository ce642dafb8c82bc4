/** Invented tickets, as the server stores them: the status and lists by number. */
export const SEED = {
  '301': {
    status: '2',
    name: 'Badge printer smears',
    itilcategories_id: '4',
    priority: '3',
    solutiontypes_id: '',
  },
  '302': {
    status: '5',
    name: 'Shared calendar is empty',
    itilcategories_id: '0',
    priority: '2',
    solutiontypes_id: '1',
  },
  '303': {
    status: '6',
    name: 'Toner for room 8',
    itilcategories_id: '4',
    priority: '1',
    solutiontypes_id: '1',
  },
  '305': {
    status: '2',
    name: 'Coffee for the board',
    itilcategories_id: '7',
    priority: '1',
    solutiontypes_id: '',
  },
  '306': {
    status: '4',
    name: 'Docking station hums',
    itilcategories_id: '0',
    priority: '2',
    solutiontypes_id: '',
  },
  '307': {
    status: '3',
    name: 'Move of desk 31',
    itilcategories_id: '0',
    priority: '2',
    solutiontypes_id: '',
  },
  '304': {
    status: '1',
    name: 'New phone for reception',
    itilcategories_id: '0',
    priority: '3',
    solutiontypes_id: '',
  },
} as const;

export const STATUSES = [
  ['1', 'New'],
  ['2', 'Processing (assigned)'],
  ['3', 'Processing (planned)'],
  ['4', 'Pending'],
  ['5', 'Solved'],
  ['6', 'Closed'],
] as const;

export const CATEGORIES = [
  ['0', '-----'],
  ['4', 'Hardware > Printer'],
  ['7', 'Catering'],
] as const;

export const PRIORITIES = [
  ['1', 'Very low'],
  ['2', 'Low'],
  ['3', 'Medium'],
] as const;

export const SOLUTIONS = [
  ['', '-----'],
  ['1', 'Replaced'],
] as const;

/** Who does the work on a ticket. Of two persons, neither is told to be its owner. */
export const ASSIGNED: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  '301': [
    ['Group', '2', 'Workshop'],
    ['User', '4', 'Rask Ines'],
  ],
  '302': [['User', '9', 'Holm Ines']],
  '303': [
    ['User', '4', 'Rask Ines'],
    ['User', '9', 'Holm Ines'],
  ],
  '306': [['User', '9', 'Holm Ines']],
};
