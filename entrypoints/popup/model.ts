import { signal } from '@preact/signals';
import type { Choice, PopupModel, PopupView } from '../../components/popup/model.ts';
import type { Effective } from '../../lib/distribution/effective.ts';
import { PORT } from '../../lib/guard/types.ts';
import { hasExperimental } from '../../lib/hosts/confidence.ts';
import { REPORT_PLACE } from '../../lib/hosts/drift-report.ts';
import { proposeProfiles } from '../../lib/hosts/index.ts';
import { doorsAt } from '../../lib/hosts/page-doors.ts';
import { suggestedBindings } from '../../lib/hosts/presets.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform, Tab } from '../../lib/platform/types.ts';
import { recordingKey } from '../../lib/recorder/types.ts';
import type { Store } from '../../lib/store/index.ts';
import { type Site, withoutSite, withSite } from '../../lib/store/settings.ts';
import { baseFor, beginTeaching, teachingOf } from '../background/begin-teaching.ts';
import { inForce, type Shipped } from '../background/in-force.ts';
import { framesOf } from '../background/tab-state.ts';
import { inLanguage } from '../options/views.ts';
import { SEAT } from '../overlay/seat.ts';
import { standingOf } from './standing.ts';

export interface Parts extends Shipped {
  readonly platform: Platform;
  readonly store: Store;
  readonly t: Translate;
  readonly close: () => void;
}

/** A report is some kilobytes; what is longer is none of ours. */
const MAX_REPORT = 100_000;

/** Origin of a page that an extension may work in; the browsers' own stores are refused by the browsers. */
function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

async function look(tab: Tab, now: Effective, { platform }: Parts) {
  const origin = originOf(tab.url);
  const site = now.sites.find((one) => one.origin === origin);
  const granted = site !== undefined && (await platform.permissions.has(permissionFor(site.origin)));
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(site === undefined ? {} : { site }),
    granted,
    profileKnown: site !== undefined && now.profiles.has(site.profile),
    frames: granted ? await framesOf(platform, tab.id) : [],
    running: granted ? await platform.scripts.probe(tab.id, PORT, 'version') : [],
    pages: granted ? await platform.scripts.probe(tab.id, SEAT, 'place.value.page.id') : [],
    version: platform.runtime.version,
    reports: granted ? await platform.scripts.probe(tab.id, REPORT_PLACE, 'report') : [],
  };
}

/** What a frame has to report of its page: text that it made itself. */
const reportOf = (reports: readonly unknown[]) => {
  const report = reports.find((one) => typeof one === 'string' && one.length < MAX_REPORT);
  return typeof report === 'string' ? { report } : {};
};

/** A tool's name; one that is known by facts which nobody verified says so. */
const nameOf = (profile: HostProfile, t: Translate): string =>
  hasExperimental(profile) ? t('popup_experimental', profile.name) : profile.name;

/**
 * How the doors of the tab's page stand, once its site is on. Which page it is, its scripts know: several may have one
 * address. Where none runs, the address is all there is.
 */
function doorsOf(
  tab: Tab,
  { site, running, pages }: Awaited<ReturnType<typeof look>>,
  { profiles }: Effective,
) {
  const profile = site && profiles.get(site.profile);
  if (!profile || tab.url === undefined) return {};
  const runs = running.some((version) => version !== null);
  const found = pages.filter((page) => typeof page === 'string');
  const doors = doorsAt(profile, runs ? { pages: found } : { url: tab.url });
  return doors ? { doors } : {};
}

/** Ticket tools, the ones that know the address first. */
function choicesOf(url: string, { profiles }: Effective, t: Translate) {
  const known = proposeProfiles(url, profiles);
  const rest = [...profiles.values()].filter((profile) => !known.includes(profile));
  const list: Choice[] = [...known, ...rest].map((profile) => ({
    id: profile.id,
    label: nameOf(profile, t),
  }));
  return { profiles: list, recognised: known.length > 0 };
}

async function viewOf(tab: Tab, parts: Parts): Promise<{ view: PopupView; now: Effective }> {
  const now = await inForce(parts.platform, parts.store, parts);
  const looked = await look(tab, now, parts);
  const { standing, told } = standingOf(looked);
  const language = parts.t('locale');
  const titles = [...now.policies.values()].map(({ document }) => ({
    id: document.id,
    label: inLanguage(document.title, language),
  }));
  const policy = titles.find((one) => one.id === told.policy)?.label ?? told.policy;
  const view: PopupView = {
    standing,
    ...told,
    ...(policy === undefined ? {} : { policy }),
    ...(looked.origin === undefined ? {} : { origin: looked.origin }),
    ...reportOf(looked.reports),
    ...doorsOf(tab, looked, now),
    locked: looked.site?.locked ?? false,
    teaching: looked.origin === undefined ? 'none' : await teachingOf(parts.platform, looked.origin),
    ...choicesOf(tab.url ?? '', now, parts.t),
    policies: titles,
  };
  return { view, now };
}

