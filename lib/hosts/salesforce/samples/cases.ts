/** Invented cases, by the tool's own ids, as the server stores them. */
export const SEED = {
  '5008d00000AbCdEAAA': {
    number: '00001026',
    Status: 'In Progress',
    Subject: 'Export stops at row 80',
    sub: '',
  },
  '5008d00000AbCdEBBB': { number: '00001027', Status: 'New', Subject: 'Where is the archive?', sub: '' },
  '5008d00000AbCdECCC': {
    number: '00001028',
    Status: 'Pending',
    Subject: 'Search finds closed desks',
    sub: 'Development',
  },
  '5008d00000AbCdEDDD': { number: '00001029', Status: 'Closed', Subject: 'Logo is blurred', sub: '' },
} as const;

/** What a case's history shows, newest first, as the tool lists it: other fields and the case's making among it. */
export const HISTORY: Readonly<
  Record<string, readonly (readonly [field: string, from: string, to: string])[]>
> = {
  '5008d00000AbCdEAAA': [
    ['Priority', 'Low', 'Medium'],
    ['Status', 'New', 'In Progress'],
    ['Created.', '', ''],
  ],
  '5008d00000AbCdEDDD': [
    ['Status', 'In Progress', 'Closed'],
    ['Case Owner', 'Closed', 'In Progress'],
    ['Status', 'Closed', 'In Progress'],
    ['Status', 'Awaiting Customer Confirmation', 'Closed'],
    ['Sub Status', 'In Progress', 'Closed'],
    ['Status', 'In Progress', 'Awaiting Customer Confirmation'],
    ['Status', 'New', 'In Progress'],
    ['Created.', '', ''],
  ],
};

export type Id = keyof typeof SEED;
export const [OPEN, NEW, PENDING, CLOSED] = Object.keys(SEED) as [Id, Id, Id, Id];

export const STATUSES = [
  'New',
  'In Progress',
  'Pending',
  'Awaiting Customer Confirmation',
  'Closed',
] as const;
export const SUBS = ['Customer Input', 'Development', 'Third Party Provider'] as const;
