/**
 * `npm run gallery`: builds the gallery and takes pictures of every state of the panel, light and dark, wide and
 * narrow, in each language, into `.output/gallery/`. `npm run gallery -- hold open` takes those states only.
 */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { requireBrowser } from '../../../test/setup/browsers.mjs';
import { OUTPUT, serveGallery } from './serve.mjs';

const VARIANTS = [
  { name: 'light-en', colorScheme: 'light', lang: 'en', width: 520, height: 760 },
  { name: 'dark-ja', colorScheme: 'dark', lang: 'ja', width: 520, height: 760 },
  { name: 'narrow-en', colorScheme: 'light', lang: 'en', width: 320, height: 568 },
  { name: 'rtl-dark', colorScheme: 'dark', lang: 'en', dir: 'rtl', width: 480, height: 640 },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active', lang: 'en', width: 520, height: 760 },
];

async function shoot(browser, address, { name, width, height, lang, dir, ...look }, wanted) {
  const context = await browser.newContext({ viewport: { width, height }, ...look });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  const states = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.title),
  );
  for (const state of states.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    await page.goto(`${address}?state=${state}&lang=${lang}&dir=${dir ?? 'ltr'}`);
    await page
      .locator('html[data-ready]')
      .waitFor({ state: 'attached', timeout: 5000 })
      .catch(() => {
        throw new Error(`State "${state}" did not come about: is what it presses there?`);
      });
    await page.screenshot({ path: join(OUTPUT, `${state}-${name}.png`), animations: 'disabled' });
  }
  await context.close();
}

async function main(wanted) {
  const { address, close } = await serveGallery();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    for (const variant of VARIANTS) await shoot(browser, address, variant, wanted);
    console.log(`Pictures are in ${OUTPUT}`);
  } finally {
    await browser.close();
    close();
  }
}

await main(process.argv.slice(2));
