import { rmSync } from 'node:fs';
import { test } from 'playwright/test';
import { buildGuard, type Order } from '../guard/extension.ts';
import { runScenarios } from '../guard/scenarios.ts';
import { type Site, startSite } from '../guard/site.ts';
import { firefoxTab, type Tab } from '../guard/tab.ts';
import { type Firefox, startFirefox } from '../harness/firefox.ts';

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
