/** Invented tickets, as the server stores them. */
export const SEED = {
  '71': {
    StateID: '4',
    PriorityID: '3',
    QueueID: '2',
    Title: 'Heating does not follow the calendar',
    Owner: 'Ines Rask',
  },
  '72': {
    StateID: '6',
    PriorityID: '2',
    QueueID: '2',
    Title: 'Scanner folds every page',
    Owner: 'Ines Holm',
  },
  '73': {
    StateID: '2',
    PriorityID: '3',
    QueueID: '1',
    Title: 'Badge opens the wrong gate',
    Owner: 'Ines Rask',
  },
} as const;

/** States by the tool's own numbers, in the languages that the samples are shown in. */
export const STATES = [
  ['1', 'new', 'neu'],
  ['2', 'closed successful', 'erfolgreich geschlossen'],
  ['4', 'open', 'offen'],
  ['6', 'pending reminder', 'warten zur Erinnerung'],
] as const;

export const PRIORITIES = [
  ['2', '2 low'],
  ['3', '3 normal'],
] as const;

export const nameOf = (all: readonly (readonly string[])[], id = '', column = 1): string =>
  all.find(([known]) => known === id)?.[column] ?? '';
