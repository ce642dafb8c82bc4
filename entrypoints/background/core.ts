import type { Effective } from '../../lib/distribution/effective.ts';
import { settleManaged } from '../../lib/distribution/managed.ts';
import { doorsAt, type PageDoors } from '../../lib/hosts/page-doors.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { Changes, Platform, Sender } from '../../lib/platform/types.ts';
import { recordingKey } from '../../lib/recorder/types.ts';
import { createStore, type Store } from '../../lib/store/index.ts';
import { teachAgain } from './begin-teaching.ts';
import { carry } from './carry.ts';
import { datesOf } from './dates.ts';
import { decisionOf } from './decision.ts';
import { lookAtAbsent, noteDrift } from './drift.ts';
import { inForce, type Shipped } from './in-force.ts';
import { injectOpenTabs, tryInject } from './inject.ts';
import { type Frame, type Heard, hear, targetOf } from './messages.ts';
import { outsideWatch } from './outside.ts';
import { failedBy, reconcile, writeReport } from './reconcile.ts';
import { seatsOf } from './seats.ts';
import { type TabStates, tabStates } from './tab-state.ts';
import { endTeaching, injectRecorders, isTeaching, OF_TEACHING } from './teaching.ts';

/** How long a browser may take to deliver managed values after its start; seen: 1.5 s. */
const SETTLE_MS = 8000;

export interface Parts extends Shipped {
  readonly platform: Platform;
  readonly t: Translate;
  readonly now: () => string;
}

/**
 * Session key: since the extension was loaded, open tabs were seen to. Whenever it is loaded anew (switched off and on,
 * another access granted to it, a start of the browser) what runs in open tabs is of no use, and no event may tell.
 */
const BEGUN = 'begun';

/**
 * How long a worker that woke serves whoever woke it, a page as a rule, before it looks whether all is as it should be, in
 * milliseconds. Both at once would let the page wait three times as long for its panel.
 */
export const SERVE_FIRST_MS = 1000;

const hasBegun = async ({ session }: Platform): Promise<boolean> =>
  BEGUN in (await session.get(BEGUN).catch(() => ({})));

/** True if a site is guarded. */
async function isOn(platform: Platform, origin: string): Promise<boolean> {
  const key = storageKeys.detector(origin);
  return key in (await platform.local.get(key));
}

