import type { DoorsView } from '../../common/doors.ts';
import type {
  CaseView,
  EffectView,
  FieldView,
  FindingView,
  HistoryView,
  HoldView,
  MoveView,
  RuleView,
  VerifyView,
} from '../model.ts';

/** The gallery's present. */
export const NOW = Date.parse('2026-11-22T10:45:00Z');

const rule = (id: string, summary: string, more: Partial<RuleView> = {}): RuleView => ({
  id,
  summary,
  basis: 'stated',
  source: 'Case states, row “Resolved”, Australia, 12 Mar 2026',
  url: 'https://docs.example.com/case-states',
  ...more,
});

export const RULES = {
  propose: rule('S3-27', 'Proposing a solution needs code and notes.'),
  close: rule('S3-30', 'Closing needs details in the resolution notes.'),
  customer: rule('S3-29', 'In Resolved only the customer decides.', {
    reading: {
      id: 'A-SN2',
      question: 'May an agent close a resolved case?',
      choice: 'No.',
      reason: 'Three of four statements agree.',
    },
  }),
  none: rule('servicenow-csm-australia/no-rule', 'No rule of the document speaks of it.', {
    basis: 'reserved',
    source: '',
  }),
  house: rule('team/closing-note', 'Our team writes a closing note on every case.', {
    basis: 'house',
    source: 'Support handbook, 4.2',
  }),
  verify: rule('LV-15', 'Category, priority and Is Major are verified before closing.', {
    source: 'How to close, message text, 6 Jul 2021',
  }),
};

const field = (
  id: string,
  label: string,
  kind: FieldView['kind'],
  more: Partial<FieldView> = {},
): FieldView => ({
  id,
  label,
  kind,
  value: '',
  place: 'page',
  writable: true,
  ...more,
});

export const FIELDS = {
  code: field('resolutionCode', 'Resolution code', 'choice', {
    options: ['Fixed by support', 'Workaround provided', 'Not reproducible', 'Duplicate'],
    place: 'api',
  }),
  notes: field('resolutionNotes', 'Resolution notes', 'longText'),
  closing: field('closingComment', 'Closing comment', 'text'),
  category: field('category', 'Category', 'choice', { value: 'Hardware › Battery' }),
  priority: field('priority', 'Priority', 'choice', { value: '2 – High' }),
  major: field('isMajor', 'Is major', 'boolean', { value: 'No' }),
  outside: field('rootCause', 'Root cause', 'text', { place: 'none', writable: false }),
};

export const missing = (of: FieldView, by: RuleView = RULES.propose): FindingView => ({
  level: 'incomplete',
  code: 'missing',
  params: {},
  field: of,
  rule: by,
});

const finding = (level: FindingView['level'], code: string, by: RuleView): FindingView => ({
  level,
  code,
  params: {},
  rule: by,
});

export const FINDINGS = {
  notes: missing(FIELDS.notes),
  code: missing(FIELDS.code),
  closed: missing(FIELDS.notes, RULES.close),
  forbidden: finding('forbidden', 'customerDecides', RULES.customer),
  undocumented: finding('undocumented', 'noRule', RULES.none),
  house: {
    ...finding('warning', 'recommended', RULES.house),
    field: FIELDS.closing,
  },
  unread: { ...finding('unverified', 'notReadable', RULES.verify), field: FIELDS.priority },
};

const effect = (code: string, by: RuleView, params: EffectView['params'] = {}): EffectView => ({
  code,
  params,
  rule: by,
});

export const EFFECTS = [
  effect('customerAnswers', RULES.propose),
  effect('autoClose', RULES.close, { days: 14 }),
];

const move = (
  id: string,
  outcome: MoveView['outcome'],
  action: string,
  more: Partial<MoveView> = {},
): MoveView => ({
  id,
  label: id,
  action,
  outcome,
  findings: [],
  missing: [],
  unverified: [],
  effects: [],
  ...more,
});

export const MOVES: readonly MoveView[] = [
  move('Awaiting Info', 'allowed', 'Request Info', { effects: [effect('requestSent', RULES.propose)] }),
  move('Resolved', 'incomplete', 'Propose Solution', {
    missing: [FIELDS.code, FIELDS.notes],
    findings: [FINDINGS.code, FINDINGS.notes],
    effects: EFFECTS,
  }),
  move('Closed', 'incomplete', 'Close Case', { missing: [FIELDS.notes], findings: [FINDINGS.closed] }),
  move('New', 'undocumented', '', { findings: [FINDINGS.undocumented] }),
];

