import type { DriftCode } from './drift.ts';
import type { Outcome, Response } from './outcome.ts';
import type { Actor, Finding, JudgeRequest, Verdict } from './types.ts';

/** One line of the decision log. Never case text: ids, outcomes, and the override's reason only. */
export interface Decision {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly origin: string;
  readonly key: string;
  readonly policy: string;
  /** Of the policy with its readings, as it judged. */
  readonly policyDigest?: string;
  readonly verdict: string;
  readonly from: string;
  readonly to?: string;
  readonly action?: string;
  readonly actor?: Actor;
  readonly door: string;
  readonly outcome: Outcome;
  readonly response: Response;
  readonly rules: readonly string[];
  /** What the agent, or Caserail, did in the end. */
  readonly end:
    | 'passed'
    | 'mended'
    | 'confirmed'
    | 'overridden'
    | 'cancelled'
    | 'left'
    | 'lapsed'
    | 'unchecked'
    | 'seen';
  readonly reason?: string;
  /** Of a change that was found done: the ISO 8601 instant at which the host's history says it was. */
  readonly changed?: string;
  /** `unknown`: what lay between the two statuses is not known; they are judged as one step. */
  readonly steps?: 'unknown';
}

/** Stands for the door of a change that left by none of ours: by a colleague, a bulk job, the host's own rules. */
export const OUTSIDE = 'outside';

/** A case whose saved status is another one than when it was last seen, and no change that we saw leave explains it. */
export interface News {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** ISO 8601 instant since when the case was known to be in `from`. */
  readonly since: string;
  /** The case was in `to` before, so a page that was loaded before `since` proves nothing. */
  readonly doubtful?: true;
}

/** One step of a change that was found done, as the page judged it. */
export type FoundStep = Pick<
  Decision,
  'policy' | 'policyDigest' | 'verdict' | 'from' | 'to' | 'actor' | 'outcome' | 'rules' | 'changed' | 'steps'
>;

interface Judged {
  readonly response: Response;
  readonly verdict: Pick<Verdict, 'outcome' | 'findings'>;
}

/**
 * A change that ended, as its page tells it. The background makes a line of the decision log of it; of the case as it
 * was judged it keeps nothing but what makes the verdict's id.
 */
export interface EndedChange extends Pick<Decision, 'at' | 'origin' | 'key' | 'policy' | 'door' | 'end'> {
  /** Of the policy, with its readings. */
  readonly digest: string;
  readonly judgement: Judged & {
    readonly asked: Pick<JudgeRequest, 'case' | 'change'>;
    /** The id of the status that it leads to, or a folded action. */
    readonly target?: string;
  };
  /** What it was held for, if it was held. */
  readonly first?: Judged | undefined;
  readonly reason?: string | undefined;
}

/** The policy as it was when it judged; it may be another one by now. */
export interface JudgedBy {
  readonly policyVersion: string;
  /** Of the policy, with its readings. */
  readonly policyDigest: string;
}

/** A finding on a past change, collected while QA browses. */
export interface PastFinding extends Partial<JudgedBy> {
  readonly origin: string;
  readonly url: string;
  readonly key: string;
  readonly policy: string;
  readonly at?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly action?: string;
  readonly actor?: Actor;
  readonly outcome: Outcome;
  readonly rule: string;
  readonly level: string;
  readonly code: string;
  readonly field?: string;
  /** What the code's sentence names; as in `Finding`. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly verdict: string;
  /** ISO 8601 instant at which it was collected. */
  readonly collected: string;
}

/** State of the guard in one frame, for icon and popup. */
export interface GuardState {
  readonly on: boolean;
  /** Why it is off, or what is only half on; a message key's suffix, e.g. `noPolicy`, `reload`, `updated`, `failed`. */
  readonly why?: string;
  readonly detail?: string | undefined;
  readonly key?: string | undefined;
  readonly policy?: string | undefined;
  /** The case's saved status, as the page words it; `''` if it can't be read surely. */
  readonly status?: string | undefined;
}

