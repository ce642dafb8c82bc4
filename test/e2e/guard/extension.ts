import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Which content scripts a page gets, in the order in which they run. `none`: they are injected later. */
export type Order = 'detector first' | 'interceptor first' | 'detector only' | 'none';

const SCRIPTS: Record<Order, readonly ('detector' | 'interceptor')[]> = {
  'detector first': ['detector', 'interceptor'],
  'interceptor first': ['interceptor', 'detector'],
  'detector only': ['detector'],
  none: [],
};

/** Stands for the overlay: judges as the page's `data-*` attributes say, and does what `judge` events say. */
const JUDGE = `
import { takePort } from './lib/guard/port.ts';
import { isRefused } from './lib/guard/refused.ts';
const data = () => document.documentElement.dataset;
const by = chrome.runtime.getManifest().version;
const port = takePort(by);
const wants = (what) => (data().hold ?? '').split(' ').includes(what);
// Again each time: document.open() drops every listener.
const log = (what) => { addEventListener('judge', obey); data().log = (data().log ?? '') + JSON.stringify({ ...what, by }) + '\\n'; };
const gestures = [], questions = [];
const obey = ({ detail }) => {
  if (!port.judge) return;
  const [verb, ...values] = JSON.parse(detail);
  if (verb === 'replay') log({ replayed: port.replay(gestures.at(-1)) });
  if (verb === 'answer') port.answer(questions.at(-1).id, values[0]);
  if (verb === 'reset') port.reset(values);
};
const judge = {
  gesture(gesture) {
    log({ gesture: gesture.kind, target: gesture.target.localName, depth: gesture.path.length, key: gesture.key });
    if (wants('throw')) throw new Error('judge failed');
    return wants(gesture.kind) && gestures.push(gesture) > 0;
  },
  concerns({ kind, method, url }) {
    if (wants('throw')) throw new Error('judge failed');
    if (!url.includes('/commit')) return false;
    log({ concerns: kind, method, url });
    return true;
  },
  question(question) {
    log({ question: question.kind, body: question.body, form: question.form?.localName });
    return wants(question.kind) && questions.push(question) > 0;
  },
  lapsed: (id) => log({ lapsed: questions.some((question) => question.id === id) }),
};
if (port) {
  port.isRefused = isRefused;
  let turns = 0;
  port.onPage = () => log({ turned: (turns += 1) });
  port.onUnchecked = (what) => log({ unchecked: what.kind });
  port.judge = judge;
  for (const item of port.takeWaiting()) {
    log({ waited: item.kind, body: item.body });
    ('path' in item ? gestures : questions).push(item);
  }
  addEventListener('judge', obey);
  data().ready = String(port.bridged());
}
`;

/** Injects the judge where a page was seen, unless told not to. */
const BACKGROUND = `
const pages = [{ profile: 'p', page: 'case', url: [{ path: '/case/{id}' }], present: '#case', doors: [
  { kind: 'click', selector: '.door' }, { kind: 'submit', selector: 'form' }, { kind: 'change', selector: 'select' },
  { kind: 'key', key: 'control+s' } ] }];
const inject = (target, file, world) => chrome.scripting.executeScript({ target, files: [file], world, injectImmediately: true });
chrome.runtime.onMessage.addListener((message, { tab, frameId, origin, url }) => {
  void (async () => {
    const { states = [], mute = false, delay = 0 } = await chrome.storage.local.get(['states', 'mute', 'delay']);
    if (message.type === 'state') await chrome.storage.local.set({ states: [...states, message.state.why] });
    if (delay) await new Promise((later) => setTimeout(later, delay));
    if (message.type === 'present' && !mute) await inject({ tabId: tab.id, frameIds: [frameId] }, 'judge.js', 'ISOLATED');
  })();
});
chrome.runtime.onInstalled.addListener(async () => {
  await chrome.storage.local.set({ ['detector:' + ORIGIN]: { version: 1, pages } });
  for (const tab of await chrome.tabs.query({ url: 'http://127.0.0.1/*' })) {
    await inject({ tabId: tab.id }, 'detector.js', 'ISOLATED');
    await inject({ tabId: tab.id }, 'interceptor.js', 'MAIN');
  }
});
`;

const ENTRIES = {
  detector: "import { startDetector } from './lib/guard/detector/detector.ts'; startDetector();",
  interceptor: "import { startInterceptor } from './lib/guard/interceptor/start.ts'; startInterceptor();",
  judge: JUDGE,
};

function manifest(order: Order, version: string) {
  const contentScripts = SCRIPTS[order].map((name) => ({
    matches: ['http://127.0.0.1/*'],
    js: [`${name}.js`],
    run_at: 'document_start',
    world: name === 'interceptor' ? 'MAIN' : 'ISOLATED',
    all_frames: true,
  }));
  return {
    manifest_version: 3,
    name: 'guard',
    version,
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: contentScripts,
    browser_specific_settings: { gecko: { id: 'caserail@caserail.example' } },
  };
}

/**
 * Builds a small extension of detector and interceptor with a judge that does what the page says.
 * @param into an existing folder: the next version of what is there
 */
export async function buildGuard(
  order: Order,
  origin: string,
  version = '1',
  into?: string,
): Promise<string> {
  const folder = into ?? mkdtempSync(join(tmpdir(), 'caserail-guard-'));
  for (const [name, contents] of Object.entries(ENTRIES)) {
    await build({
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      outfile: join(folder, `${name}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      target: ['chrome123', 'firefox128'],
      logLevel: 'error',
    });
  }
  writeFileSync(join(folder, 'background.js'), `const ORIGIN = ${JSON.stringify(origin)};${BACKGROUND}`);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest(order, version)));
  return folder;
}
