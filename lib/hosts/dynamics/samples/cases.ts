/** Invented cases, as the server stores them: by their ids, which stand in addresses. */
export const IDS = {
  progress: '5f2c1d3e-8a10-4c6b-9d77-1b2e3f4a5b6c',
  research: '6a3d2e4f-9b21-4d7c-8e88-2c3f4a5b6c7d',
  solved: '7b4e3f5a-0c32-4e8d-9f99-3d4a5b6c7d8e',
  vendor: '8c5f4a6b-1d43-4f9e-a0aa-4e5b6c7d8e9f',
  odd: '9d6a5b7c-2e54-4a0f-b1bb-5f6c7d8e9f0a',
} as const;

/** Who is signed in, and a namesake. */
export const ME = 'a1b2c3d4-0000-4000-8000-00000000001a';
const NAMESAKE = 'a1b2c3d4-0000-4000-8000-00000000002b';

const stored = (number: string, statuscode: string, title: string, prioritycode = '2', owner = ME) => ({
  ticketnumber: `CAS-0${number}-Q7R2`,
  statuscode,
  title,
  prioritycode,
  _ownerid_value: owner,
  resolution: '',
});

export const SEED = {
  [IDS.progress]: stored('1201', '1', 'Ticket gate 3 stays shut'),
  [IDS.research]: stored('1202', '4', 'Display counts backwards', '1', NAMESAKE),
  [IDS.solved]: stored('1203', '5', 'Reader takes no coins - again'),
  [IDS.vendor]: stored('1204', '100000001', 'Spare key for kiosk 9', '3'),
  [IDS.odd]: stored('1205', '100000002', 'Door bell rings twice'),
} as const;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const audit = (
  hour: number,
  changes: readonly (readonly [string, string | null, string | null])[],
  operation = 2,
) => ({
  auditid: `00000000-0000-0000-0000-0000000000${10 + hour}`,
  createdon: `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`,
  operation,
  _userid_value: 'a1b2c3d4-0000-0000-0000-000000000031',
  [`_userid_value${FORMATTED}`]: 'Ines Rask',
  changedata: JSON.stringify({
    changedAttributes: changes.map(([logicalName, oldValue, newValue]) => ({
      logicalName,
      oldValue,
      newValue,
    })),
  }),
});

/** What was audited of a case, newest first: other columns, and entries that tell of no column, among it. */
export const AUDITS: Readonly<Record<string, readonly ReturnType<typeof audit>[]>> = {
  [IDS.solved]: [
    audit(13, [
      ['statuscode', '100000001', '5'],
      ['statecode', '0', '1'],
    ]),
    audit(12, [['statuscode', '1', '100000001']]),
    audit(11, [
      ['prioritycode', '5', '1'],
      ['cr1_statuscode', '5', '1'],
    ]),
    { ...audit(10, []), changedata: '' },
    audit(9, [
      ['statuscode', '5', '1'],
      ['statecode', '1', '0'],
    ]),
    audit(8, [['statuscode', '1', '5']]),
    audit(
      7,
      [
        ['statuscode', null, '1'],
        ['title', null, 'Reader takes no coins - again'],
      ],
      1,
    ),
  ],
};

/** Status reasons by number, with the state that each belongs to. The last two are an organisation's own. */
export const REASONS = [
  ['1', 'In Progress', 0],
  ['2', 'On Hold', 0],
  ['3', 'Waiting for Details', 0],
  ['4', 'Researching', 0],
  ['100000001', 'Waiting for the vendor', 0],
  ['100000002', 'Waiting (third party)', 0],
  ['5', 'Problem Solved', 1],
  ['1000', 'Information Provided', 1],
  ['6', 'Canceled', 2],
  ['2000', 'Merged', 2],
] as const;

export const PRIORITIES = [
  ['1', 'High'],
  ['2', 'Normal'],
  ['3', 'Low'],
] as const;

export const labelOf = (all: readonly (readonly [string, string, ...unknown[]])[], value = ''): string =>
  all.find(([known]) => known === value)?.[1] ?? '';

/** The status reasons of a state: 0 active, 1 resolved, 2 cancelled. */
export const reasonsOf = (state: number): readonly (readonly [string, string])[] =>
  REASONS.filter(([, , of]) => of === state).map(([value, label]) => [value, label] as const);

export const stateOf = (statuscode = ''): number => REASONS.find(([value]) => value === statuscode)?.[2] ?? 0;
