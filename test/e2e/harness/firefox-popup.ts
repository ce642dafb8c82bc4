import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';

/** The popup's page over a tab: its window in the toolbar is out of the driver's reach. */
export async function firefoxPopupOver(firefox: Firefox, address: string): Promise<Page> {
  const asking = await firefox.open('manifest.json');
  const id = await asking.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    address,
  );
  await asking.close();
  return firefox.open(`popup.html?tab=${id}`);
}
