import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleReply, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { logPage, searchPage } from './log.ts';
import { ticketPage } from './page.ts';

const path = (id: keyof typeof SEED): string => `/front/ticket.form.php?id=${id}`;

/** What each of the tool's scripts saves. */
const SAVES: Readonly<
  Record<string, (body: Readonly<Record<string, string>>, status?: string) => Record<string, unknown>>
> = {
  ticket: (body) => body,
  itilfollowup: ({ pending }, status) =>
    pending === '1' ? { status: '4' } : status === '4' ? { status: '2' } : {},
  itilsolution: ({ solutiontypes_id }) => ({ status: '5', solutiontypes_id }),
};

function save(cases: Cases, script: string, body: Readonly<Record<string, string>>): SampleReply {
  const id = body.items_id ?? body.id ?? '';
  cases.save(id, SAVES[script]?.(body, cases.get(id).status) ?? {});
  return { location: path(id as keyof typeof SEED) };
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname === '/ajax/kanban.php') {
        const { items_id = '', ...sent } = body as Record<string, string>;
        cases.save(items_id, sent);
        return { body: '{}', type: 'application/json' };
      }
      const asked = url.searchParams;
      if (url.pathname === '/ajax/common.tabs.php' && asked.get('_glpi_tab') === 'Log')
        return { body: logPage(asked.get('id') ?? '', asked) };
      if (url.pathname === '/front/ticket.php')
        return { body: searchPage(cases.keys().map((key) => [key, cases.get(key)] as const)) };
      const script = /^\/front\/(\w+)\.form\.php$/.exec(url.pathname)?.[1];
      if (!script) return undefined;
      if (method === 'POST') return save(cases, script, body as Record<string, string>);
      const id = url.searchParams.get('id') ?? '';
      return cases.has(id) ? { body: ticketPage(id, cases.get(id)) } : undefined;
    },
  };
}

const choose = (label: string): readonly Step[] => [['choose', '#itil-form [name=status]', label]];
const SAVE: readonly Step[] = [['click', '[name=update]']];
const add = (form: string): readonly Step[] => [['click', `.${form} [name=add]`]];
const SCRIPT: readonly Step[] = [
  ['script', 'HTMLFormElement.prototype.submit.call(document.querySelector("#itil-form"))'],
];
const KANBAN = `fetch('/ajax/kanban.php', { method: 'POST', body: new URLSearchParams({ action: 'update', items_id: '301', status: '5' }) })`;

export const sample: SampleHost = {
  host: 'glpi',
  bindings: [
    {
      policy: 'ithelpcenter',
      where: { category: 'Catering' },
      labels: { inProgress: ['Processing (assigned)'], resolved: ['Solved'] },
    },
    {
      policy: 'servicenow-csm-australia',
      labels: {
        open: ['Processing (assigned)', 'Processing (planned)'],
        awaitingInfo: ['Pending'],
        resolved: ['Solved'],
      },
    },
  ],
  start,
  elsewhere: {
    'body:has(form#itil-form select[name="status"] option[selected][value="4"]):not(:has(select[data-actor-type="assign"] option)) input[type="checkbox"][name="pending"]:not(:checked), body:has(form#itil-form select[name="status"] option[selected]:is([value="4"], [value="5"], [value="6"])):not(:has(select[data-actor-type="assign"] option)) input[name="add_reopen"]':
      'Every ticket here that waits, is solved or closed is somebody’s.',
  },
  pages: {
    assigned: {
      page: 'ticket',
      path: path('301'),
      reads: {
        key: '301',
        status: 'Processing (assigned)',
        wanted: 'Processing (assigned)',
        subject: 'Badge printer smears',
        fields: { category: 'Hardware > Printer', priority: 'Medium' },
        facts: MINE,
      },
    },
    solved: {
      page: 'ticket',
      path: path('302'),
      reads: { key: '302', status: 'Solved', fields: { category: '', priority: 'Low' }, facts: NOT_MINE },
    },
    closed: { page: 'ticket', path: path('303'), reads: { key: '303', status: 'Closed', facts: {} } },
    catering: { page: 'ticket', path: path('305'), reads: { key: '305', status: 'Processing (assigned)' } },
    pending: { page: 'ticket', path: path('306'), reads: { key: '306', status: 'Pending', facts: NOT_MINE } },
    new: { page: 'ticket', path: path('304'), reads: { key: '304', status: 'New', facts: {} } },
    search: {
      page: 'search',
      path: '/front/ticket.php',
      shows: '7 cases',
      reads: [
        { key: '301', status: 'Processing (assigned)', subject: 'Badge printer smears' },
        { key: '302', status: 'Solved' },
        { key: '303', status: 'Closed' },
        { key: '304', status: 'New' },
        { key: '305', status: 'Processing (assigned)' },
        { key: '306', status: 'Pending' },
        { key: '307', status: 'Processing (planned)' },
      ],
    },
  },
  doors: [
    {
      door: 'save',
      at: 'assigned',
      key: '301',
      allowed: { prepare: choose('Pending'), act: SAVE, saved: { status: '4' } },
      held: { prepare: choose('Solved'), act: SAVE, saved: { status: '5' } },
    },
    {
      door: 'script',
      at: 'assigned',
      key: '301',
      allowed: { prepare: choose('Pending'), act: SCRIPT, saved: { status: '4' } },
      held: { prepare: choose('Solved'), act: SCRIPT, saved: { status: '5' } },
    },
    {
      door: 'solution',
      at: 'assigned',
      key: '301',
      allowed: {
        at: 'catering',
        key: '305',
        prepare: [['choose', '.itilsolution [name=solutiontypes_id]', 'Replaced']],
        act: add('itilsolution'),
        saved: { status: '5', solutiontypes_id: '1' },
      },
      held: { act: add('itilsolution'), saved: { status: '5' } },
    },
    {
      door: 'followup',
      at: 'assigned',
      key: '301',
      allowed: { act: add('itilfollowup') },
      held: { at: 'closed', key: '303', act: add('itilfollowup') },
    },
    { door: 'delete', at: 'assigned', key: '301', held: { act: [['click', '[name=delete]']] } },
    {
      door: 'kanban',
      at: 'assigned',
      key: '301',
      held: { act: [['script', KANBAN]], saved: { status: '5' } },
    },
  ],
};
