import { Cases } from '../../../../test/hosts/samples/cases.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { SEED } from './cases.ts';
import { attentionPage, germanPage } from './page.ts';

const path = (id: keyof typeof SEED, look = 'table'): string =>
  `/ITHelpCenter/Attention.aspx?case=${id}&look=${look}`;

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const id = url.searchParams.get('case') ?? '';
      if (url.pathname !== '/ITHelpCenter/Attention.aspx' || !cases.has(id)) return undefined;
      if (method === 'POST') {
        cases.save(id, body as Record<string, string>);
        return { location: url.pathname + url.search };
      }
      const look = url.searchParams.get('look');
      if (look === 'german') return { body: germanPage(id, cases.get(id)) };
      return { body: attentionPage(id, cases.get(id), look === 'boxes') };
    },
  };
}

const choose = (status: string): readonly Step[] => [
  ['click', '#open'],
  ['choose', '#to', status],
];
const commit: readonly Step[] = [['click', '[value="Change Status"]']];

export const sample: SampleHost = {
  host: 'ithelpcenter',
  bindings: [{ policy: 'ithelpcenter' }],
  start,
  pages: {
    'in progress': {
      page: 'attention',
      path: path('301'),
      shows: 'In Progress',
      reads: {
        key: '301',
        status: 'In Progress',
        subject: 'Projector shows a green stripe',
        fields: {
          category: 'Hardware',
          priority: 'Medium',
          isMajor: 'false',
          cause: '',
          closingComment: '',
          result: '',
          returnCost: '',
        },
      },
    },
    resolved: {
      page: 'attention',
      path: path('302', 'boxes'),
      reads: { key: '302', status: 'Resolved', subject: 'Mailbox is over its limit' },
    },
    german: {
      page: 'attention',
      path: path('303', 'german'),
      reads: {
        key: '303',
        status: 'Paused',
        subject: 'Loan laptop for the trade fair',
        fields: { category: 'Hardware' },
      },
    },
    paused: { page: 'attention', path: path('303'), reads: { key: '303', status: 'Paused' } },
  },
  doors: [
    { door: 'status-window', at: 'in progress', key: '301', idle: { act: [['click', '#open']] } },
    {
      door: 'change-status',
      at: 'in progress',
      key: '301',
      allowed: { prepare: choose('Paused'), act: commit, saved: { status: 'Paused' } },
      held: {
        at: 'resolved',
        key: '302',
        prepare: choose('Paused'),
        act: commit,
        saved: { status: 'Paused' },
      },
    },
    {
      door: 'category-tool',
      at: 'in progress',
      key: '301',
      held: { act: [['click', '#category']], saved: { priority: 'Low' } },
    },
  ],
};
