import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { renderRecorder } from '../../components/recorder/Recorder.tsx';
import { css } from '../../components/recorder/styles.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { type Draft, recordingKey } from '../../lib/recorder/types.ts';
import { WITNESS_END } from '../../lib/recorder/witness.ts';
import { extension } from '../overlay/data.ts';
import { mountPanel } from '../overlay/mount.ts';
import { createModel } from './model.ts';
import { createPointing } from './pointing.ts';
import { createTeaching } from './teaching.ts';
import { watchSave } from './watching.ts';

/** In the isolated world: true while a recorder runs in this document. */
const RUNNING = '__caserailRecorder';

function start(draft: Draft): () => void {
  const t = browserTranslate();
  const teaching = createTeaching(draft);
  const pointing = createPointing(teaching);
  const model = createModel(teaching, pointing);
  const mount = mountPanel(css, () => undefined);
  const unmount = renderRecorder(mount.root, model, t);
  const stopWatching = watchSave(teaching);
  return () => {
    stopWatching();
    pointing.stop();
    teaching.stop();
    unmount();
    mount.destroy();
    document.dispatchEvent(new CustomEvent(WITNESS_END));
  };
}

export default defineUnlistedScript(async () => {
  const world = globalThis as { [RUNNING]?: boolean };
  if (world[RUNNING] || window !== window.top) return;
  world[RUNNING] = true;
  const key = recordingKey(location.origin);
  const draft = (await extension.storage.local.get(key))[key] as Draft | undefined;
  const stop = draft?.version === 1 ? start(draft) : null;
  if (!stop) {
    world[RUNNING] = false;
    return;
  }
  const ended = (changes: Record<string, chrome.storage.StorageChange>): void => {
    if (!changes[key] || changes[key].newValue !== undefined) return;
    extension.storage.local.onChanged.removeListener(ended);
    world[RUNNING] = false;
    stop();
  };
  extension.storage.local.onChanged.addListener(ended);
});
