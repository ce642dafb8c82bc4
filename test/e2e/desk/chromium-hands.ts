import type { FrameLocator, Page } from 'playwright';
import type { Hands } from './hands.ts';

export function chromiumHands(page: Page, within: Page | FrameLocator = page): Hands {
  const find = (selector: string) => within.locator(selector).filter({ visible: true }).first();
  return {
    go: async (url) => void (await page.goto(url)),
    click: (selector, clicks = 1) => find(selector).click({ clickCount: clicks }),
    clickByScript: (selector) => find(selector).dispatchEvent('click'),
    focus: (selector) => find(selector).focus(),
    choose: async (selector, label) => void (await find(selector).selectOption({ label })),
    fill: (selector, text) => find(selector).fill(text),
    attach: (selector, path) => find(selector).setInputFiles(path),
    press: (keys) => page.keyboard.press(keys),
    value: (selector) => find(selector).inputValue(),
    sees: (selector) => find(selector).isVisible(),
    waitFor: (selector) => find(selector).waitFor(),
    inFrame: (selector) => chromiumHands(page, within.frameLocator(selector)),
  };
}
