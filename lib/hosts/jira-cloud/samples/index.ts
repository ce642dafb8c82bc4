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
import { type Key, SEED, WORKFLOW } from './cases.ts';
import { boardPage, issuePage, listPage, queuePage } from './page.ts';

const CHILD = 'SUP-13';
const BOARD = '/jira/servicedesk/projects/SUP/boards/7';
const QUEUE = '/jira/servicedesk/projects/SUP/queues/custom/5';
const path = (key: Key): string => `/browse/${key}`;

/** An issue goes by key or number. */
const keyOf = (name: string): string | undefined =>
  Object.entries(SEED).find(([key, { id }]) => key === name || id === name)?.[0];

const NAMED = /^\/(?:browse|jira\/servicedesk\/projects\/SUP\/queues\/(?:custom\/5|issue))\/(SUP-\d+)$/;
const REST = /^\/rest\/api\/3\/issue\/([^/]+)(\/transitions|\/changelog)?$/;

interface Wanted {
  readonly transition: { readonly id: string };
  readonly fields?: { readonly resolution?: { readonly name: string } };
}

function save(cases: Cases, key: string, { transition, fields }: Wanted): SampleReply {
  const step = WORKFLOW[cases.get(key).status ?? '']?.find(({ id }) => id === transition.id);
  if (!step) return json({ errorMessages: ['No such transition.'] }, 400);
  cases.save(key, {
    status: step.to.name,
    ...(fields?.resolution ? { resolution: fields.resolution.name } : {}),
  });
  return json({});
}

/** Who is signed in, and a namesake. One issue is nobody's, and of another it is not told. */
const ASSIGNEES: Readonly<Record<string, { accountId?: string; displayName: string } | null>> = {
  'SUP-12': { accountId: '712020:4c1e', displayName: 'Ines Rask' },
  'SUP-14': { accountId: '712020:9f3b', displayName: 'Ines Rask' },
  'SUP-15': null,
};

function issueOf(cases: Cases, key: string) {
  const { id, status = '', priority, resolution } = cases.get(key);
  const fields = {
    status: { name: status },
    priority: { name: priority },
    resolution: resolution ? { name: resolution } : null,
    assignee: key in ASSIGNEES ? ASSIGNEES[key] : { displayName: 'Ines Rask' },
    project: { key: 'SUP' },
    issuetype: { name: 'Service Request' },
  };
  return { id, key, fields, transitions: WORKFLOW[status] };
}

const CHANGELOG = {
  isLast: true,
  values: [
    {
      created: '2026-11-20T09:00:00.000+0000',
      author: { displayName: 'Ines Rask', accountType: 'atlassian' },
      items: [
        { field: 'assignee', fieldId: 'assignee', fromString: null, toString: 'Ines Rask' },
        { field: 'status', fieldId: 'status', fromString: 'Open', toString: 'Waiting for support' },
      ],
    },
  ],
};

function rest(cases: Cases, { method, url, body }: SampleRequest): SampleReply | undefined {
  const [, name = '', part] = REST.exec(url.pathname) ?? [];
  const key = keyOf(name);
  if (!key) return undefined;
  if (method === 'POST') return part === '/transitions' ? save(cases, key, body as Wanted) : undefined;
  if (part === '/changelog') return json(CHANGELOG);
  return json(part ? { transitions: issueOf(cases, key).transitions } : issueOf(cases, key));
}

/** Ways to save that the page has and that name issues their own way. */
function elsewhere(cases: Cases, { url, body }: SampleRequest): SampleReply | undefined {
  if (!['/gateway/api/graphql', '/rest/api/3/bulk/issues/transition'].includes(url.pathname))
    return undefined;
  const { key, status } = body as Record<string, string>;
  cases.save(key ?? '', { status });
  return json({});
}

function page(cases: Cases, url: URL): string | undefined {
  const all = cases.keys().map((key) => [key, cases.get(key)] as const);
  const of = (key: string) => [key, cases.get(key)] as const;
  if (url.pathname === '/issues/') return listPage(all);
  if (url.pathname === QUEUE) return queuePage(all);
  const over = url.searchParams.get('selectedIssue');
  if (url.pathname === BOARD && over) return boardPage(of(over), of(CHILD), all, null);
  const key = NAMED.exec(url.pathname)?.[1];
  const dialog = url.searchParams.get('dialog');
  if (key && dialog) return boardPage(of(dialog), of(CHILD), all, of(key));
  return key && issuePage(of(key), of(CHILD), url.searchParams.has('late'));
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer(request) {
      if (request.method === 'POST') return rest(cases, request) ?? elsewhere(cases, request);
      const found = page(cases, request.url);
      return found ? { body: found } : rest(cases, request);
    },
  };
}

