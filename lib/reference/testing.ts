import english from '../../locales/en.json' with { type: 'json' };
import japanese from '../../locales/ja.json' with { type: 'json' };
import { fileTranslate } from '../i18n/file.ts';
import { compile } from '../policy/compile.ts';
import { lifeCycle } from '../policy/life-cycle/life-cycle.ts';
import type { LifeCycle } from '../policy/life-cycle/types.ts';
import type { Clause, PolicyDocument } from '../policy/types.ts';
import { type Words, wordsOf } from './words.ts';

export const englishWords = (document: PolicyDocument): Words =>
  wordsOf(document, fileTranslate(english), 'en');
export const japaneseWords = (document: PolicyDocument): Words =>
  wordsOf(document, fileTranslate(japanese), 'ja');

export const cycleOf = (document: PolicyDocument): LifeCycle => lifeCycle(compile(document));

const PHASE_BY_PLACE = [
  'new',
  'new',
  'working',
  'working',
  'waitingCustomer',
  'waitingCustomer',
  'waitingOther',
  'waitingOther',
  'waitingOther',
  'working',
  'proposed',
  'proposed',
  'confirmed',
  'ended',
  'ended',
] as const;

const status = (i: number) => `status${i}`;

const NAMES = [
  'Received',
  'Triage & "sorting" <b>',
  'Under investigation by the second line of support',
  'Reproduced',
  'Waiting: reporter',
  'Waiting; reporter’s test {of} [fix]',
  'At the supplier #3',
  'In procurement',
  '保留中（社内承認待ち）',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Workaround offered',
  'Fix offered',
  'Confirmed',
  'Closed',
  'Rejected',
];

const text = (en: string) => ({ en });

const move = (from: number[], to: number[], rest: Partial<Clause> = {}): Clause => ({
  allow: true,
  from: from.map(status),
  to: to.map(status),
  actors: ['agent'],
  ...rest,
});

const CLAUSES: Clause[] = [
  move([0], [1, 2]),
  move([0, 1], [14], { actions: ['reject'], actors: ['manager'] }),
  move([1, 2, 3], [4, 6, 7, 8], { actors: ['agent', 'manager'] }),
  move([2, 3], [10, 11], { actions: ['offer'], require: [{ field: 'note' }] }),
  move([4, 5, 6, 7, 8], [9], { actions: ['answer'], actors: ['customer'] }),
  move([9], [2, 3]),
  move([2], [3]),
  move([3], [2]),
  move([10, 11], [5]),
  move([5], [10, 11, 12], { actors: ['customer', 'agent'] }),
  move([10, 11], [12], { actors: ['customer'] }),
  move([12], [13], { actions: ['close'] }),
  {
    allow: true,
    from: { not: [status(13), status(14)] },
    to: [status(13)],
    actions: ['close'],
    actors: ['manager'],
  },
  move([13, 14], [9], { actions: ['reopen'], actors: ['customer'] }),
  { allow: true, from: { not: [] }, actions: ['update'], actors: ['agent', 'customer'] },
];

/** A made-up life cycle of 15 statuses, with what makes drawing hard: long names, hostile ones, many moves, loops. */
export function fifteen(): PolicyDocument {
  return {
    format: 1,
    id: 'fifteen',
    version: '1.0.0',
    title: text('Fifteen <statuses> & more'),
    documents: [{ id: 'made-up', title: 'Made up' }],
    actors: [
      { id: 'agent', labels: text('Agent') },
      { id: 'manager', labels: text('Team lead') },
      { id: 'customer', labels: text('Reporter') },
    ],
    statuses: NAMES.map((name, i) => ({
      id: status(i),
      labels: text(name),
      phase: PHASE_BY_PLACE[i] ?? 'working',
      ...(i === 6
        ? {
            subStatuses: [
              { id: 'a', labels: text('Quote') },
              { id: 'b', labels: text('Delivery') },
            ],
          }
        : {}),
    })),
    actions: ['update', 'reject', 'offer', 'answer', 'close', 'reopen'].map((id) => ({
      id,
      labels: text(`Do: ${id}`),
    })),
    fields: [{ id: 'note', labels: text('Note'), kind: 'longText' }],
    facts: [],
    readings: [],
    rules: [
      {
        id: 'F-1',
        kind: 'decides',
        basis: 'stated',
        source: { document: 'made-up', section: 'all of it' },
        summary: text('What may happen.'),
        clauses: CLAUSES,
        timers: [
          { in: status(4), code: 'reminder', after: { days: 3 } },
          { in: status(4), code: 'autoClose', after: { days: 30 }, to: status(13) },
          { in: status(6), subStatus: 'a', code: 'autoClose', after: { months: 2 }, to: status(14) },
        ],
        begins: { status: status(0), actors: ['customer', 'agent'] },
      },
    ],
  };
}

/** A made-up life cycle with many statuses, each of which leads to some others. */
export function many(statuses: number, targets: number): PolicyDocument {
  const base = fifteen();
  const id = (i: number) => `status${i % statuses}`;
  return {
    ...base,
    id: 'many',
    title: text('Many'),
    statuses: Array.from({ length: statuses }, (_, i) => ({
      id: id(i),
      labels: text(`Status number ${i}`),
      phase: PHASE_BY_PLACE[Math.floor((i * PHASE_BY_PLACE.length) / statuses)] ?? 'working',
    })),
    rules: base.rules.map((rule) => ({
      ...rule,
      clauses: Array.from({ length: statuses }, (_, i) => ({
        ...{ allow: true, from: [id(i)], actors: ['agent'] },
        to: Array.from({ length: targets }, (_, k) => id(i + 1 + k * k)),
      })),
    })),
  };
}
