import { sample } from '../../../lib/hosts/request-tracker/samples/index.ts';
import { startSampleSite } from '../../hosts/samples/site.ts';
import { Popup } from '../harness/popup.ts';
import { test } from '../harness/shared.ts';
import { expect } from '../harness.ts';

test('of two generations of a tool with the same addresses, the popup tells the doors of the one that is there', async ({
  page,
  panel,
  extension,
}) => {
  const site = await startSampleSite(sample);
  const guarded = async (popup: Popup) => {
    await popup.click('details.doors summary');
    return (await popup.waitFor(/Held when a rule asks for it/)).match(/asks for it \(\d+\)\s+([^\n]+)/)?.[1];
  };
  try {
    await extension.enableSite(site.origin, { profile: sample.host, bindings: sample.bindings });
    await page.goto(site.origin + (sample.pages.lacking?.path ?? ''));
    await panel.waitFor('Vent motor');
    const popup = await Popup.over(page, extension);
    // The box in which RT 6 edits; RT 4, whose address this is too, has none on this page.
    expect(await guarded(popup)).toContain('form');
    expect(await popup.text()).not.toContain('By the address alone');
    await popup.close();
  } finally {
    await site.close();
  }
});
