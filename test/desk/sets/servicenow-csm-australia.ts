import type { CaseSet } from '../model.ts';
import { customer, mika, moved, opened, robin, said, seed, wrote } from '../timeline.ts';
import { ACTIONS, FACTS, FIELDS, STATUSES } from './servicenow.ts';

const amara = customer('Amara Nwosu');
const jonas = customer('Jonas Weber');
const keiko = customer('Keiko Arai');
const mine = { assignedToMe: true, assignedByManager: true };
const workaround = 'Solved - Workaround';

export const serviceNowAustralia: CaseSet = {
  id: 'servicenow-csm-australia',
  name: 'Customer service cases, release Australia',
  blurb: 'A customer service queue of the newer release: once a solution is proposed, the customer decides.',
  statuses: STATUSES,
  fields: FIELDS,
  facts: FACTS,
  actions: ACTIONS,
  seeds: [
    seed(
      'CA-3001',
      'Laptop battery swollen',
      amara,
      { fields: { category: 'Hardware', priority: '1 - Critical' }, facts: mine },
      opened('2h', amara),
      said('2h', amara, 'The lid no longer closes. I have switched it off.'),
    ),
    seed(
      'CA-3002',
      'Single sign-on asks for the code twice',
      jonas,
      { fields: { category: 'Account', priority: '2 - High' }, facts: mine },
      opened('3d8h', jonas),
      moved('3d4h', robin, 'Open'),
      said('2d', robin, 'Seen in two browsers; the session seems to be renewed too early.'),
    ),
    seed(
      'CA-3003',
      'Warehouse scanner loses its pairing',
      keiko,
      {
        fields: {
          category: 'Hardware',
          priority: '3 - Moderate',
          resolutionCode: workaround,
          resolutionNotes: 'Pairing by cable holds; the customer used it for a full shift.',
        },
        facts: mine,
      },
      opened('5d', keiko),
      moved('4d20h', robin, 'Open'),
    ),
    seed(
      'CA-3004',
      'Delivery dates shift by one day',
      amara,
      { fields: { category: 'Software', priority: '2 - High' }, facts: mine },
      opened('6d', amara),
      moved('5d12h', robin, 'Open'),
      moved('5d', robin, 'Awaiting Info'),
      said('5d', robin, 'Which time zone is set in your profile?'),
    ),
    seed(
      'CA-3005',
      'Mails to one supplier bounce',
      jonas,
      { fields: { category: 'Network', priority: '3 - Moderate' }, facts: mine },
      opened('11d', jonas),
      moved('10d', mika, 'Open'),
      wrote('8d1h', mika, 'resolutionCode', workaround),
      wrote('8d1h', mika, 'resolutionNotes', 'Routed by the second gateway; three test mails arrived.'),
      moved('8d', mika, 'Resolved'),
    ),
    seed(
      'CA-3006',
      'Old price list still online',
      keiko,
      { fields: { category: 'Software', priority: '4 - Low' }, facts: mine },
      opened('25d', keiko),
      moved('24d', robin, 'Open'),
      wrote('22d1h', robin, 'resolutionCode', 'Solved - Fixed by Support'),
      wrote('22d1h', robin, 'resolutionNotes', 'The old file was removed and the cache emptied.'),
      moved('22d', robin, 'Resolved'),
      moved('21d', keiko, 'Closed'),
    ),
    seed(
      'CA-3007',
      'Discount is not applied at checkout',
      amara,
      { fields: { category: 'Billing', priority: '2 - High' }, facts: mine },
      opened('18d', amara),
      moved('17d', mika, 'Open'),
      moved('16d', mika, 'Resolved'),
      moved('15d', mika, 'Closed'),
    ),
    seed(
      'CA-3008',
      'Mobile app signs me out at noon',
      jonas,
      { fields: { category: 'Software', priority: '3 - Moderate' }, facts: mine },
      opened('40d', jonas),
      moved('39d', robin, 'Open'),
      moved('35d', robin, 'Closed'),
      moved('30d', mika, 'Open'),
    ),
    seed(
      'CA-3009',
      'Wrong name on the badge',
      keiko,
      {
        fields: { category: 'Account', priority: '4 - Low' },
        facts: { assignedToMe: false, assignedByManager: false },
      },
      opened('20h', keiko),
    ),
  ],
};
