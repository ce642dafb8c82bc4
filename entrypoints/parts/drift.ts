import type { GuardView } from '../../components/panel/model.ts';
import type { DriftView } from '../../components/panel/part.ts';
import type { DriftMemory } from '../../lib/case/drift.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import { type Drift, driftOf } from '../../lib/hosts/drift.ts';
import { driftReport, keepReport, markOf, reportText } from '../../lib/hosts/drift-report.ts';
import { isUnfinished } from '../../lib/hosts/drift-signs.ts';
import type { OverlayData } from '../../lib/hosts/site.ts';
import { find } from '../../lib/policy/names.ts';
import type { Notices } from '../overlay/notices.ts';
import type { Session } from '../overlay/session.ts';

/** How long a page may take to show what it should, in milliseconds; and to put right what contradicts itself. */
const LOADS_MS = 10_000;
const SETTLES_MS = 3000;

const patience = ({ code }: Drift): number =>
  code === 'driftLabel' || code === 'driftKeys' || code === 'driftStatuses' ? SETTLES_MS : LOADS_MS;

const NEW_MS = 60_000;

const isNew = ({ since }: DriftMemory): boolean =>
  since === undefined || Date.now() - Date.parse(since) < NEW_MS;

export interface DriftDeps {
  readonly send: (message: PageMessage) => Promise<unknown>;
  /** Monotonic, in milliseconds since the document began. */
  readonly now: () => number;
  readonly extension: string;
}

/** The site's profile, and whether the team's management sets it. */
type Site = Pick<OverlayData, 'profile' | 'locked'>;

/** What a session's page shows, as far as drift is concerned. */
interface Shown {
  readonly page: NonNullable<Session['place']['value']>['page'];
  readonly captures: Readonly<Record<string, string>>;
  readonly key: string | undefined;
  readonly isKnown: (status: string) => boolean;
}

/** Null where there is nothing to compare: no page for a case, or no policy for it. Follows the signals that it reads. */
function shownBy({ place, snapshot, bound, looks }: Session): Shown | null {
  looks.value;
  const [at, of, by] = [place.value, snapshot.value, bound.value];
  if (at?.page.kind !== 'case' || (of && !by)) return null;
  return {
    page: of?.page ?? at.page,
    captures: at.captures,
    key: of?.key,
    isKnown: (status) => !by || find(by.policy.statuses, status) !== undefined,
  };
}

/** Says so once more only after it was dismissed. */
function say(notices: Notices): void {
  if (!notices.list.peek().some(({ key }) => key === 'drift')) notices.add({ key: 'drift' });
}

/** Watches whether the page still matches its profile, and tells once for each page and case that it does not. */
export function createDrift({ send, now, extension }: DriftDeps) {
  let view: DriftView | null = null;
  /** What drifts, and when it was first seen to. */
  let first = { id: '', at: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = new Set<string>();
  const worked = new Set<string>();

  const note = async (page: string, drift: Drift | null, mark?: string): Promise<DriftMemory> => {
    const answer = await send({ type: 'drift', page, code: drift?.code ?? null, mark }).catch(() => null);
    return (answer as { memory?: DriftMemory } | null)?.memory ?? { count: 1 };
  };

  function over({ page, key }: Partial<Shown>): null {
    clearTimeout(timer);
    told.delete(first.id);
    first = { id: '', at: now() };
    view = null;
    keepReport(null);
    if (page && key !== undefined && !worked.has(page.id)) {
      worked.add(page.id);
      void note(page.id, null);
    }
    return null;
  }

  const teach = (): void => void send({ type: 'teach' }).catch(() => undefined);

  async function tell(session: Session, site: Site, shown: Shown, drift: Drift): Promise<boolean> {
    const { profile, locked } = site;
    const status = session.snapshot.peek()?.state.status;
    const isLabel = drift.code === 'driftLabel';
    const memory = await note(drift.page, drift, isLabel ? markOf(status ?? '') : undefined);
    if (first.id === '') return false;
    const report = () => driftReport({ ...shown, profile, drift, extension, ...memory });
    keepReport(report);
    const mends = locked ? {} : { teach };
    view = { code: drift.code, ...memory, report: () => reportText(report()), ...mends };
    // A word that is known to be unknown is not told of with every case.
    return !isLabel || isNew(memory);
  }

  return {
    /** What was last said, for whoever draws it. */
    view: (): DriftView | null => view,
    /** Looks at the page; gives back what the guard lacks by it. Follows the session's signals. */
    look(session: Session, site: Site, notices: Notices): GuardView | null {
      const shown = shownBy(session);
      const drift = shown && driftOf(shown.page, shown.captures, shown.isKnown);
      if (!shown || !drift) return over(shown ?? {});
      const id = JSON.stringify([location.href, shown.key, drift.code]);
      if (first.id !== id) first = { id, at: first.id === '' && first.at === 0 ? 0 : now() };
      const left = first.at + patience(drift) - now();
      clearTimeout(timer);
      if (left > 0 || (drift.code !== 'driftLabel' && isUnfinished())) {
        timer = setTimeout(
          () => {
            session.looks.value += 1;
          },
          Math.max(left, SETTLES_MS),
        );
        return null;
      }
      if (!told.has(id)) {
        told.add(id);
        void tell(session, site, shown, drift).then((isNews) => isNews && say(notices));
      }
      return { on: drift.code === 'driftLabel', why: drift.code };
    },
  };
}
