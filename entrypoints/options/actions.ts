import type { OptionsActions, WordView } from '../../components/options/model.ts';
import { exportFile, FILE_NAME } from '../../lib/distribution/file.ts';
import { suggestedBindings } from '../../lib/hosts/presets.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Tab } from '../../lib/platform/types.ts';
import { withoutImported } from '../../lib/store/library.ts';
import { type Settings, withoutSite, withSite } from '../../lib/store/settings.ts';
import { saveFile } from '../audit/save.ts';
import { baseFor, beginTeaching } from '../background/begin-teaching.ts';
import { inForce } from '../background/in-force.ts';
import { decisionsCsv } from './decisions-csv.ts';
import { imports } from './import.ts';
import type { Parts, State } from './state.ts';
import { isRestorable, siteSettings, storedSite } from './views.ts';

const JSON_TYPE = 'application/json';

type Word = WordView['key'];

/** A failure with a sentence of its own, `error_<key>`. */
class ToldError extends Error {
  readonly key: Word;

  constructor(key: Word) {
    super(key);
    this.key = key;
  }
}

/** Runs what a person asked for, and says what came of it. */
function teller(state: State) {
  const say = (tone: WordView['tone'], key: Word, detail = '') => {
    state.word.value = { tone, key, detail };
  };
  const run = (work: () => Promise<unknown>, done: Word | null, detail = ''): void => {
    work().then(
      () => done !== null && say('done', done, detail),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (error instanceof ToldError) say('error', error.key);
        // Each browser has words of its own for it, and all of them this one.
        else if (/quota/i.test(`${message} ${error instanceof Error ? error.name : ''}`))
          say('error', 'full');
        else say('error', 'failed', message);
      },
    );
  };
  return { say, run };
}

/** The origin that someone typed an address of; null if it is none of the web. */
export function originOf(address: string): string | null {
  const typed = address.trim();
  const text = /^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) ? origin : null;
}

type Teller = ReturnType<typeof teller>;

function siteActions(state: State, parts: Parts, { say, run }: Teller) {
  const { platform, store } = parts;
  const change = (next: (settings: Settings) => Settings, done: Word) =>
    run(() => store.settings.update(next), done);
  /** The request comes first: it must stand in the very turn of the click. */
  const ask = (origin: string, save: () => Promise<unknown>) => {
    const asked = platform.permissions.request([permissionFor(origin)]);
    run(async () => {
      await save();
      if (await asked) say('done', 'allowed');
      else say('error', 'denied');
    }, null);
  };
  return {
    changeSite: (origin, changed) =>
      run(async () => {
        const now = await inForce(platform, store, parts);
        // Another window, or the team, may have been faster than this one could show.
        const there = now.sites.find((site) => site.origin === origin && !site.locked);
        await store.settings.update((settings) => {
          const site = settings.sites.find((one) => one.origin === origin) ?? there;
          const next = there && site ? changed(siteSettings(site)) : null;
          if (!next) throw new ToldError('changedElsewhere');
          return withSite(settings, storedSite(next));
        });
        say('done', 'saved');
      }, null),
    removeSite: (origin) => change((settings) => withoutSite(settings, origin), 'removed'),
    allow: (origin) => ask(origin, async () => undefined),
    addSite(address, profile) {
      const origin = originOf(address);
      if (origin === null) return say('error', 'address', address);
      if (state.sites.value.some((site) => site.origin === origin)) return say('error', 'known', origin);
      const ids = state.policies.value.map((policy) => policy.id);
      const site = { origin, profile, enabled: true, bindings: suggestedBindings(profile, ids) };
      // Another window may have added it, and set it up, meanwhile.
      const isThere = ({ sites }: Settings) => sites.some((one) => one.origin === origin);
      ask(origin, () =>
        store.settings.update((settings) => (isThere(settings) ? settings : withSite(settings, site))),
      );
    },
    setResponse: (outcome, response) =>
      change((old) => ({ ...old, responses: { ...old.responses, [outcome]: response } }), 'saved'),
    setOverride: (override) => change((old) => ({ ...old, override }), 'saved'),
    setRole: (role) => change((old) => ({ ...old, role }), 'saved'),
    setCollect: (collect) => change((old) => ({ ...old, collect }), 'saved'),
  } satisfies Partial<OptionsActions>;
}

function policyActions(parts: Parts, { run }: Teller) {
  const { platform, store, documented } = parts;
  const find = async (id: string): Promise<{ name: string; text: string }> => {
    const own = (await store.library.read()).policies.find((policy) => policy.id === id);
    const name = /\.ya?ml$/i.test(own?.file ?? '') ? `${id}.yaml` : `${id}.json`;
    const shipped = documented.find((document) => document.id === id);
    return { name, text: own?.text ?? `${JSON.stringify(shipped, null, 2)}\n` };
  };
  return {
    downloadPolicy: (id) =>
      run(async () => {
        const { name, text } = await find(id);
        saveFile(name, 'text/plain;charset=utf-8', text);
      }, null),
    async reference(id, readings) {
      const { policies } = await inForce(platform, store, parts);
      const document = policies.get(id)?.document;
      if (!document) throw new Error(id);
      // Only who asks for it waits for the layout to load.
      const { makeReference } = await import('./reference.ts');
      return makeReference(document, readings, parts.t);
    },
    savePicture: (name, picture) => saveFile(name, 'image/svg+xml;charset=utf-8', picture),
    removePolicy: (id) =>
      run(() => store.library.update((library) => withoutImported(library, 'policies', id)), 'removed'),
  } satisfies Partial<OptionsActions>;
}

