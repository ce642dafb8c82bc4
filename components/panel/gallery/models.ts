import type { PanelActions, PanelModel } from '../model.ts';
import { type Signal, signal } from '../signal.ts';
import { listAt } from './lists.ts';
import { caseAt, FINDINGS, HISTORY, HOLDS, MOVES, MOVES_RESOLVED, VERIFY } from './views.ts';

/** A model whose signals can be set, and whose actions do nothing unless given. */
export type OpenModel = {
  readonly [Key in keyof PanelModel]: PanelModel[Key] extends { readonly value: infer Value }
    ? Signal<Value>
    : PanelModel[Key];
};

type Values = {
  -readonly [Key in keyof OpenModel]?: OpenModel[Key] extends Signal<infer Value> ? Value : never;
};

const nothing = (): void => undefined;

/** A model of an open case with nothing held, but for what `values` and `actions` say. */
export function modelOf(values: Values = {}, actions: Partial<PanelActions> = {}): OpenModel {
  return {
    guard: signal(values.guard ?? { on: true }),
    case: signal(values.case === undefined ? caseAt('Open') : values.case),
    list: signal(values.list ?? null),
    moves: signal(values.moves ?? MOVES),
    verify: signal(values.verify ?? []),
    hold: signal(values.hold ?? null),
    history: signal(values.history ?? { stage: 'none', complete: true, changes: [], violations: 0 }),
    notices: signal(values.notices ?? []),
    policy: signal(
      values.policy === undefined
        ? { title: 'ServiceNow CSM, Australia · team version 7', locked: false }
        : values.policy,
    ),
    actions: {
      jump: nothing,
      verify: nothing,
      proceed: nothing,
      override: nothing,
      cancel: nothing,
      loadHistory: nothing,
      dismiss: nothing,
      openOptions: nothing,
      ...actions,
    },
  };
}

/** What the gallery shows, by name. `press` names buttons (by class or label) to press before the picture. */
export const STATES: Readonly<
  Record<string, { readonly values: Values; readonly collapsed?: true; readonly press?: readonly string[] }>
> = {
  open: { values: { verify: VERIFY } },
  expanded: { values: {}, press: ['.move:nth-child(2) .head', '.move:nth-child(2) summary'] },
  resolved: {
    values: {
      case: caseAt('Resolved', { subStatus: 'Awaiting reply' }),
      moves: MOVES_RESOLVED,
      policy: { title: 'ServiceNow CSM, Australia', locked: true },
    },
    press: ['.move:nth-child(3) .head', '.move:nth-child(3) summary'],
  },
  unknown: { values: { case: caseAt('Parked', { known: false, path: [] }), moves: [] } },
  history: { values: { history: HISTORY }, press: ['.fold'] },
  clean: {
    values: {
      history: { stage: 'ready', complete: true, changes: HISTORY.changes.slice(0, 2), violations: 0 },
      guard: { on: true, why: 'reload' },
    },
    press: ['.fold'],
  },
  doors: { values: { moves: [] }, press: ['[aria-controls=doors]'] },
  notices: {
    values: {
      notices: [
        { id: 1, key: 'warned', findings: [FINDINGS.undocumented] },
        { id: 2, key: 'writeFailed', params: { detail: 'Resolution code' } },
        {
          id: 3,
          key: 'changed',
          params: {
            from: 'Open',
            to: 'Closed',
            way: 'Open → Resolved → Closed',
            by: 'Mika Aalto',
            at: '2026-11-22T09:40:00Z',
            steps: '',
          },
        },
        {
          id: 4,
          key: 'changed',
          params: { from: 'Open', to: 'New', way: '', by: '', at: '', steps: 'unknown' },
          findings: [FINDINGS.undocumented],
        },
      ],
    },
    collapsed: true,
  },
  hold: { values: { hold: HOLDS.missing }, press: ['.ask:nth-of-type(3) summary'] },
  confirm: { values: { hold: HOLDS.confirm } },
  forbidden: { values: { hold: HOLDS.forbidden }, press: ['.ask summary', '.ghost'] },
  elsewhere: { values: { hold: { ...HOLDS.elsewhere, notice: 'stillOpen' } } },
  refused: { values: { hold: { ...HOLDS.missing, stage: 'refused', notice: 'pressAgain' } } },
  applying: { values: { hold: { ...HOLDS.missing, stage: 'applying' } } },
  checking: { values: { hold: { ...HOLDS.missing, stage: 'checking' } }, collapsed: true },
  tucked: { values: { hold: HOLDS.missing }, press: ['.top .tool'] },
  pill: { values: {}, collapsed: true },
  listPill: { values: { case: null, list: listAt('idle') } },
  listFound: {
    values: { case: null, list: { ...listAt('ended'), found: { meaning: 'need', text: '2 with findings' } } },
  },
  list: { values: { case: null, list: listAt('idle') }, press: ['.pill', '.listRow'] },
  listDoors: {
    values: { case: null, list: listAt('idle') },
    press: ['.pill', '.listRow', '.ways summary'],
  },
  listRunning: { values: { case: null, list: listAt('running') }, press: ['.pill', '.listRow'] },
  listEnded: { values: { case: null, list: listAt('ended') }, press: ['.pill', '.listRow'] },
  off: { values: { case: null, guard: { on: false, why: 'fought' } } },
  offCase: { values: { guard: { on: false, why: 'failed', detail: 'TypeError: x is not a function' } } },
  noPolicy: { values: { case: null, guard: { on: false, why: 'noPolicy' } } },
};
