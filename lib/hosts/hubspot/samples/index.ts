import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { type Key, SEED } from './cases.ts';
import { listPage, recordPage } from './page.ts';

const PORTAL = '/contacts/1234567';
const path = (key: Key): string => `${PORTAL}/record/0-5/${key}`;

interface Sent {
  readonly objectId: string;
  readonly propertyValues: readonly { readonly name: string; readonly value: string }[];
}

function save(cases: Cases, sent: readonly Sent[]): void {
  for (const { objectId, propertyValues } of sent) {
    cases.save(objectId, Object.fromEntries(propertyValues.map(({ name, value }) => [name, value])));
  }
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (method === 'PUT' && url.pathname.startsWith('/api/')) {
        save(cases, body as Sent[]);
        return json([]);
      }
      if (url.pathname === `${PORTAL}/objects/0-5/views/all/list`) {
        return { body: listPage(cases.keys().map((key) => [key, cases.get(key)] as const)) };
      }
      const id = /^\/contacts\/\d+\/(?:record\/0-5|ticket)\/(\d+)/.exec(url.pathname)?.[1] ?? '';
      const given = { newer: url.searchParams.has('newer'), late: url.searchParams.has('late') };
      return cases.has(id) ? { body: recordPage(cases.get(id), given) } : undefined;
    },
  };
}

const choose = (stage: string): readonly Step[] => [
  ['click', '#record-page-left-sidebar [aria-haspopup]'],
  ['click', `.Select-menu [data-option-value="${stage}"]`],
];
const script = (source: string): readonly Step[] => [['script', source]];
const at = { at: 'new', key: '4711' };

export const sample: SampleHost = {
  blind: {
    'page of another address':
      'a record says nowhere but in its address which one it is: for the moment in which the address has gone ahead, it reads as that one',
  },
  host: 'hubspot',
  bindings: [
    {
      policy: 'servicenow-csm-australia',
      labels: { open: ['Waiting on us'], awaitingInfo: ['Waiting on contact'] },
    },
  ],
  start,
  pages: {
    new: {
      page: 'record',
      path: path('4711'),
      reads: {
        key: '4711',
        status: 'New',
        subject: 'Tide table has no June',
        fields: { priority: 'Low', category: '', assignee: 'Ines Rask' },
        unread: [],
      },
    },
    'newer build': {
      page: 'record',
      path: `${path('471')}/view/1?newer`,
      reads: {
        key: '471',
        status: 'Waiting on contact',
        fields: { priority: 'High', category: '', assignee: 'Ines Rask' },
      },
    },
    'waiting on us': { page: 'record', path: path('4712'), reads: { key: '4712', status: 'Waiting on us' } },
    closed: {
      page: 'record',
      path: `${PORTAL}/ticket/4713`,
      reads: { key: '4713', status: 'Closed' },
    },
    'own pipeline': { page: 'record', path: path('4714'), reads: { key: '4714', status: 'Parts ordered' } },
    'nothing there yet': { page: null, path: `${path('4711')}?late` },
    list: {
      page: 'list',
      path: `${PORTAL}/objects/0-5/views/all/list`,
      shows: '5 cases',
      reads: [
        { key: '471', status: 'Waiting on contact', subject: 'Invoice names the wrong pier' },
        { key: '4711', status: 'New', fields: { priority: 'Low', assignee: 'Ines Rask' } },
        { key: '4712', status: 'Waiting on us', fields: { priority: '', assignee: 'Ines Rask' } },
        { key: '4713', status: 'Closed' },
        { key: '4714', status: 'Parts ordered' },
      ],
    },
  },
  doors: [
    {
      door: 'stage-request',
      at: 'waiting on us',
      key: '4712',
      allowed: { act: choose('2'), saved: { hs_pipeline_stage: '2' } },
      held: {
        at: 'list',
        key: '4712',
        act: script(
          `save(['4712'], { hs_ticket_priority: 'High', hs_pipeline_stage: '4' }).catch(() => undefined)`,
        ),
        saved: { hs_pipeline_stage: '4', hs_ticket_priority: 'High' },
      },
    },
    {
      door: 'several',
      ...at,
      held: {
        act: script(`save(['471', '4711'], { hs_pipeline_stage: '4' })`),
        saved: { hs_pipeline_stage: '4' },
      },
    },
    {
      door: 'other-request',
      ...at,
      held: {
        act: script(
          `fetch('/api/tickets/v2/close', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify([
            { objectId: '4711', propertyValues: [{ name: 'hs_pipeline_stage', value: '4' }] }]) })`,
        ),
        saved: { hs_pipeline_stage: '4' },
      },
    },
  ],
};
