import type { CaseSet } from '../model.ts';
import { customer, dana, mika, moved, opened, robin, said, seed, wrote } from '../timeline.ts';
import { ACTIONS, FACTS, FIELDS, STATUSES } from './servicenow.ts';

const priya = customer('Priya Raman');
const otto = customer('Otto Lindqvist');
const lena = customer('Lena Fuchs');
const mine = { assignedToMe: true, assignedByManager: true };
const fixed = 'Solved - Fixed by Support';

export const serviceNow: CaseSet = {
  id: 'servicenow-csm',
  name: 'Customer service cases',
  blurb:
    'A customer service queue of the older release, in which an agent may find Close Case on a resolved case.',
  statuses: STATUSES,
  fields: FIELDS,
  facts: FACTS,
  actions: ACTIONS,
  seeds: [
    seed(
      'CS-2001',
      'Invoice shows the wrong delivery address',
      priya,
      { fields: { category: 'Billing', priority: '3 - Moderate' }, facts: mine },
      opened('5h', priya),
      said('5h', priya, 'The address on our last invoice is our old office.'),
    ),
    seed(
      'CS-2002',
      'VPN drops every hour',
      otto,
      { fields: { category: 'Network', priority: '2 - High' }, facts: mine },
      opened('4d6h', otto),
      moved('4d2h', robin, 'Open'),
      wrote('4d2h', robin, 'priority', '1 - Critical'),
      said('3d', robin, 'The tunnel renews its lease too late; a changed setting is being tried.'),
    ),
    seed(
      'CS-2003',
      'Second monitor stays black after docking',
      lena,
      {
        fields: {
          category: 'Hardware',
          priority: '3 - Moderate',
          resolutionCode: fixed,
          resolutionNotes: 'New dock firmware; picture seen on both screens with the customer on the line.',
        },
        facts: mine,
      },
      opened('2d3h', lena),
      moved('2d', robin, 'Open'),
    ),
    seed(
      'CS-2004',
      'Export stops at row 10,000',
      priya,
      { fields: { category: 'Software', priority: '3 - Moderate' }, facts: mine },
      opened('8d', priya),
      moved('7d5h', mika, 'Open'),
      moved('6d', mika, 'Awaiting Info'),
      said('6d', mika, 'Which columns were chosen for the export?'),
    ),
    seed(
      'CS-2005',
      'Password mail never arrives',
      otto,
      { fields: { category: 'Account', priority: '2 - High' }, facts: mine },
      opened('9d', otto),
      moved('8d', robin, 'Open'),
      wrote('6d1h', robin, 'resolutionCode', fixed),
      wrote(
        '6d1h',
        robin,
        'resolutionNotes',
        'The sender was on a block list; removed and a mail came through.',
      ),
      moved('6d', robin, 'Resolved'),
    ),
    seed(
      'CS-2006',
      'Printer offline on the third floor',
      lena,
      { fields: { category: 'Hardware', priority: '4 - Low' }, facts: mine },
      opened('20d', lena),
      moved('19d', mika, 'Open'),
      moved('15d', mika, 'Closed'),
    ),
    seed(
      'CS-2007',
      'Charged twice for March',
      priya,
      { fields: { category: 'Billing', priority: '2 - High' }, facts: mine },
      opened('30d', priya),
      moved('29d', robin, 'Open'),
      wrote('26d1h', robin, 'resolutionCode', fixed),
      wrote('26d1h', robin, 'resolutionNotes', 'One charge was refunded on the same day.'),
      moved('26d', robin, 'Resolved'),
      moved('25d', priya, 'Closed'),
    ),
    seed(
      'CS-2008',
      'Report shows last year as current',
      otto,
      { fields: { category: 'Software', priority: '3 - Moderate' }, facts: mine },
      opened('14d', otto),
      moved('13d', robin, 'Open'),
      moved('12d', robin, 'Resolved'),
      moved('11d', dana, 'Closed'),
      wrote('9d', mika, 'priority', '4 - Low'),
    ),
    seed(
      'CS-2009',
      'Cannot add a second administrator',
      lena,
      {
        fields: { category: 'Account', priority: '3 - Moderate' },
        facts: { assignedToMe: false, assignedByManager: false },
      },
      opened('1d2h', lena),
    ),
  ],
};
