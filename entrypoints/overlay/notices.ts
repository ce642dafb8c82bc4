import { type ReadonlySignal, signal } from '../../components/panel/signal.ts';
import type { Finding } from '../../lib/case/index.ts';
import { extension } from './data.ts';
import type { Ended } from './session.ts';

/** A warning given on a page that is left at once is shown on the next one, if that comes within this time. */
const CARRY_MS = 30_000;
const SHOWN = 4;

/** What a notice tells; nothing of the case but its key, so that it can be stored. */
export interface Told {
  /** Message key suffix. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
}

export interface Notice extends Told {
  readonly id: number;
  /** What it tells of; absent if that was on the page before. */
  readonly of?: Ended | undefined;
}

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  add(told: Told, of?: Ended): void;
  dismiss(id: number): void;
  /**
   * Says what an ended change calls for, and keeps a warning for the page that follows.
   * @param ready waited for before it is said: it brings the words for rules
   */
  ended(what: Ended, ready: () => Promise<unknown>): void;
  /** Shows what the page before had to say about this case. */
  carried(key: string): Promise<void>;
}

interface Carried {
  readonly key: string;
  readonly at: number;
  readonly told: Told;
}

const carryKey = `carried:${location.origin}`;

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let last = 0;
  /** The carried warning that was shown last: where the page stays, its own comes back to it. */
  let shown = 0;
  const add = (told: Told, of?: Ended): void => {
    list.value = [{ ...told, of, id: ++last }, ...list.value].slice(0, SHOWN);
  };
  const { local } = extension.storage;
  return {
    list,
    add,
    dismiss: (id) => {
      list.value = list.value.filter((notice) => notice.id !== id);
    },
    ended(what, ready) {
      const told = toldOf(what);
      if (!told) return;
      const say = (): void => add(told, what);
      void ready().then(say, say);
      if (what.end !== 'passed') return;
      shown = Date.now();
      const carried: Carried = { key: what.attempt.snapshot.key, at: shown, told };
      void local.set({ [carryKey]: carried }).catch(() => undefined);
    },
    async carried(key) {
      const found = (await local.get(carryKey))[carryKey] as Carried | undefined;
      if (!found || found.at === shown) return;
      const isStale = Date.now() - found.at >= CARRY_MS;
      if (found.key !== key && !isStale) return;
      shown = found.at;
      if (!isStale) add(found.told);
      await local.remove(carryKey);
    },
  };
}

function toldOf({ end, judgement, attempt }: Ended): Told | undefined {
  const { findings } = judgement.verdict;
  if (end === 'lapsed') return { key: end, params: { key: attempt.snapshot.key } };
  if (end === 'seen') return { key: end, findings };
  const warnings = end === 'passed' ? findings.filter((finding) => finding.level !== 'info') : [];
  return warnings[0] && { key: 'warned', findings: warnings };
}
