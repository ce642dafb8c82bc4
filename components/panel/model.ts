import type { Actor, FieldValue, Level, Outcome, Phase, Response } from '../../lib/case/index.ts';
import type { ReadonlySignal } from './signal.ts';

/** A rule as shown under "Why is this asked?". Texts are the policy's. */
export interface RuleView {
  readonly id: string;
  readonly summary: string;
  readonly basis: 'stated' | 'derived' | 'conflict' | 'silent' | 'house' | 'reserved';
  /** Document, section, date. */
  readonly source: string;
  readonly url?: string;
  /** Set where a contradiction was settled. */
  readonly reading?: {
    readonly id: string;
    readonly question: string;
    readonly choice: string;
    readonly reason: string;
  };
}

export interface FieldView {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'choice' | 'boolean';
  readonly options?: readonly string[] | undefined;
  /** As text; empty if nothing is there. */
  readonly value: string;
  /** Where the value lives: on this page (jump works), behind the host's API (fill works), or nowhere we can reach. */
  readonly place: 'page' | 'api' | 'none';
  readonly writable: boolean;
}

export interface FindingView {
  readonly level: Level;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly field?: FieldView | undefined;
  readonly rule: RuleView;
  /** What the team does about it; absent = as usual for the level (forbidden and incomplete block). */
  readonly response?: Response;
}

export interface EffectView {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly rule: RuleView;
}

/** One possible next step. */
export interface MoveView {
  readonly id: string;
  /** The status in the team's words; the action's if the status stays. */
  readonly label: string;
  readonly action?: string | undefined;
  /** True if the page's own control stands on it: the agent has picked it, nothing is sent yet. */
  readonly wanted?: boolean;
  readonly outcome: Outcome;
  readonly findings: readonly FindingView[];
  readonly missing: readonly FieldView[];
  readonly unverified: readonly FieldView[];
  readonly effects: readonly EffectView[];
}

export interface CaseView {
  readonly key: string;
  readonly subject?: string;
  readonly status: string;
  readonly subStatus?: string | undefined;
  /** False: the page's status is not in the policy. */
  readonly known: boolean;
  readonly phase?: Phase | undefined;
  /** ISO 8601 instant of the entry into the status, if known. */
  readonly since?: string | undefined;
  /** True if nobody has verified by what its page is known. */
  readonly experimental?: boolean | undefined;
  /** The life cycle in order, for the little rail. */
  readonly path: readonly { readonly label: string; readonly place: 'past' | 'here' | 'ahead' }[];
}

export interface VerifyView {
  readonly field: FieldView;
  /** ISO 8601 instant; absent = not verified, or void since the value changed. */
  readonly at?: string | undefined;
}

/** A change that waits for its answer, as far as it is told before the dialog is there. */
export interface HeldView {
  readonly id: number;
  /** `checking`: a read is pending. `applying`: mends are being written or the change replayed. `refused`: see notice. */
  readonly stage: 'checking' | 'held' | 'applying' | 'refused';
}

/** All of it, as the dialog shows it. */
export interface HoldView extends HeldView {
  readonly from: string;
  readonly to: string;
  readonly caseKey: string;
  readonly response: Extract<Response, 'confirm' | 'block'>;
  readonly outcome: Outcome;
  readonly findings: readonly FindingView[];
  /** Fields that can be filled here, missing ones first. */
  readonly mends: readonly FieldView[];
  readonly verify: readonly VerifyView[];
  readonly effects: readonly EffectView[];
  /** True once nothing stands against it any more. */
  readonly clear: boolean;
  /** True if the response allows going on with a reason. */
  readonly override: boolean;
  /** Message key suffix of a word to the agent (`pageRefused`, `savedNotesOnly`, `pressAgain` …). */
  readonly notice?: string;
  /** `detail` is filled in as `$1`. */
  readonly noticeParams?: Readonly<Record<string, string | number>>;
  /** How often the agent tried again meanwhile; each rise brings the dialog forward. Absent = 0. */
  readonly tries?: number;
}

/** One past change, judged. */
export interface PastView {
  readonly at?: string;
  readonly by?: string;
  readonly actor?: Actor;
  readonly from?: string;
  readonly to?: string;
  readonly action?: string;
  readonly outcome: Outcome;
  readonly findings: readonly FindingView[];
  /** True if the case was where this policy does not speak. */
  readonly elsewhere?: boolean;
}

export interface HistoryView {
  readonly stage: 'loading' | 'ready' | 'failed' | 'none';
  readonly complete: boolean;
  readonly changes: readonly PastView[];
  readonly violations: number;
}

export interface GuardView {
  readonly on: boolean;
  /** Message key suffix: why off, or what is only half on. */
  readonly why?: string;
  readonly detail?: string | undefined;
}

/** A passing word: a warning on a change that went through, a change seen and not held. */
export interface NoticeView {
  readonly id: number;
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly FindingView[] | undefined;
}

/** A page that lists cases, at a glance. */
export interface ListView {
  readonly cases: number;
  /** What a check found; null before the first. */
  readonly found: ListFound | null;
  /** What the list's own part works with: its concern alone. */
  readonly state: object;
}

/** What the pill tells of a checked list, in words. */
export interface ListFound {
  readonly meaning: 'ok' | 'need';
  readonly text: string;
}

export interface PanelActions {
  jump(field: string): void;
  /** Toggle the word that a field was checked, for its present value. */
  verify(field: string, checked: boolean): void;
  /** Write the filled values, then let the held change go if nothing stands against it. */
  proceed(filled: Readonly<Record<string, FieldValue>>, confirmed: boolean): void;
  override(reason: string): void;
  cancel(): void;
  loadHistory(): void;
  dismiss(notice: number): void;
  openOptions(): void;
}

export interface PanelModel {
  readonly guard: ReadonlySignal<GuardView>;
  readonly case: ReadonlySignal<CaseView | null>;
  /** What a list page shows; null on a case page. */
  readonly list: ReadonlySignal<ListView | null>;
  readonly moves: ReadonlySignal<readonly MoveView[]>;
  readonly verify: ReadonlySignal<readonly VerifyView[]>;
  /** All of it once the parts are there. */
  readonly hold: ReadonlySignal<HeldView | HoldView | null>;
  readonly history: ReadonlySignal<HistoryView>;
  readonly notices: ReadonlySignal<readonly NoticeView[]>;
  readonly policy: ReadonlySignal<{ readonly title: string; readonly locked: boolean } | null>;
  readonly actions: PanelActions;
}
