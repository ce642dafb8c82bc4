import type { Page } from 'playwright';
import type { Panel } from '../harness.ts';

/** Teaching by the keyboard alone. */

/** Goes on by the keyboard until the control of that name has the focus. */
export async function tabTo(panel: Panel, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const { name: at = '' } = (await panel.focused()) ?? {};
    if (name.test(at)) return;
    await panel.press('Tab');
  }
  throw new Error(`The focus does not come to ${name}`);
}

export async function pressOn(panel: Panel, name: RegExp): Promise<void> {
  await tabTo(panel, name);
  await panel.press('Enter');
}

/** Points by the keyboard: on through the candidates until one says what is wanted. */
export async function pointByKeys(panel: Panel, says: string): Promise<void> {
  await pressOn(panel, /^Point at (?:it|another)$/);
  await panel.waitFor('Pointing…');
  const pointed = () => panel.evaluate((root) => root.querySelector('.spot')?.textContent ?? '');
  for (let presses = 0; presses < 40 && !(await pointed()).includes(says); presses += 1)
    await panel.press('Tab');
  await panel.press('Enter');
  await panel.waitGone('Pointing…');
  await panel.waitFor(says);
}

export async function nextByKeys(panel: Panel, step: number): Promise<void> {
  await pressOn(panel, /^(Next|Skip)$/);
  await panel.waitFor(`Step ${step} of 10`);
}

export async function openByKeys(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await page.getByRole(role, { name }).focus();
  await page.keyboard.press('Enter');
}
