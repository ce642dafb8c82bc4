import { signal } from '@preact/signals';
import type {
  BrokenPolicy,
  ImportView,
  PolicyView,
  ProblemView,
  ProfileView,
  ResponsesView,
  SetAsideView,
  SiteView,
  TabView,
  WordView,
} from '../../components/options/model.ts';
import type { Decision } from '../../lib/case/messages.ts';
import type { Effective } from '../../lib/distribution/effective.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform } from '../../lib/platform/types.ts';
import { DEFAULT_RESPONSES } from '../../lib/policy/response.ts';
import type { Store } from '../../lib/store/index.ts';
import type { Library } from '../../lib/store/library.ts';
import type { SetAside } from '../../lib/store/set-aside.ts';
import { inForce, type Shipped } from '../background/in-force.ts';
import { REPORT, type Report } from '../background/reconcile.ts';
import { profileView } from './profile-views.ts';
import { generalProblems, isRestorable, policyView, siteView } from './views.ts';

export interface Parts extends Shipped {
  readonly platform: Platform;
  readonly store: Store;
  readonly t: Translate;
}

const NO_RESPONSES: ResponsesView = {
  values: DEFAULT_RESPONSES,
  override: true,
  role: 'agent',
  collect: false,
  locked: { responses: false, override: false, role: false },
};

/** Everything the page shows, as signals. */
export const createState = () => ({
  ready: signal(false),
  sites: signal<readonly SiteView[]>([]),
  profiles: signal<readonly ProfileView[]>([]),
  brokenProfiles: signal<readonly BrokenPolicy[]>([]),
  tabs: signal<readonly TabView[]>([]),
  policies: signal<readonly PolicyView[]>([]),
  broken: signal<readonly BrokenPolicy[]>([]),
  responses: signal<ResponsesView>(NO_RESPONSES),
  problems: signal<readonly ProblemView[]>([]),
  decisions: signal<readonly Decision[]>([]),
  setAside: signal<readonly SetAsideView[]>([]),
  importing: signal<ImportView>({ stage: 'none' }),
  undo: signal<{ readonly at: string; readonly file: string } | null>(null),
  managed: signal(false),
  word: signal<WordView | null>(null),
});

export type State = ReturnType<typeof createState>;

const asText = (raw: unknown): string =>
  typeof raw === 'string' ? raw : (JSON.stringify(raw, null, 2) ?? String(raw));

const asideView = ({ id, at, key, part, raw, error }: SetAside): SetAsideView => ({
  id,
  at,
  place: part === '' ? key : `${key}.${part}`,
  text: asText(raw),
  error,
  restorable: isRestorable(key),
});

async function sitesNow(now: Effective, { platform }: Parts): Promise<SiteView[]> {
  return Promise.all(
    now.sites.map(async (site) =>
      siteView(site, now, await platform.permissions.has(permissionFor(site.origin))),
    ),
  );
}

async function brokenNow(now: Effective, store: Store, kind: keyof Library): Promise<BrokenPolicy[]> {
  const library = await store.library.read();
  const entries: ReadonlyMap<string, { readonly origin: string }> =
    kind === 'policies' ? now.policies : now.profileOrigins;
  return library[kind]
    .filter(({ id }) => entries.get(id)?.origin !== 'imported')
    .map(({ id, file }) => {
      const found = now.problems.find((problem) => problem.code !== 'managed' && problem.subject === file);
      return { id, file, message: found?.message ?? '' };
    });
}

/** What only the background finds out: scripts that the browser refused, and its own failures. */
const refusals = (report: unknown): ProblemView[] =>
  ((report as Report | undefined)?.problems ?? []).filter(
    ({ code }) => code === 'refused' || code === 'failed',
  );

/** Reads settings, policies and permissions anew. */
export async function loadSettings(state: State, parts: Parts): Promise<void> {
  const now = await inForce(parts.platform, parts.store, parts);
  const language = parts.t('locale');
  const { responses: values, override, role, collect, locked } = now;
  state.sites.value = await sitesNow(now, parts);
  state.profiles.value = [...now.profiles.values()].map((profile) => profileView(profile, now));
  state.policies.value = [...now.policies.values()].map((entry) => policyView(entry, now.sites, language));
  state.broken.value = await brokenNow(now, parts.store, 'policies');
  state.brokenProfiles.value = await brokenNow(now, parts.store, 'profiles');
  state.responses.value = { values, override, role, collect, locked };
  const report = await parts.platform.local.get(REPORT);
  const files = [...state.broken.value, ...state.brokenProfiles.value].map(({ file }) => file);
  state.problems.value = [...generalProblems(now, files), ...refusals(report[REPORT])];
  state.managed.value = now.managed;
  state.undo.value = (await parts.store.everything.undo()) ?? null;
  state.setAside.value = (await parts.store.setAside.list()).map(asideView);
}

/** Looks anew which tabs are open that we are let into: of all others the browser tells no address. */
async function loadTabs(state: State, { platform }: Parts): Promise<void> {
  const granted = await platform.permissions.origins();
  const open = granted.length > 0 ? await platform.tabs.matching(granted) : [];
  state.tabs.value = open.flatMap(({ id, url = '', title = '' }): TabView[] =>
    /^https?:/.test(url) ? [{ id, title, origin: new URL(url).origin }] : [],
  );
}

/** Reads the log anew. */
async function loadRecords(state: State, { store }: Parts): Promise<void> {
  state.decisions.value = await store.decisions.list();
}

/** Work that is done once at a time, and once more for all who asked meanwhile: what is older never comes last. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= last = last
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return work();
      });
    return waiting;
  };
}

/** Keeps the state up to date with whoever changes it: this page, the popup, the background, the team. */
export async function follow(state: State, parts: Parts): Promise<void> {
  const { platform, store } = parts;
  const settings = inTurn(() => loadSettings(state, parts));
  const records = () => loadRecords(state, parts);
  for (const source of [store.settings, store.library]) source.onChanged(settings);
  store.decisions.onChanged(records);
  store.setAside.onChanged(settings);
  platform.local.onChanged((changes) => REPORT in changes && settings());
  const tabs = () => loadTabs(state, parts);
  document.addEventListener('visibilitychange', tabs);
  platform.permissions.onChanged(() => Promise.all([settings(), tabs()]));
  platform.managed.onChanged(settings);
  await Promise.all([settings(), records(), tabs()]);
  state.ready.value = true;
}