/** When some timers' time is up: pages carry no calendar. */
export interface DatesAsked {
  /** IANA name. */
  readonly zone: string;
  /** How days are counted, as in `lib/policy/clocks.ts`; validated there. */
  readonly counting: object;
  /** ISO 8601 starts, and how long each runs. */
  readonly timers: readonly { readonly start: string; readonly after: object }[];
}

/** What the background answers a page about its case's status; nothing, mostly. */
export interface Answer {
  readonly news?: News;
  /** True if what the page found stands in the decision log now. */
  readonly noted?: true;
}

/** What a notice tells; nothing of the case but its key, so that it can be stored. */
export interface Told {
  /** Message key suffix. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
}

/** A warning given on a page that was left at once, for the page that follows. */
export interface Carried {
  /** Of the case. */
  readonly key: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly told: Told;
}

/** What a frame that shows a case tells the others of its page, so that one of them has the panel. */
export interface FrameSeat {
  /** A random name. */
  readonly id: string;
  /** Milliseconds since 1970 of the last work in it; 1 if all that is known is that it has the focus, 0 if not even that. */
  readonly worked: number;
  /** What of it is in sight at most, in square pixels; 0 if it is hidden. */
  readonly area: number;
  /** True while it asks about a change that it holds. */
  readonly asks: boolean;
  /** False once it has nothing to draw any more. */
  readonly shows: boolean;
  /** True where the others are to say what they are, though nothing is new with them. */
  readonly calls?: boolean | undefined;
}

/** What scripts in host pages send to the background. Validated there, since a page's process can speak as us. */
export type PageMessage =
  /** The address is a case's: somebody will be needed soon. */
  | { readonly type: 'wake'; readonly page: string }
  | { readonly type: 'present'; readonly page: string }
  /**
   * Answered with `news` where the case's status was changed behind our back. With `instead`, it counts only if this is
   * why the frame is off so far.
   */
  | { readonly type: 'state'; readonly state: GuardState; readonly instead?: DriftCode }
  /** What news turned out to be; answered with `noted`, or with other `news` if it is out of date. */
  | {
      readonly type: 'found';
      readonly news: Pick<News, 'key' | 'from' | 'to'>;
      readonly steps: readonly FoundStep[];
    }
  /** Passed on, as it is, to the other frames of this origin in the tab. */
  | { readonly type: 'seat'; readonly seat: FrameSeat }
  /** The address is this page's, and in ten seconds nothing of it came. */
  | { readonly type: 'absent'; readonly page: string }
  /**
   * A page of the profile drifted, or matches (`code` null). Answered with the `DriftMemory` of it. `mark` tells apart what
   * may be several things: addresses, words.
   */
  | {
      readonly type: 'drift';
      readonly page: string;
      readonly code: DriftCode | null;
      readonly mark?: string | undefined;
    }
  | { readonly type: 'decision'; readonly ended: EndedChange }
  | { readonly type: 'findings'; readonly findings: readonly PastFinding[] }
  | { readonly type: 'verify'; readonly key: string; readonly field: string; readonly value: string | null }
  | { readonly type: 'options' }
  /** The page of collected findings is wanted. */
  | { readonly type: 'audit' }
  /** Answered with `dates`: ISO 8601 with the zone's offset, or null where there is no such date. */
  | { readonly type: 'dates'; readonly asked: DatesAsked }
  /** Answered with `doors`: how the doors of the page at this address stand; null where the site's tool has no such page. */
  | { readonly type: 'doors'; readonly page: string }
  /** Hold dialog and history are wanted in this frame. */
  | { readonly type: 'parts' }
  /** Somebody wants to teach this page again, in part: what is read of it is wrong. */
  | { readonly type: 'teach' }
  /** Somebody has taught this page: a host profile, and the policy it was taught by. Heard only while they do. */
  | { readonly type: 'taught'; readonly profile: unknown; readonly policy: string }
  /** Teaching is given up. */
  | { readonly type: 'giveUp' };
