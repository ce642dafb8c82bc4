import { computed, type Signal, signal } from '../../components/panel/signal.ts';
import { type CaseState, fold } from '../../lib/case/index.ts';
import { isoNow } from '../../lib/case/now.ts';
import type { Attempt, Here } from '../../lib/guard/attempt.ts';
import { createGuard, type End, type Guard } from '../../lib/guard/guard.ts';
import type { Hold, Judgement } from '../../lib/guard/holds.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import { query } from '../../lib/hosts/query.ts';
import {
  activeScope,
  findScopes,
  pageOnly,
  readCase,
  type Snapshot,
  watchedElements,
} from '../../lib/hosts/snapshot.ts';
import type { PageProfile } from '../../lib/hosts/types.ts';
import { type Captures, matchAny } from '../../lib/hosts/url.ts';
import { judgeOnce } from '../../lib/policy/judge.ts';
import { response } from '../../lib/policy/response.ts';
import { type Bound, createBinder } from './bound.ts';
import { loadVerified, type SiteData, tell, type Verified } from './data.ts';
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

/** The page of the profile that the document shows, or null. */
function placeOf(pages: readonly PageProfile[]): Place | null {
  for (const page of pages) {
    const captures = matchAny(page.url, location.href);
    if (captures && query(document, page.present)) return { page, captures };
  }
  return null;
}

const sameCase = (a: Snapshot | null, b: Snapshot | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.scope === b.scope &&
    a.page === b.page &&
    JSON.stringify([a.key, a.subject, a.state, a.wanted]) ===
      JSON.stringify([b.key, b.subject, b.state, b.wanted]));

/** One document under guard: what it shows, who judges it, what is held. */
export class Session {
  readonly guard: Guard;
  readonly sources: Sources;
  readonly place = signal<Place | null>(null);
  readonly snapshot = signal<Snapshot | null>(null);
  readonly verified = signal<Verified>({});
  readonly holds = signal<readonly Hold[]>([]);
  /** Counts the looks at a page that lists cases: its rows come and go. */
  readonly looks = signal(0);
  /** What the host's API lists for fields, by address. */
  readonly choices: Choices = signal(new Map());
  /** A policy that does not compile: what and why. */
  readonly trouble = signal<{ readonly why: string; readonly detail: string } | null>(null);
  readonly bound = computed(() => (this.snapshot.value ? this.boundOf(this.snapshot.value) : null));
  /** The case as the judge sees it: with its verifications. */
  readonly state = computed(
    () => this.snapshot.value && withVerified(this.snapshot.value.state, this.verified.value),
  );
  /** Why the host's API did not tell of the shown case. */
  readonly failed = signal<string | undefined>(undefined);
  /** True if some door of this host can only be held in the page's own world. */
  readonly pageWorld: boolean;
  readonly #data: SiteData;
  readonly #pages: readonly PageProfile[];
  readonly #port: GuardPort;
  readonly #bind: (of: Snapshot) => Bound | null;

  /** @param ended told of every change that passed, or was held and how that ended */
  constructor(port: GuardPort, data: SiteData, ended: (what: Ended) => void) {
    this.#port = port;
    this.#data = data;
    const { pages, doors = [] } = data.profile;
    this.#pages = pages.map((page) => ({ ...page, doors: [...page.doors, ...doors] }));
    this.pageWorld = data.profile.pageWorld;
    this.#bind = createBinder(data);
    this.sources = createSources(data.profile, () => {
      this.reread();
      this.guard.refresh();
    });
    this.guard = createGuard({
      here: () => this.#here(),
      judge: (attempt, at) => this.#judge(attempt, at),
      pending: ({ snapshot }) => this.#fetch(snapshot, FRESH_MS),
      ended: (attempt, judgement, end, hold, reason) => {
        const bound = this.boundOf(attempt.snapshot);
        if (bound) ended({ attempt, judgement, end, hold, reason, bound });
      },
      changed: () => {
        this.holds.value = this.guard.holds;
      },
    });
  }

