import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type {
  SampleHost,
  SampleReply,
  SampleRequest,
  SampleServer,
  Step,
  TriedDoor,
} from '../../../../test/hosts/samples/types.ts';
import { type Key, SEED, type Transition, WORKFLOW } from './cases.ts';
import { issuePage, listPage, screenForm, screenPage } from './page.ts';

const CHILD = 'SUP-13';
const path = (key: Key): string => `/browse/${key}`;
const screenPath = (id: string, action: string): string =>
  `/secure/WorkflowUIDispatcher.jspa?id=${id}&action=${action}&atl_token=T`;

const RESOLUTIONS: Readonly<Record<string, string>> = { '10000': 'Done', '10001': 'Won’t Do' };

const keyOf = (number: string): string | undefined =>
  Object.entries(SEED).find(([, { id }]) => id === number)?.[0];

const stepOf = (cases: Cases, key: string, action: string): Transition | undefined =>
  WORKFLOW[cases.get(key).status ?? '']?.find(({ id }) => id === action);

function commit(cases: Cases, key: string, step: Transition, form: Readonly<Record<string, string>>): void {
  const { resolution = '', comment } = form;
  cases.save(key, {
    status: step.to.name,
    ...(RESOLUTIONS[resolution] ? { resolution: RESOLUTIONS[resolution] } : {}),
    ...(comment ? { comment } : {}),
  });
}

/** A link to a transition gives its screen; without one it is done by that, though it only asks. */
function dispatch(cases: Cases, query: URLSearchParams): SampleReply | undefined {
  const key = keyOf(query.get('id') ?? '');
  const step = key && stepOf(cases, key, query.get('action') ?? '');
  if (!step) return undefined;
  const inline = query.has('inline');
  if (step.hasScreen)
    return {
      body: inline ? `${screenForm(cases.get(key), step)}` : screenPage([key, cases.get(key)], step),
    };
  commit(cases, key, step, {});
  return inline ? { body: 'DONE' } : { location: `/browse/${key}` };
}

function submit(cases: Cases, form: Readonly<Record<string, string>>): SampleReply | undefined {
  const key = keyOf(form.id ?? '');
  const step = key && stepOf(cases, key, form.action ?? '');
  if (!step) return undefined;
  commit(cases, key, step, form);
  return form.inline ? { body: 'DONE' } : { location: `/browse/${key}` };
}

const CHANGELOG = {
  histories: [
    {
      created: '2026-11-20T09:00:00.000+0000',
      author: { displayName: 'Ines Rask' },
      items: [
        { field: 'resolution', fromString: null, toString: 'Done' },
        { field: 'status', fromString: 'Open', toString: 'Waiting for support' },
      ],
    },
  ],
};

function issueOf(cases: Cases, key: string): SampleReply {
  const { id, status = '', priority, resolution, assignee } = cases.get(key);
  const fields = {
    status: { name: status },
    priority: { name: priority },
    resolution: resolution ? { name: resolution } : null,
    assignee: assignee ? { name: assignee, displayName: assignee, active: true } : null,
  };
  return json({ id, key, fields, transitions: WORKFLOW[status], changelog: CHANGELOG });
}

/** Other ways to save; each names its issue and the status. */
const ELSEWHERE = [
  '/rest/api/2/issue/SUP-14/transitions',
  '/rest/greenhopper/1.0/xboard',
  '/secure/views/bulkedit',
];

function post(cases: Cases, { url, body }: SampleRequest): SampleReply | undefined {
  const form = body as Record<string, string>;
  if (url.pathname === '/secure/CommentAssignIssue.jspa') return submit(cases, form);
  if (!ELSEWHERE.includes(url.pathname)) return undefined;
  cases.save(form.key ?? '', { status: form.status });
  return json({});
}

function get(cases: Cases, { url, method }: SampleRequest): SampleReply | undefined {
  const of = (key: string) => [key, cases.get(key)] as const;
  if (url.pathname === '/issues/') return { body: listPage(cases.keys().map(of)) };
  const asked = /^(?:\/jira)?\/rest\/api\/2\/issue\/(SUP-\d+)$/.exec(url.pathname)?.[1];
  if (asked) return issueOf(cases, asked);
  // Whether a page has come to rest is asked by its head alone.
  if (url.pathname === '/secure/WorkflowUIDispatcher.jspa' && method === 'GET')
    return dispatch(cases, url.searchParams);
  const key = /^(?:\/browse|\/jira\/projects\/SUP\/queues\/issue)\/(SUP-\d+)$/.exec(url.pathname)?.[1];
  return key ? { body: issuePage(of(key), of(CHILD), url.searchParams.has('newer')) } : undefined;
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer: (request) => (request.method === 'POST' ? post(cases, request) : get(cases, request)),
  };
}

const click = (action: string): Step => ['click', `#action_id_${action}`];
const SCREEN: Step = ['see', '#issue-workflow-transition'];
const SUBMIT: Step = ['click', '#issue-workflow-transition-submit'];
const WAITING = { saved: { status: 'Waiting for customer' } };
const CLOSED = { saved: { status: 'Closed' } };

