import { writeFileSync } from 'node:fs';
import { UsageError } from './usage.ts';

/**
 * Writes a file in place of what was there.
 * @throws UsageError where that cannot be done
 */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
