import { type ReadonlySignal, signal } from '../../components/panel/signal.ts';
import type { Carried, Told } from '../../lib/case/messages.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import { extension } from './data.ts';
import type { Ended } from './session.ts';

/** A warning given on a page that is left at once is shown on the next one, if that comes within this time. */
const CARRY_MS = 30_000;
const SHOWN = 4;

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
   * Says what an ended change calls for; the background keeps a warning for the page that follows.
   * @param ready waited for before it is said: it brings the words for rules
   */
  ended(what: Ended, ready: () => Promise<unknown>): void;
  /** Shows what the page before had to say about this case, unless that is told, or long ago. */
  carried(key: string): void;
}

const carryKey = storageKeys.carried(location.origin);

/** @param start what this page began with */
export function createNotices(start: { carried: Carried | undefined }): Notices {
  const list = signal<readonly Notice[]>([]);
  let last = 0;
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
    },
    carried(key) {
      const { carried } = start;
      const isStale = carried && Date.now() - Date.parse(carried.at) >= CARRY_MS;
      if (!carried || (carried.key !== key && !isStale)) return;
      if (!isStale) add(carried.told);
      start.carried = undefined;
      void local.remove(carryKey);
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
