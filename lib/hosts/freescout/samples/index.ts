import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer } from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { conversationPage, folderPage } from './page.ts';

const path = (id: keyof typeof SEED): string => `/conversation/${id}?folder_id=2`;
const entry = (status: string): string => `.conv-status a[data-status="${status}"]`;

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (method === 'POST' && url.pathname === '/conversation/ajax') {
        const { action, conversation_id: id = '', ...sent } = body as Record<string, string>;
        if (action !== 'save_draft') cases.save(id, sent);
        return json({ status: 'success' });
      }
      const folder = /^\/mailbox\/1\/(\d+)$/.exec(url.pathname)?.[1];
      if (folder !== undefined)
        return {
          body: folderPage(
            cases.keys().map((key) => [key, cases.get(key)] as const),
            folder === '2',
          ),
        };
      const id = /^\/conversation\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
      return cases.has(id) ? { body: conversationPage(id, cases.get(id)) } : undefined;
    },
  };
}

const ask = (data: string): readonly ['script', string] => ['script', `ask(${data})`];

export const sample: SampleHost = {
  host: 'freescout',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { open: ['Active'], awaitingInfo: ['Pending'] },
    },
  ],
  start,
  pages: {
    active: {
      page: 'conversation',
      path: path('4711'),
      reads: {
        key: '4711',
        status: 'Active',
        subject: 'Coat rack wobbles',
        fields: { comment: '' },
        facts: MINE,
      },
    },
    pending: {
      page: 'conversation',
      path: path('4712'),
      reads: { key: '4712', status: 'Pending', facts: NOT_MINE },
    },
    closed: {
      page: 'conversation',
      path: path('4713'),
      reads: { key: '4713', status: 'Closed', facts: NOT_MINE },
    },
    spam: { page: 'conversation', path: path('4714'), reads: { key: '4714', status: 'Spam', facts: {} } },
    folder: {
      page: 'folder',
      path: '/mailbox/1/2',
      shows: '4 cases',
      reads: [
        { key: '4711', status: 'Active' },
        { key: '4712', status: '' },
        { key: '4713', status: 'Closed' },
        { key: '4714', status: 'Spam' },
      ],
    },
    'folder without marks': {
      page: 'folder',
      path: '/mailbox/1/7',
      shows: '4 cases',
      reads: [
        { key: '4711', status: 'Active' },
        { key: '4712', status: '' },
        { key: '4713', status: '' },
        { key: '4714', status: '' },
      ],
    },
  },
  doors: [
    {
      door: 'status-menu',
      at: 'active',
      key: '4711',
      allowed: { act: [['click', entry('2')]], saved: { status: '2' } },
      held: { act: [['click', entry('3')]], saved: { status: '3' } },
    },
    {
      door: 'reply',
      at: 'active',
      key: '4711',
      allowed: {
        prepare: [['choose', '#editor_bottom_toolbar select', 'Pending']],
        act: [['click', '.btn-reply-submit']],
        saved: { status: '2' },
      },
      held: {
        at: 'closed',
        key: '4713',
        prepare: [['choose', '#editor_bottom_toolbar select', 'Active']],
        act: [
          ['focus', '#body'],
          ['press', 'Control+Enter'],
        ],
        saved: { status: '1' },
      },
    },
    {
      door: 'status-request',
      at: 'active',
      key: '4711',
      allowed: {
        act: [ask('{ action: "conversation_change_status", status: "2" }')],
        saved: { status: '2' },
      },
      held: { act: [ask('{ action: "conversation_change_status", status: "3" }')], saved: { status: '3' } },
    },
    {
      door: 'reply-request',
      at: 'active',
      key: '4711',
      allowed: { act: [ask('{ action: "send_reply", body: "Soon.", status: "2" }')], saved: { status: '2' } },
      held: { act: [ask('{ action: "send_reply", body: "Done.", status: "3" }')], saved: { status: '3' } },
    },
    {
      door: 'draft',
      at: 'active',
      key: '4711',
      idle: { act: [ask('{ action: "save_draft", body: "Not yet", status: "3" }')] },
    },
    {
      door: 'bulk',
      at: 'active',
      key: '4711',
      held: {
        act: [ask('{ action: "bulk_conversation_change_status", status: "3" }')],
        saved: { status: '3' },
      },
    },
  ],
};
