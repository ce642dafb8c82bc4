import { compile } from '../policy/compile.ts';
import type { PolicyDocument, Rule } from '../policy/types.ts';
import { judgeOf } from './engine.ts';

const rule = (id: string, summary: string, clauses: NonNullable<Rule['clauses']>): Rule => ({
  id,
  kind: 'decides',
  basis: 'stated',
  source: { document: 'd', section: `Section ${id}` },
  summary: { en: summary },
  clauses,
});

/** A small life cycle for the tests of this folder: New, Open, Pending with a sub-status, Resolved, Closed. */
export const SAMPLE: PolicyDocument = {
  format: 1,
  id: 'sample',
  version: '2',
  title: { en: 'Sample life cycle', ja: '見本' },
  documents: [
    {
      id: 'd',
      title: 'Sample document',
      publisher: 'Nobody',
      date: '2026-01-31',
      url: 'https://doc.example/life',
    },
  ],
  actors: [
    { id: 'agent', labels: { en: 'Agent' } },
    { id: 'customer', labels: { en: 'Customer' } },
    { id: 'system', labels: { en: 'System' } },
  ],
  statuses: [
    { id: 'new', labels: { en: 'New' }, phase: 'new' },
    { id: 'open', labels: { en: 'Open' }, phase: 'working' },
    {
      id: 'pending',
      labels: { en: 'Pending' },
      phase: 'waitingCustomer',
      subStatuses: [{ id: 'customer', labels: { en: 'Customer' } }],
    },
    { id: 'resolved', labels: { en: 'Resolved' }, phase: 'proposed' },
    { id: 'closed', labels: { en: 'Closed' }, phase: 'ended' },
  ],
  actions: [
    { id: 'update', labels: { en: 'Update' }, outside: true },
    { id: 'propose', labels: { en: 'Propose Solution' }, to: 'resolved' },
  ],
  fields: [
    { id: 'notes', labels: { en: 'Notes' }, kind: 'longText' },
    { id: 'category', labels: { en: 'Category' }, kind: 'text' },
    { id: 'subStatus', labels: { en: 'Sub-status' }, kind: 'choice' },
  ],
  facts: [],
  readings: [],
  rules: [
    rule('T-01', 'Work may begin', [{ from: ['new'], to: ['open'], allow: true }]),
    rule('T-02', 'Resolving asks for notes', [
      {
        from: ['open'],
        to: ['resolved'],
        actions: ['propose'],
        actors: ['agent'],
        allow: true,
        require: [{ field: 'notes' }],
      },
    ]),
    rule('T-03', 'Only the customer closes', [
      { from: ['resolved'], to: ['closed'], actors: ['customer'], allow: true },
      { from: ['resolved'], to: ['closed'], actors: ['agent', 'system'], forbid: 'customerDecides' },
    ]),
    rule('T-04', 'A closed case is not updated', [{ from: ['closed'], forbid: 'caseClosed' }]),
    rule('T-05', 'Pending asks for a sub-status', [
      { from: ['open'], to: ['pending'], allow: true, require: [{ field: 'subStatus' }] },
    ]),
    rule('T-06', 'The customer may reject', [
      { from: ['resolved'], to: ['open'], actors: ['customer'], allow: true },
    ]),
    rule('T-07', 'Pending ends after a check', [
      { from: ['pending'], to: ['open'], allow: true, verify: ['category'] },
    ]),
  ],
};

export const sampleJudge = () => judgeOf(compile(SAMPLE));
