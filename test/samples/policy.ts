import type { PolicyDocument } from '../../lib/policy/types.ts';

/** A small policy for tests of what carries policies about: two statuses, one reading. */
export const samplePolicy = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  format: 1,
  id: 'sample',
  version: '1',
  title: { en: 'Sample policy' },
  documents: [{ id: 'doc', title: 'Sample document', date: '2026-01-02' }],
  actors: [{ id: 'agent', labels: { en: 'Agent' } }],
  statuses: [
    { id: 'open', labels: { en: 'Open' }, phase: 'working' },
    { id: 'closed', labels: { en: 'Closed' }, phase: 'ended' },
  ],
  actions: [{ id: 'close', labels: { en: 'Close' }, to: 'closed' }],
  fields: [{ id: 'resolutionNotes', labels: { en: 'Resolution notes' }, kind: 'longText' }],
  facts: [],
  readings: [
    {
      id: 'strict',
      question: { en: 'Must notes be given?' },
      alternatives: [
        { id: 'yes', text: { en: 'Yes' }, clauses: ['1'] },
        { id: 'no', text: { en: 'No' }, clauses: ['2'] },
      ],
      default: 'yes',
      reason: { en: 'Two clauses of three say so.' },
    },
  ],
  rules: [
    {
      id: 'X-1',
      kind: 'decides',
      basis: 'stated',
      source: { document: 'doc', section: '1' },
      summary: { en: 'Closing needs notes.' },
      clauses: [{ from: ['open'], to: ['closed'], allow: true, require: [{ field: 'resolutionNotes' }] }],
    },
  ],
  ...change,
});