const bySomethingElse = (door: string, url: string): TriedDoor => ({
  door,
  at: 'resolved',
  key: 'SUP-14',
  held: {
    act: [
      [
        'script',
        `fetch('${url}', { method: 'POST', headers: { 'content-type': 'application/json' },
          body: '${JSON.stringify({ key: 'SUP-14', status: 'Closed' })}' })`,
      ],
    ],
    ...CLOSED,
  },
});

/** A screen in its dialog: a move that passes on one issue, one that is held on another. */
const inDialog = (door: string, act: Step): TriedDoor => ({
  door,
  at: 'resolved',
  key: 'SUP-14',
  allowed: { at: 'issue', key: 'SUP-12', prepare: [click('861'), SCREEN], act: [act], ...WAITING },
  held: {
    prepare: [click('941'), SCREEN, ['choose', '#resolution', 'Done']],
    act: [act],
    saved: { status: 'Closed', resolution: 'Done' },
  },
});

export const sample: SampleHost = {
  host: 'jira-data-center',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { open: ['Waiting for support'], awaitingInfo: ['Waiting for customer'] },
    },
  ],
  elsewhere: {
    'form#issue-workflow-transition select[name="resolution"] option:checked:not([value="-1"])':
      'A screen opens without a resolution.',
  },
  start,
  pages: {
    issue: {
      page: 'issue',
      path: path('SUP-12'),
      reads: {
        key: 'SUP-12',
        status: 'Waiting for support',
        subject: 'Coffee machine asks for a licence',
        fields: { priority: 'High', assignee: 'irask' },
        unread: ['resolutionCode', 'resolutionNotes', 'comment'],
        facts: { project: 'SUP', issueType: 'Service Request', ...MINE },
      },
    },
    resolved: {
      page: 'issue',
      path: path('SUP-14'),
      reads: {
        key: 'SUP-14',
        status: 'Resolved',
        fields: { resolutionCode: 'Done', priority: 'Medium', assignee: 'mlund' },
        facts: { project: 'SUP', issueType: 'Service Request', ...NOT_MINE },
      },
    },
    'in a queue, below a path': {
      page: 'issue',
      path: '/jira/projects/SUP/queues/issue/SUP-12',
      reads: {
        key: 'SUP-12',
        status: 'Waiting for support',
        fields: { priority: 'High', assignee: 'irask' },
      },
    },
    closed: { page: 'issue', path: path('SUP-15'), reads: { key: 'SUP-15', status: 'Closed' } },
    'of a newer version': {
      page: 'issue',
      path: `${path('SUP-15')}?newer`,
      reads: { key: 'SUP-15', status: 'Closed' },
    },
    screen: {
      page: 'screen',
      path: screenPath('10014', '941'),
      reads: {
        key: 'SUP-14',
        status: 'Resolved',
        fields: { resolutionCode: '', comment: '', priority: 'Medium', assignee: 'mlund' },
        unread: ['resolutionNotes'],
      },
    },
    'screen that asks': {
      page: 'screen',
      path: screenPath('10012', '861'),
      reads: { key: 'SUP-12', status: 'Waiting for support' },
    },
    list: {
      page: 'list',
      path: '/issues/?jql=project%20%3D%20SUP',
      reads: Object.entries(SEED).map(([key, { status, subject }]) => ({ key, status, subject })),
    },
  },
  doors: [
    {
      door: 'menu',
      at: 'of a newer version',
      key: 'SUP-15',
      idle: {
        act: [
          ['click', '#opsbar-transitions_more'],
          ['see', '#opsbar-transitions_more_drop'],
        ],
      },
    },
    {
      door: 'transition',
      at: 'of a newer version',
      key: 'SUP-15',
      allowed: { at: 'issue', key: 'SUP-12', act: [click('851')], ...WAITING },
      held: {
        prepare: [['click', '#opsbar-transitions_more']],
        act: [['click', '#action_id_991 span']],
        saved: { status: 'Waiting for support' },
      },
    },
    inDialog('screen', SUBMIT),
    inDialog('screen-request', ['script', 'submitOpenScreen()']),
    {
      door: 'screen',
      at: 'screen',
      key: 'SUP-14',
      allowed: { at: 'screen that asks', key: 'SUP-12', act: [SUBMIT], ...WAITING },
      held: { act: [SUBMIT], ...CLOSED },
    },
    {
      door: 'subtask',
      at: 'resolved',
      key: CHILD,
      held: {
        prepare: [['click', '[data-step="761"]'], SCREEN],
        act: [SUBMIT],
        saved: { status: 'Resolved' },
      },
    },
    {
      door: 'shortcut',
      at: 'closed',
      key: 'SUP-15',
      held: {
        act: [['script', `fetch('${screenPath('10015', '991')}&inline=true&decorator=dialog')`]],
        saved: { status: 'Waiting for support' },
      },
    },
    bySomethingElse('rest', '/rest/api/2/issue/SUP-14/transitions'),
    bySomethingElse('board', '/rest/greenhopper/1.0/xboard'),
    bySomethingElse('bulk', '/secure/views/bulkedit'),
  ],
};
