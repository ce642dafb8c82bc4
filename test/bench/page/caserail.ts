import type { Site } from '../../../lib/store/settings.ts';
import { until } from '../../e2e/harness/wait.ts';
import type { Browser, Tab } from './browser.ts';

const START_MS = 30_000;

const siteOf = (origin: string, policy: string): Site => ({
  origin,
  profile: 'demo-desk',
  enabled: true,
  bindings: [{ policy }],
});

/** Where the one loaded extension lives, for example `chrome-extension://abc`. */
async function addressOf(browser: Browser): Promise<string> {
  const worker = await until(
    () => 'the extension starts no worker',
    async () => (await browser.targets()).find(({ type, url }) => type === 'service_worker' && url !== ''),
    START_MS,
  );
  return `chrome-extension://${new URL(worker.url).host}`;
}

/**
 * Puts settings in force that enable sites, as a person's own settings would, and waits until scripts are registered.
 * @param sites policy ids by origin; all are read as the demo desk
 */
export async function enableSites(browser: Browser, sites: Readonly<Record<string, string>>): Promise<void> {
  // A page of the extension that runs none of its code.
  const tab = await browser.tab(`${await addressOf(browser)}/manifest.json`);
  const settings = {
    version: 1,
    sites: Object.entries(sites).map(([origin, policy]) => siteOf(origin, policy)),
    responses: {},
  };
  await until(
    () => 'the extension has no storage',
    () => tab.evaluate<boolean>('globalThis.chrome?.storage !== undefined'),
    START_MS,
  );
  await tab.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
  await until(
    () => 'the extension registers no scripts for the bench',
    () =>
      tab.evaluate<boolean>(
        'chrome.scripting.getRegisteredContentScripts().then(({ length }) => length > 0)',
      ),
    START_MS,
  );
  await browser.tidy();
}

/** A node as the browser's inspector tells it. */
interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType: string })[];
}

/** The closed shadow roots under the page's root element. The inspector stays on. */
export async function nodesOfPanel(tab: Tab): Promise<readonly Node[]> {
  const { root } = await tab.send<{ root: Node }>('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const roots = (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots);
  return roots.filter(({ shadowRootType }) => shadowRootType === 'closed');
}

const drawn = (node: Node): string =>
  [node.nodeValue, ...(node.attributes ?? []), ...(node.children ?? []).map(drawn)].join(' ');

/** All that stands in closed shadow roots under the page's root element; empty if no panel is there. */
export async function panelContent(tab: Tab): Promise<string> {
  const roots = await nodesOfPanel(tab);
  await tab.send('DOM.disable');
  return roots.map(drawn).join(' ');
}
