import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Draft, recordingKey } from '../../lib/recorder/types.ts';
import { WITNESS_END } from '../../lib/recorder/witness.ts';
import { extension } from '../overlay/data.ts';
import { createKeeper, LOOK_MS } from './keeper.ts';

/** In the isolated world: true while a recorder looks after this document. */
const RUNNING = '__caserailRecorder';

export default defineUnlistedScript(async () => {
  const world = globalThis as { [RUNNING]?: boolean };
  if (world[RUNNING]) return;
  world[RUNNING] = true;
  const key = recordingKey(location.origin);
  const keeper = createKeeper(key);
  const timer = setInterval(keeper.again, LOOK_MS);
  const changed = (changes: Record<string, chrome.storage.StorageChange>): void => {
    const change = changes[key];
    if (!change) return;
    keeper.follow(change.newValue as Draft | undefined);
    if (change.newValue !== undefined) return;
    extension.storage.local.onChanged.removeListener(changed);
    clearInterval(timer);
    world[RUNNING] = false;
    document.dispatchEvent(new CustomEvent(WITNESS_END));
  };
  extension.storage.local.onChanged.addListener(changed);
  // A document that is left takes what it drew around itself along; one that comes back may have missed something.
  window.addEventListener('pagehide', (event) => event.isTrusted && keeper.end());
  window.addEventListener('pageshow', (event) => {
    if (event.isTrusted && event.persisted) void keeper.read();
  });
  await keeper.read();
});
