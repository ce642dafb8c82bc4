import { type Desk, startDesk } from '../../desk/server.ts';
import type { Step, TriedDoor, Tries } from '../../hosts/samples/types.ts';
import { AUSTRALIA, deskSite } from '../desk/desk.ts';
import { test } from '../harness/shared.ts';
import { playDoors } from './play.ts';
import type { Field } from './scenarios.ts';

/** The doors of the demo desk, tried like every other tool's. What else is expected of them is in `../desk`. */

const KEY = 'CA-3002';
const at = (door: string): string => `/${AUSTRALIA}/door/${door}/${KEY}`;

const pick = (status: string): Step => ['choose', 'select[data-field=status]', status];
const SAVE: readonly Step[] = [['click', '[data-save]']];
const FILL: readonly Step[] = [
  ['choose', 'select[data-field=resolutionCode]', 'Solved - Workaround'],
  ['fill', '[data-field=resolutionNotes]', 'Cleared the cache; both codes are gone.'],
];
const SAVED = { saved: { status: 'Resolved' } };
const PASSED = { saved: { status: 'Awaiting Info' } };

/** Doors that save what the form says. */
const byForm = (door: string, page: string, act = SAVE, more: Partial<TriedDoor> = {}): TriedDoor => ({
  door,
  at: page,
  key: KEY,
  allowed: { prepare: [pick('Awaiting Info')], act, ...PASSED },
  held: { prepare: [pick('Resolved')], act, ...SAVED },
  mend: FILL,
  ...more,
});

/** Doors at which choosing saves. */
const byChoice = (door: string, page: string, choose: (status: string) => readonly Step[]): TriedDoor => ({
  door,
  at: page,
  key: KEY,
  allowed: { act: choose('Awaiting Info'), ...PASSED },
  held: { act: choose('Resolved'), ...SAVED },
});

const OPEN_DIALOGS: readonly Step[] = [
  ['click', '[data-open=attention]'],
  ['click', '[data-open=status]'],
];
const COMMIT: readonly Step[] = [['click', '[data-change-status]']];
const STATUS = `/api/${AUSTRALIA}/cases/${KEY}/status`;
const post = (status: string): readonly Step[] => [
  [
    'script',
    `fetch('${STATUS}', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: '${status}' }) }).catch(() => undefined)`,
  ],
];

const doors: readonly TriedDoor[] = [
  byForm('native', 'native'),
  byForm('scripted', 'scripted', SAVE, { state: ['desk_submitted', 'desk_form.submitted'] }),
  byForm('spa', 'spa'),
  byForm('shadow', 'shadow', [['click', 'desk-button']]),
  byForm('keyboard', 'keyboard', [['press', 'Control+s']]),
  byForm('keyboard-mac', 'keyboard', [['press', 'Meta+s']]),
  byForm('request', 'fetch'),
  byForm('request', 'xhr'),
  {
    ...byForm('dialog', 'dialog', COMMIT),
    allowed: { prepare: [...OPEN_DIALOGS, pick('Awaiting Info')], act: COMMIT, ...PASSED },
    held: { prepare: [...OPEN_DIALOGS, pick('Resolved')], act: COMMIT, ...SAVED },
  },
  byChoice('select', 'select', (status) => [['choose', 'select[data-live-status]', status]]),
  byChoice('select', 'list', (status) => [['choose', `tr[data-case-key=${KEY}] select`, status]]),
  {
    ...byChoice('menu', 'menu', (status) => [
      ['click', '[data-menu-button]'],
      ['click', `[data-target-status="${status}"]`],
    ]),
    // The menu stays open when a choice is called off.
    again: [['click', '[data-target-status=Resolved]']],
  },
  {
    door: 'action',
    at: 'action',
    key: KEY,
    allowed: { act: [['click', '[data-action-name=request-info]']], ...PASSED },
    held: { act: [['click', '[data-action-name=propose-solution]']], ...SAVED },
    mend: FILL,
  },
  {
    door: 'request-status',
    at: 'native',
    key: KEY,
    allowed: { act: post('Awaiting Info'), ...PASSED },
    held: { act: post('Resolved'), ...SAVED },
  },
  { door: 'beacon', at: 'beacon', key: KEY, held: { prepare: [pick('Resolved')], act: SAVE, ...SAVED } },
  { door: 'opens', at: 'dialog', key: KEY, idle: { act: OPEN_DIALOGS } },
  { door: 'render', at: 'pseudo', key: KEY, idle: { act: [pick('Resolved')] } },
  { door: 'draft', at: 'pseudo', key: KEY, idle: { act: [['fill', '[data-field=comment]', 'A draft']] } },
];

const casePage = (door: string, page = 'case') => [door, { page, path: at(door), shows: 'Open' }] as const;

const tries: Tries = {
  host: 'demo-desk',
  pages: {
    ...Object.fromEntries(
      [
        'native',
        'scripted',
        'keyboard',
        'fetch',
        'xhr',
        'dialog',
        'select',
        'menu',
        'action',
        'beacon',
        'pseudo',
      ].map((door) => casePage(door)),
    ),
    ...Object.fromEntries([casePage('spa', 'spa'), casePage('shadow', 'shadow')]),
    list: { page: 'list', path: `/${AUSTRALIA}/door/list` },
  },
  doors,
};

const fieldOf = ({ url, state }: Desk): Field => ({
  on: 'tool',
  origin: url,
  reset: () => state.reset(),
  commits: (key) => state.commits().filter((commit) => commit.key === key).length,
  saved: (key) => ({ status: state.find(AUSTRALIA, key)?.status ?? '' }),
});

test.describe(tries.host, () => {
  let desk: Desk;
  test.beforeAll(async ({ extension }) => {
    desk = await startDesk();
    await extension.enableSite(desk.url, deskSite);
  });
  test.afterAll(() => desk?.close());
  playDoors(
    tries,
    'tool',
    () => fieldOf(desk),
    (title, details, play) => {
      test(title, details, ({ page, panel, extension }) => play({ page, panel, extension }));
    },
  );
});
