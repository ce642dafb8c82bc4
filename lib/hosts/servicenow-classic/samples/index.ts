import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step, TriedDoor, Try } from '../../../../test/hosts/samples/types.ts';
import { FEED, SEED } from './cases.ts';
import { formPage, shellPage } from './form.ts';
import { listOf } from './list.ts';
import { save, saveList } from './saving.ts';

const CASE = 'sn_customerservice_case';
const path = (key: keyof typeof SEED): string => `/${SEED[key].table}.do?sys_id=${SEED[key].id}`;

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const shell = /^\/now\/nav\/ui\/classic\/params\/target\/(.+)$/.exec(url.pathname)?.[1];
      if (shell) return { body: shellPage(`/${decodeURIComponent(shell)}`) };
      if (url.pathname === '/xmlhttp.do') return saveList(cases, body as Record<string, string>);
      if (url.pathname === '/angular.do') {
        return json({ entries: FEED[url.searchParams.get('sys_id') ?? ''] ?? [], fields: [] });
      }
      const table = /^\/(\w+)\.do$/.exec(url.pathname)?.[1];
      if (!table) return undefined;
      if (table.endsWith('_list')) return { body: listOf(cases, table.slice(0, -'_list'.length), url) };
      if (method === 'POST') return save(cases, table, body as Record<string, string>);
      const key = cases.keys().find((one) => cases.get(one).id === url.searchParams.get('sys_id'));
      return key === undefined ? undefined : { body: formPage(table, key, cases.get(key)) };
    },
  };
}

interface Table {
  readonly name: string;
  readonly at: string;
  readonly key: string;
  readonly closedAt: string;
  readonly closedKey: string;
  /** What the list of states calls them, and their values. */
  readonly asked: readonly [label: string, value: string];
  readonly solved: readonly [label: string, value: string];
  readonly ended: string;
  readonly code: string;
}

const CASES: Table = {
  name: CASE,
  at: 'open',
  key: 'CS0004001',
  closedAt: 'closed',
  closedKey: 'CS0004005',
  asked: ['Awaiting Info', '18'],
  solved: ['Solution Proposed', '6'],
  ended: '3',
  code: 'resolution_code',
};
const INCIDENTS: Table = {
  name: 'incident',
  at: 'incident',
  key: 'INC0009001',
  closedAt: 'closed incident',
  closedKey: 'INC0009002',
  asked: ['On Hold', '3'],
  solved: ['Resolved', '6'],
  ended: '7',
  code: 'close_code',
};

const field = ({ name }: Table, id: string): string => `[id="${name}.${id}"]`;
const NOTES = 'Reader swapped; opened the gate ten times.';
const notes = (table: Table): Step => ['fill', field(table, 'close_notes'), NOTES];
const fill = (table: Table): readonly Step[] => [
  ['choose', field(table, table.code), 'Solved - Workaround'],
  notes(table),
];
const pick = (table: Table, [label]: Table['asked']): Step => ['choose', field(table, 'state'), label];

/** Into the content's frame, through the element around it. */
const FRAME: Step = ['frame', '#gsft_main'];
const STATE = ['g_submitted', 'g_form.submitted', 'GlideAjax.want_session_messages'];

/** Saves by the form's state, made by a gesture. */
function byState(table: Table, door: string, before: readonly Step[], act: readonly Step[]): TriedDoor {
  const { at, key, asked, solved } = table;
  return {
    door,
    at,
    key,
    state: STATE,
    allowed: { prepare: [pick(table, asked), ...before], act, saved: { state: asked[1] } },
    held: { prepare: [pick(table, solved), ...before], act, saved: { state: solved[1] } },
    mend: fill(table),
  };
}

const saveDoor = (table: Table): TriedDoor => byState(table, 'save', [], [['click', '#sysverb_update']]);

function doorsOf(table: Table): TriedDoor[] {
  const { at, key, closedAt, closedKey, ended, asked, solved } = table;
  const close: Step = ['click', '[gsft_action_name=closeCase]'];
  return [
    saveDoor(table),
    byState(table, 'submit', [['focus', field(table, 'comments')]], [['press', 'Control+s']]),
    {
      door: 'action',
      at,
      key,
      state: STATE,
      allowed: { act: [['click', '#requestInfo']], saved: { state: asked[1] } },
      held: { act: [['click', '#proposeSolution']], saved: { state: solved[1] } },
      mend: fill(table),
    },
    {
      door: 'related-link',
      at,
      key,
      state: STATE,
      allowed: { prepare: [notes(table)], act: [close], saved: { state: ended } },
      held: { act: [close], saved: { state: ended } },
      mend: [notes(table)],
    },
    {
      door: 'delete',
      at,
      key,
      state: STATE,
      allowed: { act: [['click', '#sysverb_delete']] },
      held: { at: closedAt, key: closedKey, act: [['click', '#sysverb_delete']] },
    },
  ];
}

