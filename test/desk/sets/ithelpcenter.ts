import type { CaseSet } from '../model.ts';
import { customer, mika, moved, opened, robin, said, seed, wrote } from '../timeline.ts';

const nora = customer('Nora Castillo');
const sami = customer('Sami Haddad');
const elin = customer('Elin Berg');
const ready = { atLastModelStep: true, userIsOwner: true, surveyRated: true };
const midway = { atLastModelStep: false, userIsOwner: true };
const NEXT: Record<string, string> = {
  Start: 'In Progress',
  Paused: 'In Progress',
  'In Progress': 'Resolved',
};
const small = { category: 'Workplace', priority: '3', isMajor: 'No' };

export const itHelpCenter: CaseSet = {
  id: 'ithelpcenter',
  name: 'IT help center',
  blurb:
    'An internal help desk that works along service models; a case closes at the last step of its model.',
  statuses: ['Start', 'In Progress', 'Paused', 'Resolved', 'Closed', 'Canceled'],
  fields: [
    {
      id: 'category',
      label: 'Category',
      kind: 'select',
      options: ['Network', 'Software', 'Telephony', 'Workplace'],
    },
    { id: 'priority', label: 'Priority', kind: 'select', options: ['1', '2', '3', '4'] },
    { id: 'isMajor', label: 'Is major', kind: 'checkbox' },
    { id: 'cause', label: 'Cause of the change', kind: 'textarea', closing: true },
    { id: 'closingComment', label: 'Closing comment', kind: 'textarea', closing: true },
    {
      id: 'result',
      label: 'Result',
      kind: 'select',
      closing: true,
      options: ['Ok_hardware', 'Ok_network', 'Ok_software', 'No_fault_found'],
    },
    { id: 'returnCost', label: 'Return cost', kind: 'number', closing: true },
  ],
  facts: [
    { id: 'atLastModelStep', label: 'Model step', yes: 'Last step', no: 'Not the last step' },
    { id: 'userIsOwner', label: 'Owner', yes: 'Robin Vale (you)', no: 'Mika Aalto' },
    { id: 'surveyRated', label: 'Survey', yes: 'Rated by the user', no: 'Not rated yet' },
  ],
  actions: [
    { id: 'resolve', label: 'Resolve', actor: 'agent', opens: true },
    { id: 'update', label: 'Update', actor: 'agent' },
    { id: 'change-status', label: 'Change Status', actor: 'agent', to: (status) => NEXT[status] ?? 'Closed' },
    { id: 'pause-case', label: 'Pause case', actor: 'agent', to: () => 'Paused' },
    { id: 'cancel-case', label: 'Cancel case', actor: 'agent', to: () => 'Canceled' },
  ],
  seeds: [
    seed(
      'HC-101',
      'New starter needs a headset',
      nora,
      { fields: small, facts: midway },
      opened('3h', nora, 'Start'),
    ),
    seed(
      'HC-102',
      'Shared drive is read-only for finance',
      sami,
      { fields: { category: 'Network', priority: '2', isMajor: 'No' }, facts: midway },
      opened('1d5h', sami, 'Start'),
      moved('1d4h', robin, 'In Progress'),
      said('22h', robin, 'The group lost its write right in last night’s change.'),
    ),
    seed(
      'HC-103',
      'Meeting room screen flickers',
      elin,
      { fields: { ...small, cause: 'Waiting for the supplier’s spare part' }, facts: midway },
      opened('6d', elin, 'Start'),
      moved('5d20h', robin, 'In Progress'),
      moved('4d', robin, 'Paused'),
    ),
    seed(
      'HC-104',
      'Mail search finds nothing',
      nora,
      { fields: { category: 'Software', priority: '2', isMajor: 'No' }, facts: ready },
      opened('3d', nora, 'Start'),
      moved('2d22h', robin, 'In Progress'),
      moved('1d', robin, 'Resolved'),
      said('20h', nora, 'The search works again, thank you.'),
    ),
    seed(
      'HC-105',
      'Desk phone has no dial tone',
      sami,
      {
        fields: { category: 'Telephony', priority: '3', isMajor: 'No' },
        facts: { atLastModelStep: false, userIsOwner: false, surveyRated: false },
      },
      opened('4d', sami, 'Start'),
      moved('3d', mika, 'In Progress'),
      moved('2d', mika, 'Resolved'),
    ),
    seed(
      'HC-106',
      'Whole site without Wi-Fi',
      elin,
      { fields: { category: 'Network', priority: '1', isMajor: 'Yes' }, facts: ready },
      opened('16d', elin, 'Start'),
      moved('16d', robin, 'In Progress'),
      moved('15d', robin, 'Resolved'),
      wrote('14d', robin, 'result', 'Ok_network'),
      wrote('14d', robin, 'closingComment', 'Controller restarted and updated; all floors were checked.'),
      moved('14d', robin, 'Closed'),
    ),
    seed(
      'HC-107',
      'Request for a fourth monitor',
      nora,
      { fields: small, facts: midway },
      opened('9d', nora, 'Start'),
      moved('8d', mika, 'In Progress'),
      moved('7d', mika, 'Canceled'),
    ),
    seed(
      'HC-108',
      'Keyboard types twice',
      sami,
      { fields: small, facts: midway },
      opened('12d', sami, 'Start'),
      moved('11d', mika, 'Paused'),
      moved('10d', mika, 'Closed'),
      moved('9d', mika, 'Canceled'),
    ),
    seed(
      'HC-109',
      'Draft: move of three desks',
      elin,
      { fields: small, facts: midway },
      opened('2d', elin, 'Start'),
      moved('1d', mika, 'Canceled'),
    ),
    seed(
      'HC-110',
      'Badge reader at gate B is slow',
      nora,
      { fields: { category: 'Network', priority: '3', isMajor: 'No' } },
      opened('7h', nora, 'Start'),
      moved('6h', robin, 'In Progress'),
    ),
  ],
};