function profileActions(parts: Parts, { run }: Teller) {
  const { platform, store } = parts;
  return {
    downloadProfile: (id) =>
      run(async () => {
        const own = (await store.library.read()).profiles.find((profile) => profile.id === id);
        const name = /\.ya?ml$/i.test(own?.file ?? '') ? `${id}.yaml` : `${id}.json`;
        const profile = (await inForce(platform, store, parts)).profiles.get(id);
        saveFile(name, 'text/plain;charset=utf-8', own?.text ?? `${JSON.stringify(profile, null, 2)}\n`);
      }, null),
    removeProfile: (id) =>
      run(() => store.library.update((library) => withoutImported(library, 'profiles', id)), 'removed'),
  } satisfies Partial<OptionsActions>;
}

function teachActions(state: State, parts: Parts, { run, say }: Teller) {
  const { platform, store, t } = parts;
  const begin = async (origin: string, find: () => Promise<Tab>, mends: boolean): Promise<void> => {
    const now = await inForce(platform, store, parts);
    const tab = await find();
    const base = mends ? baseFor(now, origin) : {};
    await beginTeaching(platform, now, { origin, tab: tab.id, language: t('locale'), ...base });
    await platform.tabs.show(tab.id);
  };
  /** The very page, else another of its site, else a new tab. */
  const at = async (address: string): Promise<Tab> => {
    const { origin, href } = new URL(address);
    const tabs = await platform.tabs.matching([permissionFor(origin)]);
    const own = tabs.filter(({ url = '' }) => URL.canParse(url) && new URL(url).origin === origin);
    return own.find(({ url }) => url === href) ?? own[0] ?? platform.tabs.open(href);
  };
  const ask = (origin: string, find: () => Promise<Tab>, mends: boolean) => {
    const isLocked = state.sites.value.some((site) => site.origin === origin && site.locked);
    if (isLocked) return say('error', 'locked', origin);
    const asked = platform.permissions.request([permissionFor(origin)]);
    run(async () => {
      if (await asked) await begin(origin, find, mends);
      else say('error', 'denied');
    }, null);
  };
  return {
    teachTab(id) {
      const tab = state.tabs.value.find((one) => one.id === id);
      if (tab) ask(tab.origin, async () => tab, false);
    },
    teachAt(address) {
      const origin = originOf(address);
      if (origin === null) return say('error', 'address', address);
      const { pathname, search, hash } = new URL(/^https?:/.test(address) ? address : `https://${address}`);
      ask(origin, () => at(`${origin}${pathname}${search}${hash}`), false);
    },
    teachAgain(profile) {
      const site = state.sites.value.find((one) => one.profile === profile && !one.locked);
      if (site) ask(site.origin, () => at(site.origin), true);
    },
  } satisfies Partial<OptionsActions>;
}

function recordActions(parts: Parts, { run, say }: Teller) {
  const { store } = parts;
  const stamp = () => new Date().toISOString().slice(0, 10);
  const save = (name: string, text: string, type: string) => {
    saveFile(name, `${type};charset=utf-8`, text);
    say('done', 'exported', name);
  };
  const toJson = (rows: readonly object[]) => `${JSON.stringify(rows, null, 2)}\n`;
  return {
    exportDecisions(format, rows) {
      const name = `caserail-decisions-${stamp()}.${format}`;
      if (format === 'json') save(name, toJson(rows), JSON_TYPE);
      else save(name, decisionsCsv(rows), 'text/csv');
    },
    clearDecisions: () => run(() => store.decisions.clear(), 'cleared'),
    exportSettings: () =>
      run(async () => {
        const text = exportFile(await store.everything.load(), new Date().toISOString());
        save(FILE_NAME, text, JSON_TYPE);
      }, null),
  } satisfies Partial<OptionsActions>;
}

function asideActions(state: State, parts: Parts, { run, say }: Teller) {
  const { store } = parts;
  const find = async (id: string) => (await store.setAside.list()).find((entry) => entry.id === id);
  return {
    downloadSetAside(id) {
      const entry = state.setAside.value.find((one) => one.id === id);
      if (entry) saveFile(`caserail-${entry.place.replace(/\W+/g, '-')}.json`, JSON_TYPE, entry.text);
    },
    restoreSetAside: (id) =>
      run(async () => {
        const entry = await find(id);
        if (!entry || !isRestorable(entry.key)) return;
        await (entry.key === 'policies' ? store.library : store.settings).restore(entry).then(
          () => say('done', 'restored'),
          (error: Error) => say('error', 'stillBad', error.message),
        );
      }, null),
    discardSetAside: (id) => run(() => store.setAside.discard(id), 'discarded'),
  } satisfies Partial<OptionsActions>;
}

/** What the page can do. */
export function createActions(state: State, parts: Parts): OptionsActions {
  const tell = teller(state);
  const files = imports(state, parts);
  return {
    ...siteActions(state, parts, tell),
    ...policyActions(parts, tell),
    ...profileActions(parts, tell),
    ...teachActions(state, parts, tell),
    ...recordActions(parts, tell),
    ...asideActions(state, parts, tell),
    readFiles(list) {
      const [file] = list;
      if (list.length > 1) tell.say('error', 'oneFile');
      else if (file) tell.run(() => files.read(file), null);
    },
    applyImport: () => tell.run(() => files.apply(), null),
    dropImport: () => files.drop(),
    undoImport: () => tell.run(() => parts.store.everything.restore(), 'restored'),
  };
}