export const MOVES_RESOLVED: readonly MoveView[] = [
  move('Update', 'allowed', ''),
  move('Closed', 'forbidden', 'Close Case', { findings: [FINDINGS.forbidden] }),
  move('Open', 'undocumented', '', { findings: [FINDINGS.undocumented] }),
];

const PATH = ['New', 'Open', 'Awaiting Info', 'Resolved', 'Closed'];

export const caseAt = (status: string, more: Partial<CaseView> = {}): CaseView => ({
  key: '#7',
  subject: 'Laptop battery swollen, warranty question from the Lyon office',
  status,
  known: true,
  since: '2026-11-19T06:30:00Z',
  path: PATH.map((label, index) => {
    const here = PATH.indexOf(status);
    return { label, place: index < here ? 'past' : index === here ? 'here' : 'ahead' };
  }),
  ...more,
});

export const VERIFY: readonly VerifyView[] = [
  { field: FIELDS.category, at: '2026-11-22T10:42:00Z' },
  { field: FIELDS.priority },
  { field: FIELDS.major },
];

const unverified = (of: FieldView): FindingView => ({
  level: 'unverified',
  code: 'notVerified',
  params: {},
  field: of,
  rule: RULES.verify,
});

const HELD: HoldView = {
  id: 1,
  caseKey: '#7',
  from: 'Open',
  to: 'Resolved',
  stage: 'held',
  response: 'block',
  outcome: 'incomplete',
  findings: [FINDINGS.code, FINDINGS.notes],
  mends: [FIELDS.code, FIELDS.notes],
  verify: [],
  effects: [],
  clear: false,
  override: true,
};

export const HOLDS = {
  missing: HELD,
  confirm: {
    ...HELD,
    from: 'Resolved',
    to: 'Closed',
    response: 'confirm' as const,
    outcome: 'unverified' as const,
    findings: [unverified(FIELDS.priority), unverified(FIELDS.major)],
    mends: [],
    verify: VERIFY,
    effects: EFFECTS.slice(1),
    override: false,
  },
  forbidden: {
    ...HELD,
    from: 'Resolved',
    to: 'Closed',
    outcome: 'forbidden' as const,
    findings: [FINDINGS.forbidden, FINDINGS.house],
    mends: [FIELDS.closing],
  },
  elsewhere: {
    ...HELD,
    findings: [FINDINGS.undocumented, missing(FIELDS.outside, RULES.house), FINDINGS.notes],
    mends: [FIELDS.notes],
    outcome: 'undocumented' as const,
  },
} satisfies Record<string, HoldView>;

export const HISTORY: HistoryView = {
  stage: 'ready',
  complete: false,
  violations: 2,
  changes: [
    { at: '2026-11-18T08:02:00Z', actor: 'customer', to: 'New', outcome: 'allowed', findings: [] },
    {
      at: '2026-11-19T06:30:00Z',
      by: 'Mina Okafor',
      from: 'New',
      to: 'Open',
      action: 'Accept',
      outcome: 'allowed',
      findings: [],
    },
    {
      at: '2026-11-20T13:11:00Z',
      by: 'Mina Okafor',
      from: 'Open',
      to: 'Resolved',
      action: 'Propose Solution',
      outcome: 'incomplete',
      findings: [FINDINGS.notes],
    },
    {
      at: '2026-11-21T09:20:00Z',
      by: 'J. Alvarez',
      from: 'Resolved',
      to: 'Closed',
      action: 'Close Case',
      outcome: 'forbidden',
      findings: [FINDINGS.forbidden],
    },
    {
      at: '2026-11-22T10:40:00Z',
      by: 'J. Alvarez',
      from: 'Closed',
      to: 'Open',
      outcome: 'undocumented',
      findings: [FINDINGS.undocumented],
    },
  ],
};

/** The ways to save on a page of which not everything is held. */
export const DOORS: DoorsView = {
  doors: [
    ...(['form', 'form', 'button', 'menu', 'request'] as const).map((via) => ({
      via,
      standing: 'guarded' as const,
    })),
    { via: 'beacon', standing: 'watched' },
    { via: 'bulk', standing: 'open', about: 'Bulk update of a search: its page shows no case.' },
    { via: 'keyboard', standing: 'notTried' },
  ],
  experimental: true,
  onSamples: true,
  byAddress: false,
};
