import { computed, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import { type CaseState, fold, own } from '../../lib/case/index.ts';
import { isoNow } from '../../lib/case/now.ts';
import type { Attempt } from '../../lib/guard/attempt.ts';
import { createGuard, type End, type Guard, type GuardDeps } from '../../lib/guard/guard.ts';
import type { Hold, Judgement } from '../../lib/guard/holds.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import { query } from '../../lib/hosts/query.ts';
import { activeScope, pageOnly, readCase, type Snapshot } from '../../lib/hosts/snapshot.ts';
import type { PageProfile } from '../../lib/hosts/types.ts';
import { type Captures, matchUrl } from '../../lib/hosts/url.ts';
import { judgeOnce, unknown } from '../../lib/policy/judge.ts';
import { strictest } from '../../lib/policy/response.ts';
import { type Bound, createBinder } from './bound.ts';
import { loadVerified, type SiteData, UNVERIFIED, type Verified } from './data.ts';
import type { Parts } from './parts.ts';
import { createSources, type Sources } from './sources.ts';

/** What the host's API told counts for this long, in milliseconds; then it is read anew before it holds a change. */
const FRESH_MS = 2000;

/** A page of the profile that the document is just now. */
interface Place {
  readonly page: PageProfile;
  readonly captures: Captures;
}

export type Choices = Signal<ReadonlyMap<string, readonly string[]>>;

/** A change that ended, for log and notices. */
export interface Ended {
  readonly attempt: Attempt;
  readonly judgement: Judgement;
  readonly end: End;
  readonly hold: Hold | null;
  readonly reason?: string | undefined;
  readonly bound: Bound;
}

/** What tells which page of the profile the document shows, or null. An address is taken apart once. */
function placesIn(pages: readonly PageProfile[]): () => Place | null {
  let href = '';
  let places: Place[] = [];
  return () => {
    if (href !== location.href) {
      href = location.href;
      places = pages.flatMap((page) =>
        page.url.flatMap((test) => {
          const captures = matchUrl(test, href);
          return captures ? { page, captures } : [];
        }),
      );
    }
    return places.find(({ page }) => query(document, page.present)) ?? null;
  };
}

const says = (of: Snapshot | null, also: unknown): string =>
  JSON.stringify([of?.key, of?.subject, of?.wanted, of?.state.facts, also]);

const sameCase = (a: Snapshot | null, b: Snapshot | null): boolean =>
  a?.scope === b?.scope && a?.page === b?.page && says(a, a?.state) === says(b, b?.state);

/** What tells that something was saved, or is another case; what is typed into fields tells nothing. */
const signs = (of: Snapshot | null): string => says(of, of?.state.status);

/** One document under guard: what it shows, who judges it, what is held. */
export interface Session {
  readonly guard: Guard;
  readonly sources: Sources;
  readonly place: Signal<Place | null>;
  readonly snapshot: Signal<Snapshot | null>;
  readonly verified: Signal<Verified>;
  readonly holds: Signal<readonly Hold[]>;
  /** Counts the looks at a page that lists cases: its rows come and go. */
  readonly looks: Signal<number>;
  /** What the host's API lists for fields, by address. */
  readonly choices: Choices;
  readonly bound: ReadonlySignal<Bound | null>;
  /** The case as the judge sees it: with its verifications. */
  readonly state: ReadonlySignal<CaseState | null>;
  /** Why the host's API did not tell of the shown case. */
  readonly failed: Signal<string | undefined>;
  /** Who judges a case; null if no policy speaks for it. */
  boundOf(of: Snapshot): Bound | null;
  /**
   * Reads the page again; what did not change tells nobody.
   * @param age how old, in milliseconds, an answer of the host's API may be if the page looks the same; default: any age
   */
  reread(age?: number): void;
}

/** What the document shows, read anew whenever it is asked for: it may have changed since the last look. */
function reading(data: SiteData, sources: Sources) {
  const { pages, doors = [] } = data.profile;
  const all = pages.map((page) => ({ ...page, doors: [...page.doors, ...doors] }));
  const read = (at: Place, scope: ParentNode): Snapshot | null =>
    readCase(at.page, scope, at.captures, sources.value);
  return { here: placesIn(all), read };
}

/** The judge of attempts, by what is verified of a case and known of it just now. */
const judging =
  (
    { responses }: SiteData,
    { isSince, failed }: Sources,
    boundOf: Session['boundOf'],
    verifiedOf: (key: string) => Verified,
  ): GuardDeps['judge'] =>
  ({ snapshot, change: wanted }, at = performance.now()) => {
    const { key } = snapshot;
    const by = boundOf(snapshot);
    // Whose case this is may be told in a moment: until then, nobody judges it.
    const isUntold =
      snapshot.answer === undefined &&
      !failed(key) &&
      snapshot.page.bindsBy?.some((name) => own(snapshot.state.facts, name) === undefined);
    if (!by && !isUntold) return null;
    const change = { ...(by && { actor: by.binding.role }), ...wanted };
    // Another tab or person may have filled or emptied what the page does not hold.
    const state = isSince(key, at - FRESH_MS) ? snapshot.state : pageOnly(snapshot);
    const asked = { case: withVerified(state, verifiedOf(key)), change, now: isoNow() };
    const verdict = by && !isUntold ? judgeOnce(by.policy, asked) : unknown([]);
    return {
      asked,
      verdict,
      response: strictest(verdict, responses, by?.policy.document.responses),
      target: verdict.to ?? fold(change.action ?? change.to ?? ''),
    };
  };

/** What is verified of the shown case, and of others that stand in the document. */
function verifications(shown: Signal<Verified>, isShown: (key: string) => boolean) {
  const others = new Map<string, Verified>();
  return {
    of: (key: string): Verified => (isShown(key) ? shown.peek() : (others.get(key) ?? UNVERIFIED)),
    async take(key: string): Promise<void> {
      const found = await loadVerified(key);
      if (!isShown(key)) others.set(key, found);
      else if (found !== UNVERIFIED) shown.value = { ...found, ...shown.peek() };
    },
  };
}

/**
 * @param ended told of every change that passed, or was held and how that ended
 * @param parts gets the script that few pages need
 */
export function createSession(
  port: GuardPort,
  data: SiteData,
  ended: (what: Ended) => void,
  parts: () => Promise<Parts>,
): Session {
  const place = signal<Place | null>(null);
  const snapshot = signal<Snapshot | null>(null);
  const verified = signal(UNVERIFIED);
  const holds = signal<readonly Hold[]>([]);
  const looks = signal(0);
  const failed = signal<string | undefined>(undefined);
  const sources = createSources(
    data.profile,
    () => {
      reread();
      guard.refresh();
    },
    async (...what) => (await parts()).readMore(...what),
  );
  const { here, read } = reading(data, sources);
  const boundOf = createBinder(data);
  const { fetch } = sources;
  const isShown = (key: string): boolean => snapshot.peek()?.key === key;
  const checks = verifications(verified, isShown);

  const guard = createGuard({
    here() {
      const at = here();
      return at && { port, ...at, read: (scope) => read(at, scope) };
    },
    judge: judging(data, sources, boundOf, checks.of),
    pending({ snapshot: of }, { verdict }) {
      // What is not known now is waited for if it was never told, and else passes.
      const read = fetch(of, verdict.outcome === 'unknown' ? Infinity : FRESH_MS);
      // It may have been verified on another page, or what is known of that may still be on its way.
      const checked = verdict.unverified[0] ? checks.take(of.key) : null;
      return read || checked ? Promise.all([read, checked]) : null;
    },
    ended(attempt, judgement, end, hold, reason) {
      // What the host's API told of the case is old by now.
      setTimeout(fetch, FRESH_MS, attempt.snapshot, 0);
      const bound = boundOf(attempt.snapshot);
      if (bound) ended({ attempt, judgement, end, hold, reason, bound });
    },
    changed() {
      holds.value = guard.holds;
    },
  });

  const reread = (age = Infinity): void => {
    const at = here();
    const scope = at && activeScope(at);
    const next = scope && read(at, scope);
    const before = snapshot.peek();
    const key = next?.key;
    if (before?.key !== key) {
      // What was verified belongs to one case: another case, another list.
      verified.value = UNVERIFIED;
      if (key !== undefined) void checks.take(key).then(guard.refresh);
    }
    if (!sameCase(before, next)) snapshot.value = next;
    // After the case: with the place comes the panel, which is to be drawn once.
    if (place.peek()?.page !== at?.page) place.value = at;
    if (at?.page.kind === 'list') looks.value += 1;
    if (next) fetch(next, signs(before) === signs(next) ? age : FRESH_MS);
    failed.value = next ? sources.failed(next.key) : undefined;
  };

  return {
    ...{ guard, sources, place, snapshot, verified, holds, looks, failed, boundOf, reread },
    choices: signal(new Map()),
    bound: computed(() => snapshot.value && boundOf(snapshot.value)),
    state: computed(() => snapshot.value && withVerified(snapshot.value.state, verified.value)),
  };
}

/** A verification holds for the value that was checked, and for no other. */
function withVerified(state: CaseState, verified: Verified): CaseState {
  const { fields = {} } = state;
  const valid = Object.keys(verified).filter((id) => verified[id]?.value === String(fields[id] ?? ''));
  return { ...state, verified: valid };
}