const moved = (found: Try | undefined): Try | undefined =>
  found && { ...found, prepare: [FRAME, ...(found.prepare ?? [])], act: [FRAME, ...found.act] };

/** The same door, where the form stands in a frame. */
function inFrame(door: TriedDoor, at: string): TriedDoor {
  const [allowed, held] = [moved(door.allowed), moved(door.held)];
  return {
    ...door,
    at,
    ...(allowed ? { allowed } : {}),
    ...(held ? { held } : {}),
    ...(door.mend ? { mend: [FRAME, ...door.mend] } : {}),
  };
}

/** What a list's cell sends when it is left; here from the form's page. */
const LIST_EDIT = `const request = new XMLHttpRequest(); request.open('POST', '/xmlhttp.do');
  request.send(new URLSearchParams({ sysparm_processor: 'com.glide.ui_list_edit.AJAXListEdit', sysparm_type: 'set_value',
    sysparm_table: '${CASE}', sysparm_xml: '<record_update table="${CASE}" field="state"><record sys_id="${SEED.CS0004001.id}" operation="update">' +
    '<field name="state" modified="true" value_set="true" dsp_set="false"><value>6</value></field></record></record_update>' }));`;

export const sample: SampleHost = {
  host: 'servicenow-classic',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { open: ['In Progress'], awaitingInfo: ['On Hold'] },
    },
  ],
  start,
  pages: {
    open: {
      page: 'case',
      path: path('CS0004001'),
      reads: {
        key: 'CS0004001',
        status: 'Open',
        wanted: 'Open',
        subject: 'Badge reader at the north gate stays dark',
        fields: {
          resolutionCode: '',
          resolutionNotes: '',
          category: 'Access',
          priority: '2 - High',
          comment: '',
        },
        facts: MINE,
      },
    },
    resolved: {
      page: 'case',
      path: path('CS0004002'),
      reads: { key: 'CS0004002', status: 'Resolved', facts: NOT_MINE, unread: [] },
    },
    new: {
      page: 'case',
      path: path('CS0004003'),
      reads: { key: 'CS0004003', status: 'New', facts: NOT_MINE },
    },
    'own state': {
      page: 'case',
      path: path('CS0004004'),
      reads: { key: 'CS0004004', status: 'With the vendor', wanted: 'With the vendor' },
    },
    closed: {
      page: 'case',
      path: path('CS0004005'),
      reads: { key: 'CS0004005', status: 'Closed', wanted: null },
    },
    'closed incident': {
      page: 'incident',
      path: path('INC0009002'),
      reads: { key: 'INC0009002', status: 'Closed' },
    },
    incident: {
      page: 'incident',
      path: path('INC0009001'),
      reads: { key: 'INC0009001', status: 'In Progress', facts: MINE, unread: [] },
    },
    'list of cases': {
      page: 'case-list',
      path: `/${CASE}_list.do?sysparm_query=active=true`,
      shows: '5 cases',
      reads: [
        {
          key: 'CS0004001',
          status: 'Open',
          subject: 'Badge reader at the north gate stays dark',
          fields: { priority: '2 - High' },
        },
        { key: 'CS0004002', status: 'Solution Proposed' },
        { key: 'CS0004003', status: 'New' },
        { key: 'CS0004004', status: 'With the vendor' },
        { key: 'CS0004005', status: 'Closed' },
      ],
    },
    'list without states': {
      page: 'incident-list',
      path: '/incident_list.do?without=state',
      shows: '2 cases',
      reads: [
        { key: 'INC0009001', status: '', fields: { priority: '3 - Moderate' } },
        { key: 'INC0009002', status: '' },
      ],
    },
    'list of incidents': {
      page: 'incident-list',
      path: '/incident_list.do',
      shows: '2 cases',
      reads: [
        { key: 'INC0009001', status: 'In Progress' },
        { key: 'INC0009002', status: 'Closed' },
      ],
    },
    'in the newer frame': {
      page: null,
      frames: 'case',
      path: `/now/nav/ui/classic/params/target/${encodeURIComponent(path('CS0004001').slice(1))}`,
      shows: 'Open',
    },
  },
  doors: [
    ...doorsOf(CASES),
    ...doorsOf(INCIDENTS),
    inFrame(saveDoor(CASES), 'in the newer frame'),
    {
      door: 'list-edit',
      at: 'open',
      key: 'CS0004001',
      held: { act: [['script', LIST_EDIT]], saved: { state: '6' } },
    },
  ],
};
