import type { FindingView, NoticeView } from '../../components/panel/model.ts';
import { type ReadonlySignal, signal } from '../../components/panel/signal.ts';
import type { Finding } from '../../lib/case/index.ts';
import { extension } from './data.ts';
import type { Ended } from './session.ts';

/** A warning given on a page that is left at once is shown on the next one, if that comes within this time. */
const CARRY_MS = 30_000;
const SHOWN = 4;

export interface Notices {
  readonly list: ReadonlySignal<readonly NoticeView[]>;
  add(notice: Omit<NoticeView, 'id'>): void;
  dismiss(id: number): void;
  /**
   * Says what an ended change calls for, and keeps a warning for the page that follows.
   * @param told waited for before findings are told: it brings the words for their rules
   */
  ended(what: Ended, view: (finding: Finding) => FindingView, told: () => Promise<unknown>): void;
  /** Shows what the page before had to say about this case. */
  carried(key: string): Promise<void>;
}

interface Carried {
  readonly key: string;
  readonly at: number;
  readonly notice: Omit<NoticeView, 'id'>;
}

/** Without the fields' contents: what is stored tells nothing of the case but its key. */
const bare = <T>(notice: T): T =>
  JSON.parse(JSON.stringify(notice, (name, value) => (name === 'value' ? '' : value)));

const carryKey = () => `carried:${location.origin}`;

export function createNotices(): Notices {
  const list = signal<readonly NoticeView[]>([]);
  let last = 0;
  /** The carried warning that was shown last: where the page stays, its own comes back to it. */
  let shown = 0;
  const add = (notice: Omit<NoticeView, 'id'>): void => {
    list.value = [{ ...notice, id: ++last }, ...list.value].slice(0, SHOWN);
  };
  return {
    list,
    add,
    dismiss: (id) => {
      list.value = list.value.filter((notice) => notice.id !== id);
    },
    ended(what, view, told) {
      const notice = noticeOf(what, view);
      if (!notice) return;
      const tell = (): void => add(noticeOf(what, view) ?? notice);
      if (notice.findings) void told().then(tell, tell);
      else tell();
      if (what.end !== 'passed') return;
      shown = Date.now();
      const carried: Carried = { key: what.attempt.snapshot.key, at: shown, notice: bare(notice) };
      void extension.storage.local.set({ [carryKey()]: carried }).catch(() => undefined);
    },
    async carried(key) {
      const name = carryKey();
      const found = (await extension.storage.local.get(name))[name] as Carried | undefined;
      if (!found || found.at === shown) return;
      const isStale = Date.now() - found.at >= CARRY_MS;
      if (found.key !== key && !isStale) return;
      shown = found.at;
      if (!isStale) add(found.notice);
      await extension.storage.local.remove(name);
    },
  };
}

function noticeOf(what: Ended, view: (finding: Finding) => FindingView): Omit<NoticeView, 'id'> | null {
  const { end, judgement, attempt } = what;
  if (end === 'lapsed') return { tone: 'warn', key: 'lapsed', params: { key: attempt.snapshot.key } };
  if (end === 'seen') return { tone: 'warn', key: 'seen', findings: judgement.verdict.findings.map(view) };
  if (end !== 'passed') return null;
  const findings = judgement.verdict.findings.filter((finding) => finding.level !== 'info');
  return findings.length > 0 ? { tone: 'warn', key: 'warned', findings: findings.map(view) } : null;
}
