import type { Page } from 'playwright';
import type { Desk } from '../../desk/server.ts';
import { chromiumHands } from '../desk/chromium-hands.ts';
import { panelOf } from '../harness/chromium-panel.ts';
import type { Extension } from '../harness/extension.ts';
import { Popup } from '../harness/popup.ts';
import type { OwnPage, Stage } from './stage.ts';

async function picture(page: Page, path: string): Promise<void> {
  // A tab in the back draws no frames, and an entrance that never began is a picture of nothing.
  await page.bringToFront();
  await page.screenshot({ path, animations: 'disabled' });
}

const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

/** The stage in Chromium. The popup is the real one, over the tab. */
export async function chromiumStage(page: Page, extension: Extension, desk: Desk): Promise<Stage> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    desk,
    hands: chromiumHands(page),
    panel: panelOf(page),
    picture: (path) => picture(page, path),
    async own(path): Promise<OwnPage> {
      const own = await extension.open(path);
      return {
        text: () => own.locator('body').innerText(),
        picture: (file) => picture(own, file),
        close: () => own.close(),
      };
    },
    async popup(): Promise<OwnPage> {
      const popup = await Popup.over(page, extension);
      await popup.dress((await page.evaluate(isDark)) ? 'dark' : 'light');
      return {
        text: () => popup.text(),
        picture: (file) => popup.picture(file),
        close: () => popup.close(),
      };
    },
  };
}
