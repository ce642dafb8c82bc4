import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withNames } from '../../../lib/hosts/names.ts';
import raw from '../../../lib/hosts/request-tracker/profile.json' with { type: 'json' };
import matches from '../../../lib/hosts/request-tracker/samples/matches.json' with { type: 'json' };
import { profileSchema } from '../../../lib/hosts/schema.ts';
import { selectorsIn } from '../../../lib/hosts/selectors.ts';
import { findBrowser } from '../../setup/browsers.mjs';
import type { TicketHost } from '../ticket-host.ts';
import { availability, type Generation, PROGRAMS, startRequestTracker } from './index.ts';

const profile = profileSchema.parse(raw);
const program = findBrowser('chromium');
const isThere = {
  4: (await availability(PROGRAMS[4])).available,
  5: (await availability(PROGRAMS[5])).available,
};

const isOfFour = ({ id }: { id: string }): boolean => id.endsWith('-4');

/** No such tool runs here. */
const isOfSix = ({ id }: { id: string }): boolean => id.endsWith('-6');

const opens =
  (address: string, first = 'form[name]') =>
  async (page: Page, url: string): Promise<void> => {
    await page.goto(url + address);
    await page.locator(first).first().waitFor({ state: 'attached' });
  };

const UPDATE = '/Ticket/Update.html?Action=Comment&DefaultStatus=Resolved&id=2';
const EDITOR = 'iframe.cke_wysiwyg_frame';

/** How each page of the profile is brought into the state of its sample. */
const SHOW: Readonly<Record<string, (page: Page, url: string) => Promise<void>>> = {
  display: async (page, url) => {
    await page.goto(`${url}/Ticket/Display.html?id=2`);
    for (const box of ['basics', 'cfs']) {
      await page.locator(`.titlebox.ticket-info-${box} a.inline-edit-toggle.edit`).click();
    }
  },
  update: opens(UPDATE, EDITOR),
  modify: opens('/Ticket/Modify.html?id=2'),
  'modify-all': opens('/Ticket/ModifyAll.html?id=2'),
  'display-4': opens('/Ticket/Display.html?id=2'),
  'update-4': opens(UPDATE, EDITOR),
  'modify-4': opens('/Ticket/Modify.html?id=2'),
  'modify-all-4': opens('/Ticket/ModifyAll.html?id=2'),
  list: async (page, url) => {
    await page.goto(`${url}/Search/Results.html?Query=${encodeURIComponent('id = 2 OR id = 3')}`);
    const cell = page.locator('[data-record-id="2"] td.editable', {
      has: page.locator('select[name=Status]'),
    });
    await cell.hover();
    await cell.locator('.edit-icon').click();
  },
};

async function logIn(page: Page, host: TicketHost): Promise<void> {
  await page.goto(`${host.url}/`);
  await page.fill('input[name=user]', host.agent.user);
  await page.fill('input[name=pass]', host.agent.password);
  await page.locator('form[name=login] [type=submit]').click();
  await page.locator('#page-menu').waitFor({ state: 'attached' });
}

/** What the tool itself answers for ticket 2, as the profile asks for it. */
async function answerOn(page: Page, { url }: TicketHost, generation: Generation): Promise<unknown> {
  if (generation === 5) {
    const address = `${url}/REST/2.0/ticket/2?fields[Queue]=Name`;
    return page.evaluate(async (rest) => (await fetch(rest)).json(), address);
  }
  await page.goto(`${url}/Ticket/Display.html?id=2`);
  const rows = await page
    .locator('tr.custom-field')
    .evaluateAll((all) => all.map((row) => [row.id, row.querySelector('.label')?.textContent ?? '']));
  return {
    CustomFields: rows.map(([id = '', name = '']) => ({ id: id.split('-')[1], name: name.replace(':', '') })),
  };
}

describe.each([5, 4] as const)('the pages of Request Tracker %i', (generation) => {
  const ready = isThere[generation] && program !== undefined;
  let host: TicketHost;
  let browser: Browser;
  let page: Page;
  let answer: unknown;

  beforeAll(async () => {
    if (!ready) return;
    host = await startRequestTracker({ generation });
    browser = await chromium.launch({ executablePath: program as string, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await logIn(page, host);
    answer = await answerOn(page, host, generation);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.runIf(ready).each(['de', 'fr', 'es', 'pt-BR', 'ja'])(
    'tells statuses in %s by words that the profile knows',
    async (tag) => {
      await page.setExtraHTTPHeaders({ 'Accept-Language': tag });
      await page.goto(`${host.url}/Ticket/Modify.html?id=16`);
      const told = await page
        .locator('select[name=Status] option:not([value=""])')
        .evaluateAll((options) =>
          options.map((option) => [(option as HTMLOptionElement).value, option.textContent]),
        );
      await page.setExtraHTTPHeaders({});
      expect(told.length).toBeGreaterThan(3);
      for (const [status = '', text] of told) {
        const known = profile.words?.status?.[status]?.[tag.slice(0, 2)];
        expect(known, `${status} is ${text}`).toContain(text?.replace(/ .*/, '').trim());
      }
    },
  );

  it
    .runIf(ready)
    .each(profile.pages.filter((page) => !isOfSix(page) && isOfFour(page) === (generation === 4)))(
    '$id matches the profile as its sample does',
    async (plain) => {
      const whole = { ...plain, doors: [...plain.doors, ...(profile.doors ?? [])] };
      await SHOW[plain.id]?.(page, host.url);
      const selectors = selectorsIn(withNames(whole, answer));
      const counts = await page.evaluate(
        (list) => Object.fromEntries(list.map((one) => [one, document.querySelectorAll(one).length])),
        selectors,
      );
      expect(counts).toEqual(matches[plain.id as keyof typeof matches]);
    },
    30_000,
  );
});
