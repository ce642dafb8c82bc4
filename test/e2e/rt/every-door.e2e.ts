import type { Step, TriedDoor, TriedPage, Tries } from '../../hosts/samples/types.ts';
import { test } from './fixtures.ts';
import { playOn } from './play.ts';

/** Every door of Request Tracker itself, tried like every other tool's. */

/**
 * Ticket 1 lacks code and notes, ticket 2 has both, ticket 6 is closed and takes no update, 11 is so and nobody's; 13 is
 * of the same requestor's as 1.
 */
const [LACKS, HAS, CLOSED, FREE, SAME] = ['1', '2', '6', '11', '13'] as const;
const BASICS = '.titlebox.ticket-info-basics';

/** The tool's own list menu: its hidden list is not what a person chooses in. */
const menuOf = (within: string, name: string): Step => [
  'click',
  `${within} .bootstrap-select:has(select[name="${name}"]) > button`,
];
const item = (label: string): Step => [
  'click',
  `.bootstrap-select .dropdown-menu.show a.dropdown-item:has-text("${label}")`,
];
const pick = (within: string, status: string): readonly Step[] => [menuOf(within, 'Status'), item(status)];

const RESOLVED = { saved: { status: 'Resolved' } };

/** A door that saves what a page's form says: ticket 2 may be resolved, ticket 1 not yet. */
const byPage = (page: string, door: string, prepare: readonly Step[], act: readonly Step[]): TriedDoor => ({
  door,
  at: `${page} ${LACKS}`,
  key: LACKS,
  allowed: { at: `${page} ${HAS}`, key: HAS, prepare, act, ...RESOLVED },
  held: { prepare, act, ...RESOLVED },
});

const row = (id: string): string => `tbody.list-item[data-record-id="${id}"]`;
const cell = (id: string, name: string): string => `${row(id)} td.editable:has([name=${name}])`;
const openCell = (id: string, name: string): readonly Step[] => [
  ['hover', cell(id, name)],
  ['click', `${cell(id, name)} .edit-icon`],
];

/** A cell of an open ticket may change; of a closed one it may not. */
const byCell = (
  door: string,
  name: string,
  fill: (id: string) => readonly Step[],
  act: (id: string) => readonly Step[],
): TriedDoor => ({
  door,
  at: 'list',
  key: CLOSED,
  allowed: { key: LACKS, prepare: [...openCell(LACKS, name), ...fill(LACKS)], act: act(LACKS) },
  held: { prepare: [...openCell(CLOSED, name), ...fill(CLOSED)], act: act(CLOSED) },
});

const subject = (id: string): readonly Step[] => [
  ['fill', `${cell(id, 'Subject')} input[name=Subject]`, `Renamed ${id}`],
];

/** A cell that was opened shows its menu by itself; after a cancel the menu is shut. */
const reopened = (id: string, name: string): Step => menuOf(cell(id, name), name);

const menuEntry = (id: string): readonly Step[] => [
  ['hover', '#page-actions'],
  ['click', id],
];