const WRAPPER = '[data-testid="issue.views.issue-base.foundation.status.status-field-wrapper"]';
const OPTION = '[data-testid="issue-field-status.ui.status-view.transition"]';
const BUTTON: Step = ['click', `${WRAPPER} button`];
const choose = (name: string): Step => ['click', `#menu [role=option]:has-text("${name}")`];
const SCREEN = '[data-testid="issue-transition.ui.issue-transition-modal"]';
const GO: Step = ['click', `${SCREEN} button`];
const send = (url: string, body: object): Step => [
  'script',
  `fetch('${url}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '${JSON.stringify(body)}' })`,
];
const bySomethingElse = (door: string, at: string, url: string): TriedDoor => ({
  door,
  at,
  key: 'SUP-14',
  held: {
    act: [send(url, { key: 'SUP-14', status: 'Closed' })],
    saved: { status: 'Closed' },
  },
});

export const sample: SampleHost = {
  host: 'jira-cloud',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { open: ['Waiting for support'], awaitingInfo: ['Waiting for customer'] },
    },
  ],
  elsewhere: {
    [`${OPTION} > div > span:first-child`]: 'The menu is made when it is opened.',
    [`${OPTION} [data-testid^="issue.fields.status.common.ui.status-lozenge"]`]:
      'The menu is made when it is opened.',
    [`body:has(${WRAPPER} [data-testid="issue-field-status.ui.status-view.status-button.status-button"][aria-expanded="true"]) ${OPTION}, body:has(${WRAPPER} [data-testid="issue-field-status.ui.status-view.status-button.status-button"][aria-expanded="true"]) [role="option"]:has(${OPTION}), body:has(${WRAPPER} [id="issue.fields.status-view.status-button"][aria-expanded="true"]) ${OPTION}, body:has(${WRAPPER} [id="issue.fields.status-view.status-button"][aria-expanded="true"]) [role="option"]:has(${OPTION})`]:
      'The menu is made when it is opened.',
  },
  start,
  pages: {
    issue: {
      page: 'issue',
      path: path('SUP-12'),
      reads: {
        key: 'SUP-12',
        status: 'Waiting for support',
        subject: 'Till in the canteen prints blank receipts',
        fields: { priority: 'High', assignee: 'Ines Rask' },
        unread: ['resolutionCode', 'resolutionNotes', 'comment'],
        facts: { project: 'SUP', issueType: 'Service Request', ...MINE },
      },
    },
    'status not there yet': {
      page: 'issue',
      path: `${path('SUP-12')}?late`,
      reads: { key: 'SUP-12', status: '' },
    },
    resolved: {
      page: 'issue',
      path: path('SUP-14'),
      reads: {
        key: 'SUP-14',
        status: 'Resolved',
        facts: { project: 'SUP', issueType: 'Service Request', ...NOT_MINE },
      },
    },
    closed: {
      page: 'issue',
      path: `${QUEUE}/SUP-15`,
      reads: {
        key: 'SUP-15',
        status: 'Closed',
        facts: { project: 'SUP', issueType: 'Service Request', ...NOT_MINE },
      },
    },
    'over a board': {
      page: 'issue',
      path: `${BOARD}?selectedIssue=SUP-15`,
      reads: { key: 'SUP-15', status: 'Closed' },
    },
    queue: {
      page: 'queue',
      path: QUEUE,
      reads: Object.entries(SEED).map(([key, { status }]) => ({ key, status })),
    },
    list: {
      page: 'list',
      path: '/issues/?jql=project%20%3D%20SUP',
      reads: Object.entries(SEED).map(([key, { status, subject }]) => ({ key, status, subject })),
    },
  },
  doors: [
    {
      door: 'status-button',
      at: 'issue',
      key: 'SUP-12',
      idle: { act: [BUTTON, choose('Resolve this issue'), ['see', SCREEN]] },
    },
    {
      door: 'transition',
      at: 'over a board',
      key: 'SUP-15',
      allowed: {
        at: 'issue',
        key: 'SUP-12',
        prepare: [BUTTON],
        act: [choose('Respond to customer')],
        saved: { status: 'Waiting for customer' },
      },
      held: {
        prepare: [BUTTON],
        act: [choose('Waiting for support')],
        saved: { status: 'Waiting for support' },
      },
    },
    {
      door: 'transition-request',
      at: 'resolved',
      key: 'SUP-14',
      allowed: {
        at: 'issue',
        key: 'SUP-12',
        prepare: [BUTTON, choose('Ask with a form'), ['see', SCREEN]],
        act: [GO],
        saved: { status: 'Waiting for customer' },
      },
      held: {
        prepare: [BUTTON, choose('Close request'), ['see', SCREEN]],
        act: [GO],
        saved: { status: 'Closed' },
      },
    },
    {
      door: 'other-issue',
      at: 'resolved',
      key: CHILD,
      held: {
        prepare: [['click', `[data-child=${CHILD}] button`]],
        act: [choose('Respond to support')],
        saved: { status: 'Waiting for support' },
      },
    },
    bySomethingElse('other-request', 'resolved', '/gateway/api/graphql'),
    bySomethingElse('board', 'over a board', '/gateway/api/graphql'),
    bySomethingElse('list-status', 'queue', '/gateway/api/graphql'),
    bySomethingElse('bulk', 'list', '/rest/api/3/bulk/issues/transition'),
  ],
};
