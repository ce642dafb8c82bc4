import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { reason } from './read.ts';
import { UsageError } from './usage.ts';

/**
 * Writes a file in place of what was there.
 * @throws UsageError where that cannot be done
 */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${reason(error)}`);
  }
}

/**
 * Puts a new text in a file that is there, whole or not at all.
 * @throws UsageError where that cannot be done
 */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.new-${process.pid}`;
  try {
    const real = realpathSync(path);
    const { mode } = statSync(real);
    writeFileSync(beside, text, { mode, flag: 'wx' });
    // The umask took its share of the mode.
    chmodSync(beside, mode);
    renameSync(beside, real);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(`${path} cannot be written: ${reason(error)}`);
  }
}
