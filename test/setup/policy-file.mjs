import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where tests put Chromium's enterprise policy. It holds for the whole machine while it is there. */
export const POLICY_FILE = '/etc/chromium/policies/managed/caserail-test.json';

/** True if the policy file can be written: its nearest folder that exists is ours to write. */
export function canWritePolicy() {
  if (process.platform !== 'linux') return false;
  let folder = dirname(POLICY_FILE);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
