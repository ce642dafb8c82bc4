import type { Carried, EndedChange } from '../../lib/case/messages.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import type { Platform } from '../../lib/platform/types.ts';

/**
 * Keeps a warning for the page that follows: a change that was let pass mostly takes its page away. Its overlay finds it
 * in the storage as it begins.
 */
export async function carry(
  platform: Platform,
  { end, origin, key, judgement }: EndedChange,
  at: string,
): Promise<void> {
  const findings = judgement.verdict.findings.filter(({ level }) => level !== 'info');
  if (end !== 'passed' || findings.length === 0) return;
  const carried: Carried = { key, at, told: { key: 'warned', findings } };
  await platform.local.set({ [storageKeys.carried(origin)]: carried });
}