/** Does one after the other, whatever becomes of those before. @throws what the first that failed has thrown */
async function allOf(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** One of our own pages, in a new tab. */
async function openPage({ tabs, runtime }: Platform, page: string): Promise<void> {
  await tabs.open(runtime.url(page));
}

/** Which tab is taught in, if any is. */
const taughtIn = (draft: unknown): string | null => {
  const { tab, paused } = (draft ?? {}) as { tab?: unknown; paused?: unknown };
  return draft === undefined ? null : `${tab} ${paused === true}`;
};

/** True if teaching a site has begun, ended, rested or moved to another tab; its steps concern nobody but the page. */
const beganOrEnded = (changes: Changes): boolean =>
  Object.entries(changes).some(
    ([key, { oldValue, newValue }]) =>
      key.startsWith(recordingKey('')) && taughtIn(oldValue) !== taughtIn(newValue),
  );

/** How the doors of a site's page stand, by the profile that is in force there. */
function doorsOf({ sites, profiles }: Effective, origin: string, page: string): PageDoors | null {
  const site = sites.find((one) => one.origin === origin);
  const profile = site && profiles.get(site.profile);
  return profile ? doorsAt(profile, { pages: [page] }) : null;
}

/** Does what a page says. What it gives back is told to the page. */
function actor({ platform, now, t, ...shipped }: Parts, store: Store, tabs: TabStates) {
  const outside = outsideWatch(platform, store, now);
  const seats = seatsOf(platform);
  const bringOverlay = async (frame: Frame): Promise<void> => {
    try {
      await tryInject(platform, targetOf(frame), 'overlay.js', 'ISOLATED');
    } catch (error) {
      // The page shows a case, and nobody else is there to say so.
      if (!frame.ahead) await tabs.say(frame, { on: false, why: 'failed', detail: String(error) });
      throw error;
    }
  };
  return async ({ message, frame }: Heard): Promise<unknown> => {
    switch (message.type) {
      case 'dates':
        return { dates: datesOf(message.asked) };
      case 'doors':
        return { doors: doorsOf(await inForce(platform, store, shipped), frame.origin, message.page) };
      case 'wake':
        return undefined;
      case 'present':
        return bringOverlay(frame);
      case 'absent':
        return lookAtAbsent({ platform, store }, frame.origin, message.page, targetOf(frame));
      case 'drift':
        return { memory: await noteDrift({ platform, store }, frame.origin, message) };
      case 'parts':
        return tryInject(platform, targetOf(frame), 'parts.js', 'ISOLATED');
      case 'state': {
        // What the tab does not show says nothing of the tab.
        if (frame.ahead) return {};
        const before = await tabs.say(frame, message.state, message.instead);
        if (message.instead !== undefined) return {};
        // Not waited for; if it fails, the next state that is another tries again.
        void seats.meet(frame).catch(() => undefined);
        return outside.shown(frame.origin, message.state, before);
      }
      case 'seat':
        return seats.passOn(frame, message.seat);
      case 'found':
        return outside.found(frame.origin, message.news, message.steps);
      case 'decision':
        return allOf([
          () => carry(platform, message.ended, now()),
          () => outside.tried(message.ended),
          () => store.decisions.append(decisionOf(message.ended)),
        ]);
      case 'findings':
        return store.findings.add(message.findings);
      case 'verify':
        return store.verified.set(frame.origin, message.key, message.field, message.value);
      case 'taught':
      case 'giveUp':
        return endTeaching({ platform, store, shipped, now: now() }, frame.origin, message);
      case 'options':
        return platform.runtime.openOptions();
      case 'audit':
        return openPage(platform, 'audit.html');
      case 'teach':
        return teachAgain(platform, await inForce(platform, store, shipped), frame, t('locale'));
    }
  };
}

/** The background: listens, reconciles, and answers pages. `start` must be called in the worker's first turn. */
export function background({ platform, t, now, ...shipped }: Parts) {
  const store = createStore(platform, now);
  const tabs = tabStates(platform, t, now);
  const act = actor({ platform, now, t, ...shipped }, store, tabs);

  /** Reconciles once more; calls queue up, so the last one always sees the latest settings. */
  const refresh = (everyTab = false): Promise<void> =>
    platform.lock('reconcile', async () => {
      try {
        const done = await reconcile(platform, await inForce(platform, store, shipped), t);
        await tabs.only(done.sites.map(({ origin }) => origin));
        const all = everyTab || !(await hasBegun(platform));
        const failures = [
          ...(await injectOpenTabs(platform, all ? done.sites : done.fresh, all)),
          ...(await injectRecorders(platform)),
        ];
        await platform.session.set({ [BEGUN]: true });
        if (failures.length === 0) return;
        const { problems, guarded } = done.report;
        await writeReport(platform, { problems: [...problems, ...failedBy(failures)], guarded });
      } catch (error) {
        // Which tabs still lack the guard is not known any more.
        await platform.session.remove(BEGUN).catch(() => undefined);
        await writeReport(platform, { problems: failedBy([error]), guarded: [] });
      }
    });

  /** Answers `{ok: true}` with what was asked for, or `{ok: false, error}`; what may not speak is answered the same as nonsense. */
  const receive = async (raw: unknown, sender: Sender) => {
    const { origin = '' } = sender;
    const [known, taught] = await Promise.all([isOn(platform, origin), isTeaching(platform, origin)]);
    const heard = hear(raw, sender, ({ type }) => (OF_TEACHING.includes(type) ? taught : known));
    if (!heard) return { ok: false, error: 'refused' };
    try {
      return { ok: true, ...((await act(heard)) as object | undefined) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };

  /** Once per browser start: from now on, an empty delivery is taken at its word. */
  const settle = async (): Promise<void> => {
    if (await settleManaged(platform)) await refresh();
  };

  const start = async (): Promise<void> => {
    platform.runtime.onMessage(receive);
    platform.runtime.onInstalled((reason) => {
      void refresh(true);
      if (reason === 'install') void openPage(platform, 'welcome.html');
    });
    platform.runtime.onStartup(() => void store.verified.prune());
    platform.permissions.onChanged(() => void refresh());
    platform.managed.onChanged(() => void refresh());
    store.settings.onChanged(() => void refresh());
    store.library.onChanged(() => void refresh());
    platform.local.onChanged((changes) => beganOrEnded(changes) && void refresh());
    platform.tabs.onRemoved((tabId) => void tabs.drop(tabId));
    setTimeout(() => void settle(), SETTLE_MS);
    if (await hasBegun(platform)) await new Promise((resolve) => setTimeout(resolve, SERVE_FIRST_MS));
    return refresh();
  };

  return { start, refresh, settle, store };
}