  /** The page just now, read anew: the document may have changed since the last look. */
  #here(): Here | null {
    const at = placeOf(this.#pages);
    return at && { port: this.#port, ...at, read: (scope) => this.#read(at, scope) };
  }

  #read(at: Place, scope: ParentNode): Snapshot | null {
    return readCase(at.page, scope, at.captures, (key) => this.sources.value(key));
  }

  /** Every case that the page shows, read anew. */
  rows(): readonly Snapshot[] {
    const at = placeOf(this.#pages);
    return at ? findScopes(at.page).flatMap((scope) => this.#read(at, scope) ?? []) : [];
  }

  /** Who judges a case; null if no policy speaks for it or its policy does not compile. */
  boundOf(of: Snapshot): Bound | null {
    try {
      return this.#bind(of);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      queueMicrotask(() => {
        this.trouble.value = { why: 'badPolicy', detail };
      });
      return null;
    }
  }

  #judge({ snapshot, change: wanted }: Attempt, at = performance.now()): Judgement | null {
    const by = this.boundOf(snapshot);
    if (!by) return null;
    const own = snapshot.key === this.snapshot.peek()?.key;
    const change = { actor: by.binding.role, ...wanted };
    // Another tab or person may have filled or emptied what the page does not hold.
    const state = this.sources.isSince(snapshot.key, at - FRESH_MS) ? snapshot.state : pageOnly(snapshot);
    const asked = { case: withVerified(state, own ? this.verified.peek() : {}), change, now: isoNow() };
    const verdict = judgeOnce(by.policy, asked);
    return {
      asked,
      verdict,
      response: response(verdict, this.#data.responses, { rules: by.policy.document.responses }),
      target: verdict.to ?? fold(change.action ?? change.to ?? ''),
    };
  }

  /**
   * Reads the page again; what did not change tells nobody.
   * @param anew true: somebody looks at it again, and what only the host's API knows may be another thing by now
   */
  reread(anew = false): void {
    const at = placeOf(this.#pages);
    const scope = at && activeScope(at.page, document, at.captures);
    const next = at && scope ? this.#read(at, scope) : null;
    if (this.place.peek()?.page !== at?.page) this.place.value = at;
    if (at?.page.kind === 'list') this.looks.value += 1;
    const before = this.snapshot.peek();
    if (!sameCase(before, next)) this.snapshot.value = next;
    if (before?.key !== next?.key) this.#changeCase(next?.key);
    const isSame = before?.key === next?.key && before?.state.status === next?.state.status;
    if (next) this.#fetch(next, isSame && !anew ? Infinity : FRESH_MS);
    this.failed.value = next ? this.sources.failed(next.key) : undefined;
  }

  #fetch({ page, captures, key }: Snapshot, age: number): Promise<unknown> | null {
    return this.sources.fetch(page, captures, key, age);
  }

  /** What was verified belongs to one case: another case, another list. */
  #changeCase(key: string | undefined): void {
    this.verified.value = {};
    if (key === undefined) return;
    void loadVerified(location.origin, key).then((found) => {
      if (this.snapshot.peek()?.key !== key) return;
      this.verified.value = { ...found, ...this.verified.peek() };
      this.guard.refresh();
    });
  }

  /** The agent's word that a field was checked, for its present value; or its withdrawal. */
  verify(field: string, checked: boolean): void {
    const of = this.snapshot.peek();
    if (!of) return;
    const value = checked ? String(of.state.fields?.[field] ?? '') : null;
    const { [field]: _, ...rest } = this.verified.peek();
    this.verified.value =
      value === null ? rest : { ...rest, [field]: { value, at: new Date().toISOString() } };
    tell({ type: 'verify', key: of.key, field, value });
    this.guard.refresh();
  }

  /** The elements whose changes matter just now. */
  watched(): readonly Element[] {
    const of = this.snapshot.peek();
    return of ? watchedElements(of.page, of.scope, of.captures) : [];
  }
}

/** A verification holds for the value that was checked, and for no other. */
function withVerified(state: CaseState, verified: Verified): CaseState {
  const { fields = {} } = state;
  const valid = Object.keys(verified).filter((id) => verified[id]?.value === String(fields[id] ?? ''));
  return { ...state, verified: valid };
}
