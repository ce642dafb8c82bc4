import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import { until } from '../harness/wait.ts';
import type { Hands } from './hands.ts';

type Context = Page | Frame;

/** The first visible element that fits, in open shadow roots too. */
async function visible(context: Context, selector: string): Promise<ElementHandle | undefined> {
  for (const handle of await context.$$(`>>> ${selector}`)) if (await handle.isVisible()) return handle;
  return undefined;
}

/** The shortest beginning of an option's label that names it, as it is typed into a list that has the focus. */
async function shortNameOf(list: ElementHandle, label: string): Promise<string> {
  const labels = await list.evaluate((node) =>
    [...(node as HTMLSelectElement).options].map((option) => option.label.trim()),
  );
  const starts = Array.from(label, (_, index) => label.slice(0, index + 1));
  return starts.find((start) => labels.filter((one) => one.startsWith(start)).length === 1) ?? label;
}

/** Firefox takes a list's choice from the keyboard as a person's own, events and all. */
async function choose(page: Page, list: ElementHandle, label: string): Promise<void> {
  const name = await shortNameOf(list, label);
  await list.focus();
  // A key that types nothing ends what was typed into a list just before.
  await page.keyboard.press('F2');
  await page.keyboard.type(name);
  const chosen = () => list.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0]?.label.trim());
  await until(
    async () => `"${name}" chose "${await chosen()}", not "${label}"`,
    async () => (await chosen()) === label,
  );
}

async function press(page: Page, keys: string): Promise<void> {
  const [last = '', ...held] = keys.split('+').reverse() as KeyInput[];
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(last as KeyInput);
  for (const key of held) await page.keyboard.up(key);
}

/** @param context answers the frame to look in, anew for each use */
export function firefoxHands(page: Page, context: () => Promise<Context> = async () => page): Hands {
  const find = (selector: string) =>
    until(
      () => `there is no ${selector} to be seen`,
      async () => visible(await context(), selector),
    );
  return {
    go: async (url) => void (await page.goto(url)),
    click: async (selector, clicks = 1) => (await find(selector)).click({ count: clicks }),
    clickByScript: async (selector) =>
      (await find(selector)).evaluate((node) => (node as HTMLElement).click()),
    focus: async (selector) => (await find(selector)).focus(),
    choose: async (selector, label) => choose(page, await find(selector), label),
    fill: async (selector, text) => {
      const box = await find(selector);
      await box.focus();
      await press(page, 'Control+a');
      await (text === '' ? press(page, 'Delete') : page.keyboard.type(text));
    },
    attach: async (selector, path) => {
      const control = (await find(selector)) as ElementHandle<HTMLInputElement>;
      await control.uploadFile(path);
    },
    press: (keys) => press(page, keys),
    value: async (selector) => (await find(selector)).evaluate((node) => (node as HTMLInputElement).value),
    sees: async (selector) => (await visible(await context(), selector)) !== undefined,
    waitFor: async (selector) => void (await find(selector)),
    inFrame: (selector) =>
      firefoxHands(page, async () => {
        const frame = await (await find(selector)).contentFrame();
        if (!frame) throw new Error(`${selector} is no frame.`);
        return frame;
      }),
  };
}
