import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './tour/stage.ts';
import { STEPS } from './tour/steps.ts';

const fileName = (number: number, says: string): string => {
  const words = says.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${String(number).padStart(2, '0')}-${words.slice(0, 6).join('-')}.png`;
};

/**
 * Shows on the demo desk what Caserail does, step by step: says each, does it, and takes a picture.
 * @param folder for the pictures; what was in it is removed
 * @throws Error that names the step which did not happen; the picture of that moment is in the folder
 */
export async function tour(stage: Stage, folder: string, say: (line: string) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { says, act, opens }] of STEPS.entries()) {
    const number = index + 1;
    say(`${String(number).padStart(2)}. ${says}`);
    try {
      await act?.(stage);
      const page = await opens?.(stage);
      await (page ?? stage).picture(join(folder, fileName(number, says)));
      await page?.close();
    } catch (error) {
      await stage.picture(join(folder, 'failed.png')).catch(() => undefined);
      const why = (error as Error).message;
      throw new Error(`Step ${number} did not happen: ${says}\n${why}`, { cause: error });
    }
  }
}
