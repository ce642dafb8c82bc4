import type { PopupView, Standing } from '../../components/popup/model.ts';
import type { EffectiveSite } from '../../lib/distribution/effective.ts';
import { type FrameState, summary } from '../background/tab-state.ts';

/** What is known of a tab. */
export interface Looked {
  /** Origin of its page; absent where no extension may work. */
  readonly origin?: string;
  readonly site?: EffectiveSite;
  readonly granted: boolean;
  readonly profileKnown: boolean;
  /** What the guards in its frames said last. */
  readonly frames: readonly FrameState[];
  /** Versions of the guards that run in its frames; null where none runs. */
  readonly running: readonly unknown[];
  /** This extension's version. */
  readonly version: string;
}

type Told = Pick<PopupView, 'why' | 'detail' | 'key' | 'policy'>;

/** What the frames say, as far as it is about the site. */
function told(frames: readonly FrameState[]): { standing: Standing; told: Told } | null {
  const state = summary(frames);
  if (!state) return null;
  const { on, why, detail, key, policy } = state;
  const words: Told = {
    ...(why === undefined ? {} : { why }),
    ...(detail === undefined ? {} : { detail }),
    ...(key === undefined ? {} : { key }),
    ...(policy === undefined ? {} : { policy }),
  };
  return { standing: on ? (why === undefined ? 'on' : 'half') : 'off', told: words };
}

/** How it stands with a tab, the most basic obstacle first. Pure. */
export function standingOf(looked: Looked): { standing: Standing; told: Told } {
  const plain = (standing: Standing) => ({ standing, told: {} });
  const { origin, site, running, version } = looked;
  if (origin === undefined) return plain('restricted');
  if (!site) return plain('notEnabled');
  if (!site.enabled) return plain('switchedOff');
  if (!looked.profileKnown) return plain('noProfile');
  if (!looked.granted) return plain('noPermission');
  const versions = running.filter((one) => one !== null);
  if (versions.length === 0) return plain('reload');
  if (!versions.includes(version)) return plain('updated');
  return told(looked.frames) ?? plain('noCase');
}
