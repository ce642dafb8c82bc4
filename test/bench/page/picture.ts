import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../e2e/harness/wait.ts';
import { Browser, type Tab } from './browser.ts';
import { enableSites, nodesOfPanel, panelContent } from './caserail.ts';

/** The panel as it stands, without anything that made it. */
interface Picture {
  readonly html: string;
  readonly css: string;
}

const RULES =
  'function () { return this.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join("") }';

/** Reads the drawn panel with the browser's inspector: its root is closed to everybody else. */
async function pictureOf(tab: Tab): Promise<Picture> {
  const [root] = await nodesOfPanel(tab);
  if (!root) throw new Error('There is no panel to take a picture of.');
  const { nodeId, children = [] } = root;
  const texts = children.map((child) =>
    tab.send<{ outerHTML: string }>('DOM.getOuterHTML', { nodeId: child.nodeId }),
  );
  const { object } = await tab.send<{ object: { objectId: string } }>('DOM.resolveNode', { nodeId });
  const { result } = await tab.send<{ result: { value: string } }>('Runtime.callFunctionOn', {
    ...object,
    functionDeclaration: RULES,
    returnByValue: true,
  });
  return { html: (await Promise.all(texts)).map(({ outerHTML }) => outerHTML).join(''), css: result.value };
}

const scriptFor = ({ html, css }: Picture): string => `
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
root.adoptedStyleSheets = [sheet];
root.innerHTML = ${JSON.stringify(html)};
host.popover = 'manual';
document.documentElement.append(host);
host.showPopover();
`;

/**
 * Makes an extension that puts up Caserail's panel of one case as text that the browser parses, and knows nothing of the
 * case: the least that this panel can cost, whoever draws it. Gives its folder, a new one under `parent`.
 * @param caserail folder of the built extension
 * @param url the case; its site is on loopback
 * @param policy id of the policy that judges it
 */
export async function makePicture(
  parent: string,
  caserail: string,
  url: string,
  policy: string,
): Promise<string> {
  const browser = await Browser.start('Caserail, for its picture', caserail);
  try {
    await enableSites(browser, { [new URL(url).origin]: policy });
    const tab = await browser.tab('about:blank');
    await tab.open(url);
    await until(
      () => 'the panel does not come',
      async () => (await panelContent(tab)) !== '',
      10_000,
    );
    const script = scriptFor(await pictureOf(tab));
    const folder = join(parent, 'picture');
    mkdirSync(folder);
    const content = { matches: [`http://127.0.0.1${new URL(url).pathname}*`], js: ['content.js'] };
    const manifest = { manifest_version: 3, name: 'picture', version: '1.0', content_scripts: [content] };
    writeFileSync(join(folder, 'content.js'), script);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return folder;
  } finally {
    await browser.close();
  }
}
