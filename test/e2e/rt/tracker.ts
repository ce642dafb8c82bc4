import type { Page } from 'playwright';
import type { TicketHost } from '../../hosts/ticket-host.ts';
import { type Extension, expect } from '../harness.ts';

/** Queue Support under its documented life cycle; nothing speaks for the other queue. */
export const site = {
  profile: 'request-tracker',
  bindings: [{ where: { queue: 'Support' }, policy: 'servicenow-csm-australia' }],
};

/** Turns Caserail on for Request Tracker and logs the agent in, as a person would. */
export async function guardTracker(extension: Extension, page: Page, rt: TicketHost): Promise<void> {
  await extension.enableSite(rt.url, site);
  await page.goto(`${rt.url}/`);
  await page.fill('input[name=user]', rt.agent.user);
  await page.fill('input[name=pass]', rt.agent.password);
  await page.locator('form[name=login] [type=submit]').click();
  await page.locator('#page-menu').waitFor({ state: 'attached' });
}

/** Opens a page of a ticket, for example `Update.html?Action=Comment`. */
export const openTicket = (page: Page, rt: TicketHost, id: number, at = 'Display.html'): Promise<unknown> =>
  page.goto(`${rt.url}/Ticket/${at}${at.includes('?') ? '&' : '?'}id=${id}`);

/** Chooses in one of the tool's lists with the mouse, as a person does: its own menu, not the hidden list. */
export async function pick(page: Page, within: string, name: string, option: string): Promise<void> {
  await page.locator(`${within} .bootstrap-select:has(select[name="${name}"]) > button`).click();
  await choose(page, option);
}

/** Clicks an entry of the list menu that is open. */
export const choose = (page: Page, option: string): Promise<void> =>
  page.locator('.bootstrap-select .dropdown-menu.show a.dropdown-item:visible', { hasText: option }).click();

/** Types into the text editor's frame. */
export async function typeComment(page: Page, text: string): Promise<void> {
  await page.frameLocator('iframe.cke_wysiwyg_frame').locator('body').click();
  await page.keyboard.type(text);
}

export const statusOf = async (rt: TicketHost, id: number): Promise<string> =>
  (await rt.readTicket(id)).status;

/** Waits until the tool itself says that a ticket has this status. */
export const expectStatus = (rt: TicketHost, id: number, status: string): Promise<void> =>
  expect.poll(() => statusOf(rt, id)).toBe(status);

/** Addresses to which list cells have posted so far; each is one commit. */
export function cellPosts(page: Page): string[] {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/Helpers/TicketUpdate'))
      posts.push(request.url());
  });
  return posts;
}

/** Waits until the tool's history has so many status changes; it writes them after the status itself. */
export const expectChanges = (rt: TicketHost, id: number, count: number): Promise<void> =>
  expect.poll(() => statusChanges(rt, id)).toBe(count);

/** How often a ticket's status was changed, by the tool's own history. */
export const statusChanges = async (rt: TicketHost, id: number): Promise<number> =>
  (await rt.readHistory(id)).filter(({ type }) => type === 'Status').length;
