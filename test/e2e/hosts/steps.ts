import type { FrameLocator, Page } from 'playwright';
import type { Step } from '../../hosts/samples/types.ts';
import { chromiumHands } from '../desk/chromium-hands.ts';

async function one(page: Page, within: Page | FrameLocator, step: Step): Promise<void> {
  const hands = chromiumHands(page, within);
  const [verb, first, second = ''] = step;
  switch (verb) {
    case 'click':
      return hands.click(first);
    case 'choose':
      return hands.choose(first, second);
    case 'fill':
      return hands.fill(first, second);
    case 'press':
      return hands.press(first);
    case 'focus':
      return hands.focus(first);
    case 'hover':
      return within.locator(first).filter({ visible: true }).first().hover();
    case 'see':
      return hands.waitFor(first);
    case 'script':
      return void (await within.locator('html').evaluate(`(() => { ${first} })()`));
    case 'frame':
      throw new Error('A frame is entered, not done.');
  }
}

/** Does what a sample says that a person does. */
export async function perform(page: Page, steps: readonly Step[] = []): Promise<void> {
  let within: Page | FrameLocator = page;
  for (const step of steps) {
    if (step[0] === 'frame') within = within.frameLocator(step[1]);
    else await one(page, within, step);
  }
}

/** Where a page is, and what all of its controls hold, in every open shadow root. */
function look(): unknown {
  const controls = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('select, textarea, input:not([type=hidden])')
        ? [`${(element as HTMLInputElement).name}=${(element as HTMLInputElement).value}`]
        : []),
      ...(element.shadowRoot ? controls(element.shadowRoot) : []),
    ]);
  return [location.href, controls(document)];
}

/** The page's own variables as text; where a frame has none of that name, so. */
const variables = (names: readonly string[]): string =>
  `[${names.map((name) => `(() => { try { return String(${name}); } catch { return 'none'; } })()`).join()}]`;

/** What a person would miss if it were lost: the state of every frame of a page. */
export const stateOf = (page: Page, names: readonly string[] = []): Promise<unknown[]> =>
  Promise.all(
    page.frames().map(async (frame) => [await frame.evaluate(look), await frame.evaluate(variables(names))]),
  );
