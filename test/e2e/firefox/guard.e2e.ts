import { rmSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { buildGuard, type Order } from '../guard/extension.ts';
import { runScenarios } from '../guard/scenarios.ts';
import { type Site, startSite } from '../guard/site.ts';
import { firefoxTab, type Tab } from '../guard/tab.ts';
import { type Firefox, startFirefox } from '../harness/firefox.ts';
import { until } from '../harness/wait.ts';

for (const order of ['detector first', 'interceptor first'] satisfies Order[]) {
  test.describe(order, () => {
    let site: Site;
    let folder: string;
    let firefox: Firefox;
    let tab: Tab;

    test.beforeAll(async () => {
      site = await startSite();
      folder = await buildGuard(order, site.origin);
      firefox = await startFirefox(folder);
      tab = await firefoxTab(firefox.browser);
    });

    test.afterAll(async () => {
      await firefox.close();
      await site.close();
      rmSync(folder, { recursive: true });
    });

    runScenarios(
      () => tab,
      () => site,
    );
  });
}

test('after an update only the new generation holds; what the old one held fails, unsent', async () => {
  const site = await startSite();
  const folder = await buildGuard('detector first', site.origin);
  const firefox = await startFirefox(folder);
  const tab = await firefoxTab(firefox.browser);
  await tab.judged(site.url, 'click fetch');
  await tab.run(`void (window.held = fetch('/commit', { method: 'POST' }).catch((error) => error.name))`);
  await tab.logged({ question: 'fetch', by: '1' });
  await buildGuard('detector first', site.origin, '2', folder);
  await firefox.browser.installExtension(folder);
  expect(await tab.run('window.held')).toBe('AbortError');
  await until(
    async () => `the new generation is not there: ${JSON.stringify(await tab.log())}`,
    async () => {
      await tab.run(`document.querySelector('#plain').click()`);
      return (await tab.log()).some((line) => line.gesture && line.by === '2');
    },
  );
  const before = (await tab.log()).length;
  await tab.run(`document.querySelector('#plain').click()`);
  await tab.run(`void fetch('/commit', { method: 'POST' })`);
  await tab.logged({ question: 'fetch', by: '2' });
  expect((await tab.log()).slice(before).filter((line) => line.by === '1')).toEqual([]);
  expect(site.commits).toEqual([]);
  await firefox.close();
  await site.close();
  rmSync(folder, { recursive: true });
});
