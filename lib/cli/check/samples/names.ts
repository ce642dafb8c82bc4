import type { Sample } from './sample.ts';

const statuses = (de: string | undefined) => [
  { id: 'new', labels: { en: 'New', de: 'Neu' }, phase: 'new' as const },
  { id: 'open', labels: { en: 'Open', de: 'Offen' }, phase: 'working' as const },
  { id: 'closed', labels: { en: 'Closed', ...(de ? { de } : {}) }, phase: 'ended' as const },
];
const rest = {
  actors: [{ id: 'agent' as const, labels: { en: 'Agent', de: 'Bearbeiter' } }],
  actions: [{ id: 'update', labels: { en: 'Update', de: 'Speichern' } }],
  fields: [{ id: 'notes', labels: { en: 'Notes', de: 'Notizen' }, kind: 'longText' as const }],
};
const escalate = { id: 'escalate', labels: { en: 'Escalate' } };
const colour = { id: 'colour', labels: { en: 'Colour' }, kind: 'choice' as const };

/** Samples for the lints on labels, fields and actions. */
export const NAMES = {
  'alias-clash': {
    bad: {
      statuses: [{ id: 'closed', labels: { en: 'Closed' }, aliases: ['ＯＰＥＮ'], phase: 'ended' }],
    },
    good: {
      statuses: [{ id: 'closed', labels: { en: 'Closed' }, aliases: ['ＤＯＮＥ'], phase: 'ended' }],
    },
  },
  'missing-label': {
    bad: { statuses: statuses(undefined), ...rest },
    good: { statuses: statuses('Geschlossen'), ...rest },
  },
  'unused-entry': {
    bad: { fields: [colour] },
    good: {
      fields: [colour],
      rules: [{ id: 'T-5', clauses: [{ from: ['new'], to: ['open'], optional: ['colour'] }] }],
    },
  },
  'action-leads-nowhere': {
    bad: { actions: [escalate] },
    good: {
      actions: [escalate],
      rules: [
        {
          id: 'T-5',
          clauses: [{ allow: true, from: ['new'], actions: ['escalate'], to: ['open'] }],
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, Sample>>;
