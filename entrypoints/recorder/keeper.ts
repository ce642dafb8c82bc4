import { renderRecorder } from '../../components/recorder/Recorder.tsx';
import { css } from '../../components/recorder/styles.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { pageAt } from '../../lib/recorder/base.ts';
import { fittingPolicy, wordsOn } from '../../lib/recorder/fit.ts';
import type { Draft } from '../../lib/recorder/types.ts';
import { extension, isAlive } from '../overlay/data.ts';
import { mountPanel } from '../overlay/mount.ts';
import { guessPlace, isThere, placeOf, samePlace } from './frames.ts';
import { createModel } from './model.ts';
import { createPointing } from './pointing.ts';
import { createTeaching } from './teaching.ts';
import { watchSave } from './watching.ts';

/** How often the outermost document looks whether the frame that holds the case is still there, in milliseconds. */
export const LOOK_MS = 1000;

interface Running {
  adopt(draft: Draft): void;
  stop(): void;
}

function start(draft: Draft): Running {
  const t = browserTranslate();
  const teaching = createTeaching(draft);
  const pointing = createPointing(teaching);
  const model = createModel(teaching, pointing);
  const mount = mountPanel(css, () => undefined);
  const unmount = renderRecorder(mount.root, model, t);
  const stopWatching = watchSave(teaching);
  const { base, page, pointing: goesOn, unsure, policies } = draft;
  const fitting = unsure ? fittingPolicy(policies, wordsOn(document)) : null;
  if (fitting) teaching.change(({ unsure: _, ...old }) => ({ ...old, policy: fitting }));
  if (base && page === undefined)
    teaching.change((old) => ({ ...old, page: pageAt(base, location.href)?.id ?? '' }));
  if (goesOn) {
    teaching.change(({ pointing: _, ...old }) => old);
    pointing.start();
  }
  return {
    adopt: teaching.adopt,
    stop() {
      stopWatching();
      pointing.stop();
      teaching.stop();
      unmount();
      mount.destroy();
    },
  };
}

/** True if this document is the one that holds the case; the outermost stands in for a frame that is gone. */
function isMine({ frame }: Draft): boolean {
  const place = placeOf(window);
  if (!frame) return place.length === 0;
  if (samePlace(frame, place)) return true;
  return place.length === 0 && document.readyState === 'complete' && !isThere(frame);
}

/**
 * Looks after this document: draws while it is the one that is taught.
 * @param key of the draft in storage
 */
export function createKeeper(key: string) {
  let running: Running | null = null;
  let last: Draft | undefined;
  const end = (): void => {
    running?.stop();
    running = null;
  };
  /** Which frame holds the case is guessed once, when all of them are there. */
  const settle = (draft: Draft): void => {
    if (document.readyState !== 'complete') return;
    const settled = { ...draft, frame: guessPlace(), revision: draft.revision + 1 };
    void extension.storage.local.set({ [key]: settled });
  };
  const follow = (draft: Draft | undefined): void => {
    last = draft;
    if (!draft || draft.paused || !isMine(draft)) end();
    else if (running) running.adopt(draft);
    else if (!draft.frame) settle(draft);
    else running = start(draft);
  };
  const read = async (): Promise<void> => {
    const found = (await extension.storage.local.get(key))[key] as Draft | undefined;
    follow(found?.version === 2 ? found : undefined);
  };
  return { follow, read, end, again: () => last && isAlive() && follow(last) };
}