const doors: readonly TriedDoor[] = [
  byPage(
    'display',
    'inline-save',
    [['click', `${BASICS} a.inline-edit-toggle.edit`], ...pick(BASICS, 'Resolved')],
    [['click', `${BASICS} form.inline-edit input[type=submit]`]],
  ),
  byPage(
    'update',
    'update',
    [['see', 'input[name=TxnSendMailToAll]']],
    [['click', 'form[name=TicketUpdate] input[name=SubmitTicket]']],
  ),
  byPage('modify', 'save', pick('form[name=TicketModify]', 'Resolved'), [
    // By the keyboard: the button may lie below the panel.
    ['focus', 'form[name=TicketModify] input[name=SubmitTicket]'],
    ['press', 'Enter'],
  ]),
  byPage('modify-all', 'save', pick('form[name=TicketModifyAll]', 'Resolved'), [
    ['click', 'form[name=TicketModifyAll] input[name=SubmitTicket]'],
  ]),
  {
    door: 'attach',
    at: `update ${LACKS}`,
    key: LACKS,
    idle: {
      act: [
        ['focus', 'input[name=UpdateSubject]'],
        ['press', 'Enter'],
      ],
    },
  },
  {
    door: 'attach',
    at: `modify-all ${LACKS}`,
    key: LACKS,
    idle: {
      act: [
        ['focus', 'form[name=TicketModifyAll] input[name=Subject]'],
        ['press', 'Enter'],
      ],
    },
  },
  {
    door: 'search-people',
    at: `modify-all ${LACKS}`,
    key: LACKS,
    idle: { act: [['click', '[name=OnlySearchForPeople]']] },
  },
  {
    door: 'cell-status',
    at: 'list',
    key: LACKS,
    allowed: { key: HAS, prepare: openCell(HAS, 'Status'), act: [item('Resolved')], ...RESOLVED },
    held: { prepare: openCell(LACKS, 'Status'), act: [item('Resolved')], ...RESOLVED },
    again: [reopened(LACKS, 'Status'), item('Resolved')],
  },
  {
    ...byCell(
      'cell-list',
      'Priority',
      () => [],
      () => [item('High')],
    ),
    again: [reopened(CLOSED, 'Priority'), item('High')],
  },
  byCell('cell-text', 'Subject', subject, (id) => [
    ['focus', `${cell(id, 'Subject')} input[name=Subject]`],
    ['press', 'Enter'],
  ]),
  byCell('cell-save', 'Subject', subject, (id) => [['click', `${cell(id, 'Subject')} .submit`]]),
  {
    door: 'take',
    at: 'list to take from',
    key: FREE,
    allowed: { key: '3', act: [['click', `${row('3')} a[href*="Action=Take"]`]] },
    held: { act: [['click', `${row(FREE)} a[href*="Action=Take"]`]] },
  },
  {
    door: 'menu-commit',
    at: `display ${LACKS}`,
    key: LACKS,
    allowed: {
      at: `display ${HAS}`,
      key: HAS,
      act: menuEntry('#page-actions-close-case'),
      saved: { status: 'Closed' },
    },
    held: { act: menuEntry('#page-actions-close-case'), saved: { status: 'Closed' } },
  },
  {
    door: 'menu-owner',
    at: `display ${CLOSED}`,
    key: CLOSED,
    allowed: { at: `display ${HAS}`, key: HAS, act: menuEntry('#page-actions-untake') },
    held: { act: menuEntry('#page-actions-steal') },
  },
  {
    door: 'menu-form',
    at: `display ${LACKS}`,
    key: LACKS,
    idle: { act: menuEntry('#page-actions-propose-solution') },
  },
];

/** Another ticket of the same requestor's, on the display page of ticket 1. */
const OTHER = `.ticket-info-requestor ${cell(SAME, 'Status')}`;

/** What the form of a bulk update sends. */
const BULK = `fetch('/Search/Bulk.html', { method: 'POST', body: new URLSearchParams({
  Query: 'id = ${LACKS}', Format: "'__id__'", Rows: '50', Page: '1', Order: 'ASC', OrderBy: 'id',
  UpdateTicket: '${LACKS}', Status: 'Closed' }) })`;

/** Doors that are known and not covered. */
const open: readonly TriedDoor[] = [
  {
    door: 'requestors',
    at: `display ${LACKS}`,
    key: SAME,
    held: {
      prepare: [
        // A link to the requestor is in the middle of what opens their list.
        ['script', `document.querySelector('.ticket-info-requestor .accordion-title').click()`],
        ['see', '.ticket-info-requestor .accordion-content.collapse.show'],
        ['hover', OTHER],
        ['click', `${OTHER} .edit-icon`],
      ],
      act: [item('Closed')],
      saved: { status: 'Closed' },
    },
  },
  {
    door: 'bulk',
    at: `display ${LACKS}`,
    key: LACKS,
    held: { act: [['script', BULK]], saved: { status: 'Closed' } },
  },
];

const FILES: Readonly<Record<string, string>> = {
  display: 'Display.html?',
  update: 'Update.html?Action=Comment&DefaultStatus=Resolved&',
  modify: 'Modify.html?',
  'modify-all': 'ModifyAll.html?',
};

const pages: Readonly<Record<string, TriedPage>> = Object.fromEntries(
  Object.entries(FILES).flatMap(([page, file]) =>
    [LACKS, HAS, CLOSED].map((id) => [
      `${page} ${id}`,
      { page, path: `/Ticket/${file}id=${id}`, shows: id === CLOSED ? 'Closed' : 'Open' },
    ]),
  ),
);

const LIST = `/Search/Results.html?Query=${encodeURIComponent("Queue = 'Support' AND id < 12")}`;
const TAKE = `'__id__','__Status__','__QueueName__','<a href="__WebPath__/Ticket/Display.html?Action=Take&id=__id__">Take</a>/TITLE:Take'`;

const tries: Tries = {
  host: 'request-tracker',
  pages: {
    ...pages,
    list: { page: 'list', path: LIST },
    'list to take from': { page: 'list', path: `${LIST}&Format=${encodeURIComponent(TAKE)}` },
  },
  doors: [...doors, ...open],
};

playOn(test, tries, [LACKS, HAS, CLOSED, FREE, SAME, '3']);
