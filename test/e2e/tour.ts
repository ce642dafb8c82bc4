import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** Where a tour takes place. */
export interface TourStage {
  readonly page: Page;
  /** Address of the demo desk, without a slash at the end. */
  readonly desk: string;
  /** Folder for the screenshots. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** Runs numbered steps: says each, does it, and takes a picture. */
function steps({ page, folder, say }: TourStage) {
  let number = 0;
  return async (name: string, act: () => Promise<unknown>): Promise<void> => {
    number += 1;
    say(`${number}. ${name}`);
    await act();
    const file = join(
      folder,
      `${String(number).padStart(2, '0')}-${name.replace(/\W+/g, '-').toLowerCase()}.png`,
    );
    await page.screenshot({ path: file });
  };
}

/** Shows on the demo desk what Caserail does, step by step. */
export async function tour(stage: TourStage): Promise<void> {
  mkdirSync(stage.folder, { recursive: true });
  const step = steps(stage);
  const { page, desk } = stage;
  await step('Open the demo desk', () => page.goto(`${desk}/`));
  await step('Open its first case', () => page.locator('main a').first().click());
}
