/** Invented cases, as the server stores them. */
export const SEED = {
  '301': { status: 'InProgress', title: 'Projector shows a green stripe', priority: 'Medium', cause: '' },
  '302': { status: 'Resolved', title: 'Mailbox is over its limit', priority: 'Low', cause: '' },
  '303': { status: 'Paused', title: 'Loan laptop for the trade fair', priority: 'High', cause: '' },
} as const;

export const STATUSES = ['InProgress', 'Paused', 'Resolved', 'Closed', 'Canceled'] as const;

/** How a German page may word them. */
export const GERMAN: Readonly<Record<string, string>> = {
  InProgress: 'In Bearbeitung',
  Paused: 'Pausiert',
  Resolved: 'Gelöst',
  Closed: 'Geschlossen',
  Canceled: 'Storniert',
};
