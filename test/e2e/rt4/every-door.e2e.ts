import type { Step, TriedDoor, TriedPage, Tries } from '../../hosts/samples/types.ts';
import { playOn } from '../rt/play.ts';
import { test } from './fixtures.ts';

/** Every door of Request Tracker 4 itself. The doors of its menu are generation 5's: tried here again, on its pages. */

/** Ticket 1 lacks code and notes, ticket 2 has both, ticket 6 is closed and takes no update. */
const [LACKS, HAS, CLOSED] = ['1', '2', '6'] as const;

const pick = (form: string): Step => ['choose', `form[name=${form}] select[name=Status]`, 'Resolved'];
const RESOLVED = { saved: { status: 'Resolved' } };

/** A door that saves what a page's form says: ticket 2 may be resolved, ticket 1 not yet. */
const byPage = (page: string, door: string, prepare: readonly Step[], act: readonly Step[]): TriedDoor => ({
  door,
  at: `${page} ${LACKS}`,
  key: LACKS,
  allowed: { at: `${page} ${HAS}`, key: HAS, prepare, act, ...RESOLVED },
  held: { prepare, act, ...RESOLVED },
});

const idleAt = (page: string, door: string, act: readonly Step[]): TriedDoor => ({
  door,
  at: `${page} ${LACKS}`,
  key: LACKS,
  idle: { act },
});

const menuEntry = (id: string): readonly Step[] => [
  ['hover', '#page-actions'],
  ['click', id],
];
const CLOSES = { act: menuEntry('#page-actions-close-case'), saved: { status: 'Closed' } };

/** Shown to those who prefer the plain file box; the others have it out of sight. */
const ATTACH: readonly Step[] = [['script', "document.querySelector('[name=AddMoreAttach]').click()"]];

/** By the keyboard: the button may lie below the panel. */
const save = (form: string): readonly Step[] => [
  ['focus', `form[name=${form}] .buttons input[name=SubmitTicket]`],
  ['press', 'Enter'],
];

const doors: readonly TriedDoor[] = [
  byPage('update-4', 'update', [['see', '#previewscrips input']], save('TicketUpdate')),
  byPage('modify-4', 'save', [pick('TicketModify')], save('TicketModify')),
  byPage('modify-all-4', 'save', [pick('TicketModifyAll')], save('TicketModifyAll')),
  idleAt('update-4', 'attach', ATTACH),
  idleAt('modify-all-4', 'attach', ATTACH),
  idleAt('modify-all-4', 'search-people', [['click', '[name=OnlySearchForPeople]']]),
  {
    door: 'menu-commit',
    at: `display-4 ${LACKS}`,
    key: LACKS,
    allowed: { at: `display-4 ${HAS}`, key: HAS, ...CLOSES },
    held: CLOSES,
  },
  {
    door: 'menu-owner',
    at: `display-4 ${CLOSED}`,
    key: CLOSED,
    allowed: { at: `display-4 ${HAS}`, key: HAS, act: menuEntry('#page-actions-untake') },
    held: { act: menuEntry('#page-actions-steal') },
  },
  idleAt('display-4', 'menu-form', menuEntry('#page-actions-propose-solution')),
];

const FILES: Readonly<Record<string, string>> = {
  'display-4': 'Display.html?',
  'update-4': 'Update.html?Action=Comment&DefaultStatus=Resolved&',
  'modify-4': 'Modify.html?',
  'modify-all-4': 'ModifyAll.html?',
};

const pages: Readonly<Record<string, TriedPage>> = Object.fromEntries(
  Object.entries(FILES).flatMap(([page, file]) =>
    [LACKS, HAS, CLOSED].map((id) => [
      `${page} ${id}`,
      { page, path: `/Ticket/${file}id=${id}`, shows: id === CLOSED ? 'Closed' : 'Open' },
    ]),
  ),
);

const tries: Tries = { host: 'request-tracker', pages, doors };

playOn(test, tries, [LACKS, HAS, CLOSED]);
