/** Invented tickets, as the server stores them. The last status is a department's own. */
export const SEED = {
  '1100825000005243001': ticket('4101', 'Open', 'Turnstile counts twice'),
  '1100825000005243002': ticket('4102', 'On Hold', 'Scanner beeps at night', 'High'),
  '1100825000005243003': ticket('4103', 'Closed', 'Lost umbrella, blue', 'Low'),
  '1100825000005243004': ticket(
    '4104',
    'Waiting on Customer',
    'Which gate is open on Sundays?',
    'Medium',
    'Gate 2 is.',
  ),
  '1100825000005243005': ticket('4105', 'Ask back (billing)', 'Charged for two days'),
} as const;

const event = (hour: number, eventName: string, type: string, eventInfo: readonly object[]) => ({
  eventName,
  eventTime: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
  actor: { id: `${hour}`, name: type === 'Agent' ? 'Ines Rask' : 'Noor Aziz', type },
  source: 'Web',
  eventInfo,
});
const changed = (
  propertyName: string,
  previousValue: string,
  updatedValue: string,
  systemProperty = true,
) => ({
  propertyName,
  propertyValue: { previousValue, updatedValue },
  propertyType: 'Text',
  systemProperty,
});

/** What the history of a ticket tells, newest first: other properties and the ticket's making among it. */
export const HISTORY: Readonly<Record<string, readonly object[]>> = {
  '1100825000005243003': [
    event(12, 'TicketUpdated', 'Agent', [changed('Status', 'Open', 'Closed')]),
    event(11, 'TicketUpdated', 'Agent', [changed('Status', 'Closed', 'Open', false)]),
    event(10, 'TicketUpdated', 'Agent', [
      changed('Priority', 'Closed', 'Open'),
      changed('Status', 'Closed', 'Open'),
    ]),
    event(9, 'CommentAdded', 'Agent', [
      {
        propertyName: 'Comment',
        propertyValue: 'Status: Closed',
        propertyType: 'Text',
        systemProperty: true,
      },
    ]),
    event(8, 'TicketUpdated', 'Agent', [changed('Status', 'Open', 'Closed')]),
    event(7, 'TicketCreated', 'Contact', [
      { propertyName: 'Status', propertyValue: 'Open', propertyType: 'Text', systemProperty: true },
    ]),
  ],
};

/** Who is signed in. */
export const ME = '1100825000000139001';

/** Whose a ticket is: who is signed in, a namesake, or nobody. Of the last ticket, nothing is told. */
export const ASSIGNEES: Readonly<Record<string, string | null>> = {
  '1100825000005243001': ME,
  '1100825000005243002': '1100825000000139008',
  '1100825000005243003': null,
  '1100825000005243004': '1100825000000139008',
};

export type Id = keyof typeof SEED;

function ticket(ticketNumber: string, status: string, subject: string, priority = 'Medium', resolution = '') {
  return { ticketNumber, status, subject, priority, category: '', resolution, content: '' };
}

export const STATUSES = ['Open', 'On Hold', 'Escalated', 'Waiting on Customer', 'Closed'];
