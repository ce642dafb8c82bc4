import type { TeamPolicy } from '../team.ts';

/** A team's policies: one that changes nothing, and one that shows every kind of change. */
export const TEAM_SAMPLES: readonly TeamPolicy[] = [
  {
    format: 1,
    id: 'plain-desk',
    version: '1',
    title: { en: 'Plain desk' },
    extends: 'servicenow-csm-australia',
  },
  {
    format: 1,
    id: 'full-desk',
    version: '2.1',
    title: { en: 'Full desk', de: 'Voller Tisch' },
    extends: 'servicenow-csm-australia',
    documents: [
      { id: 'handbook', title: 'Handbook', date: '2026-01-31', url: 'https://wiki.example/handbook' },
    ],
    assumeActor: { actor: 'agent' },
    actors: { change: { agent: { labels: { de: 'Bearbeiter' } } } },
    statuses: {
      add: [
        {
          id: 'review',
          labels: { en: 'In review' },
          phase: 'waitingOther',
          subStatuses: [{ id: 'peer', labels: { en: 'Peer' } }],
        },
      ],
      change: {
        awaitingInfo: {
          labels: { de: 'Wartet' },
          aliases: { add: ['On hold'] },
          phase: 'waitingCustomer',
          subStatuses: { add: [{ id: 'thirdParty', labels: { en: 'Third party' } }] },
        },
      },
    },
    actions: {
      add: [{ id: 'startReview', labels: { en: 'Start review' }, to: 'review' }],
      change: { proposeSolution: { suggest: true } },
      remove: ['delete'],
    },
    fields: {
      add: [
        { id: 'reviewer', labels: { en: 'Reviewer' }, kind: 'choice', options: ['A', 'B'] },
        { id: 'due', labels: { en: 'Due' }, kind: 'text' },
      ],
      change: { comment: { labels: { de: 'Kommentar' }, kind: 'longText' } },
    },
    facts: { add: [{ id: 'vip', labels: { en: 'Important customer' } }] },
    clocks: [{ days: 'business', since: 'latestEntry' }],
    calendar: {
      timeZone: 'Europe/Berlin',
      workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      hours: [
        { from: '08:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
      holidays: ['2026-12-25'],
    },
    readings: {
      add: [
        {
          id: 'F-R1',
          question: { en: 'Must reviews name somebody?' },
          alternatives: [
            { id: 'yes', text: { en: 'Yes' }, clauses: ['2.1'] },
            { id: 'no', text: { en: 'No' }, clauses: ['2.4'] },
          ],
        },
      ],
      settle: {
        'F-R1': { alternative: 'yes', reason: 'Somebody must do it.', by: 'R. Lead', at: '2026-02-01' },
        'A-SN1': { alternative: 'strict', reason: 'So we work.', by: 'R. Lead', at: '2026-02-01T09:00:00Z' },
      },
    },
    rules: {
      add: [
        {
          id: 'F-1',
          summary: { en: 'Work is reviewed by somebody.' },
          source: { document: 'handbook', section: '2' },
          clauses: [
            {
              from: ['open'],
              to: ['review'],
              allow: true,
              require: [{ field: 'reviewer' }],
              reading: { 'F-R1': 'yes' },
            },
            {
              from: { not: ['closed'] },
              when: [
                { phase: 'to', is: ['confirmed', 'ended'] },
                { actor: ['agent'] },
                { fact: 'vip', is: [true] },
                { timeInStatus: 'hours', max: 1 },
              ],
              forbid: 'ruledOut',
            },
            {
              to: ['resolved'],
              verify: ['comment'],
              require: [
                { field: 'resolutionNotes', must: { minLength: 20, contains: 'cause' } },
                { field: 'due', must: { after: 'now', before: { field: 'comment' } }, level: 'warning' },
                { field: 'reviewer', must: { filled: false }, when: [{ field: 'comment', filled: true }] },
              ],
              remark: [{ level: 'info', code: 'seeRule' }],
              effects: [{ code: 'customerNotified' }],
            },
          ],
          timers: [{ in: 'review', code: 'reminder', after: { hours: 4 } }],
        },
      ],
      replace: { 'S3-03': { summary: { en: 'Ours.' }, clauses: [] } },
      off: { 'S3-20': 'We have no portal.' },
    },
    responses: { 'F-1': 'block', 'full-desk/no-rule': 'confirm' },
  },
];
