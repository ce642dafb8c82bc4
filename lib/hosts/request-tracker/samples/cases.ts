/** Invented tickets of generation 6, as the server stores them; custom fields by their numbers. */
export const SEED = {
  '21': {
    Status: 'Open',
    Subject: 'Vent motor: no power',
    Owner: 'alice',
    Priority: '50',
    '2': 'Network',
    '3': '',
    '4': '',
    '5': '',
  },
  '22': {
    Status: 'Open',
    Subject: 'Badge reader blinks twice',
    Owner: 'alice',
    Priority: '0',
    '2': 'Network',
    '3': 'Solved',
    '4': 'Cable pressed in again.',
    '5': 'Yes',
  },
  '26': {
    Status: 'Closed',
    Subject: 'Kettle in room 4 trips the fuse',
    Owner: 'bob',
    Priority: '50',
    '2': 'Climate',
    '3': 'Solved',
    '4': 'Kettle replaced.',
    '5': 'Yes',
  },
  '33': {
    Status: 'New',
    Subject: 'Second key for the lab',
    Owner: '',
    Priority: '0',
    '2': '',
    '3': '',
    '4': '',
    '5': '',
  },
} as const;

export const STATUSES = ['New', 'Open', 'Awaiting Info', 'Resolved', 'Closed'] as const;

/** Custom fields: number, name, how they are edited. */
export const FIELDS = [
  ['2', 'Category', ['Climate', 'Network']],
  ['3', 'Resolution Code', ['Solved', 'Not our fault']],
  ['4', 'Resolution Notes', null],
  ['5', 'Priority verified', ['Yes', 'No']],
] as const;
