import { NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { Reads, SampleHost, SamplePage, Step, TriedDoor } from '../../../../test/hosts/samples/types.ts';
import type { SEED } from './cases.ts';
import { start } from './server.ts';

/** Generation 6's pages. Those of 5 and 4 are tried on the tool itself (`test/e2e/rt`, `test/e2e/rt4`). */

type Id = keyof typeof SEED;

const displayed = (id: Id, reads: Omit<Reads, 'key'>): SamplePage => ({
  page: 'display-6',
  path: `/Ticket/Display.html?id=${id}`,
  reads: { key: id, ...reads },
});

const BASICS = '.titlebox.ticket-info-basics';

/** Opens the box of the basics and chooses a status in it. */
const inBox = (status: string): readonly Step[] => [
  ['click', `${BASICS} a.inline-edit-toggle.edit`],
  ['choose', `${BASICS} select[name=Status]`, status],
];
const saveBox: readonly Step[] = [['click', `${BASICS} form.inline-edit input[type=submit]`]];
const entry = (name: string): readonly Step[] => [['click', `#page-actions-${name}`]];
const send: readonly Step[] = [['click', 'form[name=TicketUpdate] [name=SubmitTicket]']];

const RESOLVED = { saved: { Status: 'Resolved' } };
const CLOSED = { saved: { Status: 'Closed' } };

const doors: readonly TriedDoor[] = [
  {
    door: 'inline-save',
    at: 'lacking',
    key: '21',
    allowed: { at: 'complete', key: '22', prepare: inBox('Resolved'), act: saveBox, ...RESOLVED },
    held: { prepare: inBox('Resolved'), act: saveBox, ...RESOLVED },
  },
  {
    door: 'menu-commit',
    at: 'lacking',
    key: '21',
    allowed: { at: 'complete', key: '22', act: entry('close-case'), ...CLOSED },
    held: { act: entry('close-case'), ...CLOSED },
  },
  {
    door: 'menu-owner',
    at: 'closed',
    key: '26',
    allowed: { at: 'complete', key: '22', act: entry('untake'), saved: { Owner: '' } },
    held: { act: entry('steal'), saved: { Owner: 'alice' } },
  },
  { door: 'menu-form', at: 'lacking', key: '21', idle: { act: entry('resolve') } },
  {
    door: 'attach',
    at: 'resolving',
    key: '21',
    idle: {
      act: [
        ['focus', 'input[name=UpdateSubject]'],
        ['press', 'Enter'],
      ],
    },
  },
  {
    door: 'update',
    at: 'resolving',
    key: '21',
    allowed: { at: 'resolving, complete', key: '22', act: send, ...RESOLVED },
    held: { act: send, ...RESOLVED },
  },
  {
    door: 'lists-6',
    at: 'lacking',
    key: '33',
    held: {
      act: [['choose', '[data-record-id="33"] select[name=Status]', 'Closed']],
      ...CLOSED,
    },
  },
  {
    door: 'lifecycle-6',
    at: 'lacking',
    key: '21',
    held: { act: [['script', 'move("Resolved")']], ...RESOLVED },
  },
];

export const sample: SampleHost = {
  host: 'request-tracker',
  covers: ['display-6', 'update-6', 'open:lists-6', 'open:lifecycle-6'],
  bindings: [{ policy: 'servicenow-csm-australia' }],
  start,
  pages: {
    lacking: displayed('21', {
      status: 'Open',
      subject: 'Vent motor: no power',
      wanted: null,
      fields: {
        resolutionCode: '',
        resolutionNotes: '',
        category: 'Network',
        priorityVerified: '',
        priority: '50',
      },
      facts: { queue: 'Support', assignedToMe: true, userIsOwner: true },
      unread: [],
    }),
    closed: displayed('26', { status: 'Closed', facts: { queue: 'Support', ...NOT_MINE } }),
    complete: displayed('22', { status: 'Open' }),
    resolving: {
      page: 'update-6',
      path: '/Ticket/Update.html?Action=Comment&DefaultStatus=Resolved&id=21',
      reads: {
        key: '21',
        status: 'Open',
        subject: 'Vent motor: no power',
        wanted: 'Resolved',
        facts: { queue: 'Support', assignedToMe: true, userIsOwner: true },
        unread: ['comment'],
      },
    },
    reopening: {
      page: 'update-6',
      path: '/Ticket/Update.html?Action=Respond&DefaultStatus=Open&Plain=1&id=26',
      reads: { key: '26', status: 'Closed', wanted: 'Open', unread: [] },
    },
    'resolving, complete': {
      page: 'update-6',
      path: '/Ticket/Update.html?Action=Comment&DefaultStatus=Resolved&id=22',
      reads: { key: '22', status: 'Open' },
    },
  },
  elsewhere: {
    '.ticket-info-basics.editing form.inline-edit[hx-post] select[name=Status]': 'once the box is open',
  },
  doors,
};
