import { samplePolicy } from '../../samples/policy.ts';

/** What extension storage may hold after months of use: every kind of thing that our pages show, wordy and in several scripts. */

const TITLE =
  'Rückfragenbearbeitungsverfahren für Gewährleistungsangelegenheiten (問い合わせ対応手順書 第3版)';
const LABELS = { awaitingInfo: ['Wartet auf Rückmeldung', '回答待ち'], open: ['In Bearbeitung'] };

const site = (name: string, more: object = {}) => ({
  origin: `https://${name}.example`,
  profile: 'demo-desk',
  enabled: true,
  bindings: [{ policy: 'servicenow-csm-australia' }],
  ...more,
});

/** Sites in every standing that needs no permission: off, not permitted, without policy, without tool. */
const SITES = [
  site('desk', {
    bindings: [{ policy: 'servicenow-csm-australia', labels: LABELS, where: { queue: 'Support' } }],
  }),
  site('off', { enabled: false }),
  site('kundendienst-und-gewaehrleistungsabteilung.nordwestdeutschland', { bindings: [] }),
  site('odd', { profile: 'gone' }),
  site('two', { bindings: [{ policy: 'team', where: { queue: 'Ä' } }, { policy: 'ithelpcenter' }] }),
];

const team = samplePolicy({ id: 'team', title: { en: TITLE } });

const imported = (id: string, file: string, document: unknown) => ({
  id,
  file,
  text: JSON.stringify(document),
  document,
  added: '2026-03-01T08:00:00Z',
});

const decision = (key: string, more: object) => ({
  at: '2026-10-01T08:00:00Z',
  origin: 'https://desk.example',
  key,
  policy: 'servicenow-csm-australia',
  verdict: '0123456789abcdef',
  from: 'Open',
  to: 'Resolved',
  door: 'case/save',
  outcome: 'incomplete',
  response: 'block',
  rules: ['S3-11', 'S3-12'],
  end: 'mended',
  ...more,
});

const DECISIONS = [
  decision('CA-1', {}),
  decision('CA-2', {
    end: 'overridden',
    outcome: 'forbidden',
    reason: 'Kunde besteht auf sofortigem Abschluss',
  }),
  decision('CA-3', { end: 'passed', outcome: 'allowed', response: 'observe', rules: [] }),
  decision('案件-四', { end: 'cancelled', outcome: 'unverified', from: '対応中', to: '解決済み' }),
  decision('CA-5', {
    end: 'seen',
    outcome: 'undocumented',
    door: 'outside',
    changed: '2026-09-30T08:00:00Z',
  }),
];

const finding = (key: string, more: object) => ({
  origin: 'https://desk.example',
  url: `https://desk.example/cases/${key}`,
  key,
  policy: 'servicenow-csm-australia',
  at: '2026-03-01T08:00:00Z',
  by: 'Robin Übelhör',
  actor: 'agent',
  from: 'Open',
  to: 'Resolved',
  outcome: 'incomplete',
  rule: 'S3-11',
  level: 'incomplete',
  code: 'missing',
  field: 'resolutionNotes',
  verdict: '0123456789abcdef',
  collected: '2026-03-09T08:00:00Z',
  ...more,
});

const FINDINGS = {
  'CA-7': [
    finding('CA-7', {}),
    finding('CA-7', {
      at: '2026-03-02T08:00:00Z',
      outcome: 'forbidden',
      rule: 'S3-29',
      code: 'actor',
      to: 'Closed',
    }),
  ],
  '案件-四': [finding('案件-四', { outcome: 'undocumented', rule: 'S3-12', by: '山田 太郎', at: undefined })],
};

/** Everything, as it lies in storage. */
export const CONTENT: Readonly<Record<string, unknown>> = {
  settings: { version: 1, sites: SITES, role: 'king', responses: {}, collect: true },
  policies: {
    version: 1,
    policies: [imported('team', 'team.json', team), imported('bad', 'bad.yaml', { id: 'bad' })],
    profiles: [imported('broken', 'broken.json', { id: 'broken' })],
  },
  decisions: { version: 1, first: 0, last: 0 },
  'decisions:0': DECISIONS,
  ...Object.fromEntries(
    Object.entries(FINDINGS).map(([key, list]) => [`findings:https://desk.example:${key}`, list]),
  ),
};

/** The same places with nothing in them. */
export const EMPTY: Readonly<Record<string, unknown>> = {
  settings: { version: 1, sites: [], responses: {} },
  policies: { version: 1, policies: [], profiles: [] },
  setAside: [],
};
