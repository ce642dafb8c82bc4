import { Cases } from '../../../../test/hosts/samples/cases.ts';
import type { SampleHost, SampleReply, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { dialog, queuePage, ticketPage } from './page.ts';

const path = (id: keyof typeof SEED): string => `/scp/tickets.php?id=${id}`;

function answerDialog(cases: Cases, id: string, status: string, method: string, body: unknown): SampleReply {
  if (method !== 'POST') return { body: dialog(status) };
  cases.save(id, body as Record<string, string>);
  return { status: 201 };
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const [, asked, status = ''] =
        /^\/scp\/ajax\.php\/tickets\/(\d+)\/status(?:\/\w+\/(\d+))?$/.exec(url.pathname) ?? [];
      if (asked !== undefined) return answerDialog(cases, asked, status, method, body);
      const id = url.searchParams.get('id') ?? '';
      if (url.pathname !== '/scp/tickets.php') return undefined;
      const queue = url.searchParams.get('queue');
      if (queue)
        return {
          body: queuePage(
            cases.keys().map((key) => [key, cases.get(key)] as const),
            queue,
          ),
        };
      if (url.searchParams.get('a') === 'mass') cases.save('81', body as Record<string, string>);
      if (!cases.has(id)) return undefined;
      if (method !== 'POST') return { body: ticketPage(id, cases.get(id)) };
      const { reply_status_id, note_status_id } = body as Record<string, string>;
      cases.save(id, { status_id: reply_status_id ?? note_status_id });
      return { location: path(id as keyof typeof SEED) };
    },
  };
}

/** Opens the dialog of a menu's entry. */
const open = (status: string): readonly Step[] => [
  ['click', `.ticket-action[href$="/${status}"]`],
  ['see', '#popup form'],
];
const confirm: readonly Step[] = [['click', '#popup [type=submit]']];
const post = (form: string, label: string, status: string) => ({
  prepare: [['choose', `#${form} select`, label]] as const,
  act: [['click', `#${form} [type=submit]`]] as const,
  saved: { status_id: status },
});

export const sample: SampleHost = {
  host: 'osticket',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { awaitingInfo: ['Waiting for the customer'] },
    },
  ],
  start,
  pages: {
    open: {
      page: 'ticket',
      path: path('81'),
      reads: { key: '81', status: 'Open', subject: 'Turnstile counts twice', fields: { priority: 'Normal' } },
    },
    resolved: { page: 'ticket', path: path('82'), reads: { key: '82', status: 'Resolved' } },
    closed: {
      page: 'ticket',
      path: path('83'),
      reads: { key: '83', status: 'Closed', fields: { priority: '' } },
    },
    'own status': {
      page: 'ticket',
      path: path('84'),
      reads: { key: '84', status: 'Waiting for the customer' },
    },
    queue: {
      page: 'queue',
      path: '/scp/tickets.php?queue=1',
      shows: '4 cases',
      reads: [
        { key: '81', status: 'Open', subject: 'Turnstile counts twice' },
        { key: '82', status: 'Resolved' },
        { key: '83', status: 'Closed' },
        { key: '84', status: 'Waiting for the customer' },
      ],
    },
    'queue without a status': {
      page: 'queue',
      path: '/scp/tickets.php?queue=short',
      shows: '4 cases',
      reads: ['81', '82', '83', '84'].map((key) => ({ key, status: '' })),
    },
  },
  elsewhere: {
    'form#reply select[name="reply_status_id"] option:checked:not([selected])':
      'The form comes with the present status chosen.',
    'form#note select[name="note_status_id"] option:checked:not([selected])':
      'The form comes with the present status chosen.',
    '#popup form#status': 'in the dialog, once it is open',
    '#popup form#status select[name="status_id"]': 'in the dialog, once it is open',
    '#popup form#status input[name="status_id"]': 'in the dialog, once it is open',
    '#popup form#status textarea[name="comments"]': 'in the dialog, once it is open',
  },
  doors: [
    { door: 'status-menu', at: 'open', key: '81', idle: { act: open('2') } },
    {
      door: 'status-dialog',
      at: 'open',
      key: '81',
      allowed: { prepare: open('9'), act: confirm, saved: { status_id: '9' } },
      held: { prepare: open('3'), act: confirm, saved: { status_id: '3' } },
    },
    {
      door: 'status-request',
      at: 'own status',
      key: '84',
      allowed: {
        act: [['script', 'send("/scp/ajax.php/tickets/84/status", "status_id=1")']],
        saved: { status_id: '1' },
      },
      held: {
        act: [['script', 'send("/scp/ajax.php/tickets/84/status", "status_id=3")']],
        saved: { status_id: '3' },
      },
    },
    {
      door: 'reply',
      at: 'open',
      key: '81',
      allowed: post('reply', 'Waiting for the customer', '9'),
      held: post('reply', 'Closed', '3'),
    },
    {
      door: 'note',
      at: 'open',
      key: '81',
      allowed: post('note', 'Open (current)', '1'),
      held: { at: 'closed', key: '83', ...post('note', 'Open', '1') },
    },
    {
      door: 'bulk',
      at: 'open',
      key: '81',
      held: {
        act: [['script', 'send("/scp/tickets.php?a=mass", "status_id=3&tids[]=81")']],
        saved: { status_id: '3' },
      },
    },
  ],
};