/** The popup over one tab. `refresh` looks at it again. */
export class TabPopup implements PopupModel {
  readonly view = signal<PopupView | null>(null);
  readonly error = signal<string | null>(null);
  readonly actions: PopupModel['actions'];
  readonly #tab: Tab;
  readonly #origin: string;
  readonly #parts: Parts;
  #now: Effective | undefined;

  constructor(tab: Tab, parts: Parts) {
    this.#tab = tab;
    this.#origin = originOf(tab.url) ?? '';
    this.#parts = parts;
    this.actions = {
      enable: (profile, policy) => this.#enable(profile, policy),
      resume: () => this.#ask(() => this.#change((site) => ({ ...site, enabled: true }))),
      allow: () => this.#ask(async () => undefined),
      teach: (policy) => this.#teach(policy, false),
      teachAgain: () => this.#teach('', true),
      goOn: () => this.#teach('', false),
      disable: () => this.#run(() => this.#change((site) => ({ ...site, enabled: false }))),
      reload: () => this.#leave(() => parts.platform.tabs.reload(tab.id)),
      openOptions: () => this.#leave(() => parts.platform.runtime.openOptions()),
      suggested: (profile) => this.#suggested(profile).map(({ policy }) => this.#title(policy)),
    };
  }

  async refresh(): Promise<void> {
    const seen = await viewOf(this.#tab, this.#parts);
    this.#now = seen.now;
    this.view.value = seen.view;
  }

  #run(work: () => Promise<unknown>): void {
    this.error.value = null;
    work()
      .then(() => this.refresh())
      .catch((cause: unknown) => {
        this.error.value = this.#parts.t(
          'error_failed',
          cause instanceof Error ? cause.message : String(cause),
        );
      });
  }

  /** Does it and closes the popup. */
  #leave(work: () => Promise<void>): void {
    this.#run(async () => {
      await work();
      this.#parts.close();
    });
  }

  /**
   * Asks, in the turn of the click, and saves before the answer is there: browsers may close the popup as they ask, and
   * what comes after an answer would then never run.
   */
  #ask(
    save: () => Promise<unknown>,
    refused: () => Promise<unknown> = async () => undefined,
    granted: () => void = () => undefined,
  ): void {
    const asked = this.#parts.platform.permissions.request([permissionFor(this.#origin)]);
    this.#run(async () => {
      await save();
      if (await asked) return granted();
      await refused();
      this.error.value = this.#parts.t('error_denied');
    });
  }

  /**
   * Begins to teach this page, or goes on with it: the browser is asked first, since teaching goes on from case to case.
   * @param mends what is known stays, and is taught anew in part
   */
  #teach(policy: string, mends: boolean): void {
    const { platform, t, close } = this.#parts;
    const now = this.#now;
    if (!now) return;
    const base = mends ? baseFor(now, this.#origin) : {};
    const wish = { origin: this.#origin, tab: this.#tab.id, policy, language: t('locale'), ...base };
    this.#ask(
      () => beginTeaching(platform, now, wish),
      () => platform.local.remove(recordingKey(this.#origin)),
      close,
    );
  }

  /** A site that was refused is taken out again. */
  #enable(profile: string, policy: string): void {
    const { settings } = this.#parts.store;
    const bindings = policy === '' ? this.#suggested(profile) : [{ policy }];
    const site: Site = { origin: this.#origin, profile, enabled: true, bindings };
    this.#ask(
      () => settings.update((old) => withSite(old, site)),
      () => settings.update((old) => withoutSite(old, this.#origin)),
    );
  }

  #change(change: (site: Site) => Site): Promise<unknown> {
    return this.#parts.store.settings.update((settings) => ({
      ...settings,
      sites: settings.sites.map((site) => (site.origin === this.#origin ? change(site) : site)),
    }));
  }

  #suggested(profile: string) {
    return suggestedBindings(profile, [...(this.#now?.policies.keys() ?? [])]);
  }

  #title(id: string): string {
    return this.view.value?.policies.find((policy) => policy.id === id)?.label ?? id;
  }
}
