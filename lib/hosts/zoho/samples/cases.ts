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

export type Id = keyof typeof SEED;

function ticket(ticketNumber: string, status: string, subject: string, priority = 'Medium', resolution = '') {
  return { ticketNumber, status, subject, priority, category: '', resolution, content: '' };
}

export const STATUSES = ['Open', 'On Hold', 'Escalated', 'Waiting on Customer', 'Closed'];
