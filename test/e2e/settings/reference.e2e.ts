import { expect, test } from '../harness.ts';

test('the options draw a policy’s life cycle and its rules, by keyboard too', async ({ extension }) => {
  const page = await extension.open('options.html#policies');
  const button = page.getByRole('button', { name: 'Life cycle and rules Ex Libris Support' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const picture = page.getByRole('img', { name: /Life cycle: Ex Libris Support\. 15 statuses/ });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600);
  const region = page.getByRole('region', { name: /Picture of the life cycle/ });
  const overhang = () => region.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overhang()).toBe(0);
  await page.getByRole('button', { name: 'Full size' }).click();
  expect(await overhang()).toBeGreaterThan(100);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'Who may do what' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'house rule' }).first()).toBeVisible();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the picture' }).click();
  expect((await started).suggestedFilename()).toBe('ex-libris.svg');
  await button.press('Space');
  await expect(picture).toHaveCount(0);
});
