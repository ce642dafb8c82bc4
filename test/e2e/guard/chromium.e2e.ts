import { rmSync } from 'node:fs';
import { test } from 'playwright/test';
import { type Chromium, startChromium } from '../harness/chromium.ts';
import { buildGuard, type Order } from './extension.ts';
import { runScenarios } from './scenarios.ts';
import { type Site, startSite } from './site.ts';
import { chromiumTab, type Tab } from './tab.ts';

for (const order of ['detector first', 'interceptor first'] satisfies Order[]) {
  test.describe(order, () => {
    let site: Site;
    let folder: string;
    let chromium: Chromium;
    let tab: Tab;

    test.beforeAll(async () => {
      site = await startSite();
      folder = await buildGuard(order, site.origin);
      chromium = await startChromium({ extensions: [folder] });
      tab = await chromiumTab(chromium.context);
    });

    test.afterAll(async () => {
      await chromium.close();
      await site.close();
      rmSync(folder, { recursive: true });
    });

    runScenarios(
      () => tab,
      () => site,
    );
  });
}
