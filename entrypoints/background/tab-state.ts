import { z } from 'zod';
import type { GuardState } from '../../lib/case/messages.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { BadgeLook, Platform } from '../../lib/platform/types.ts';
import { guardStateSchema } from '../../lib/store/records.ts';
import type { Frame } from './messages.ts';

/** Session key of what the frames of a tab said last; the popup reads it too. */
export const tabKey = (tabId: number | ''): string => `tab:${tabId}`;

const frameStateSchema = z.object({
  frameId: z.int(),
  documentId: z.string().optional(),
  origin: z.string(),
  at: z.string(),
  state: guardStateSchema,
});
const tabSchema = z.array(frameStateSchema);

/** What one frame said last. */
export interface FrameState {
  readonly frameId: number;
  readonly documentId?: string;
  readonly origin: string;
  readonly at: string;
  readonly state: GuardState;
}

/** Reads a tab's frames; what is not ours counts as nothing. */
function readFrames(raw: unknown): FrameState[] {
  const parsed = tabSchema.safeParse(raw);
  return parsed.success ? (parsed.data as FrameState[]) : [];
}

/** One word for the whole tab: anything that is off, or only half on, is told before what is on. */
export function summary(frames: readonly FrameState[]): GuardState | null {
  const off = frames.find(({ state }) => !state.on);
  const half = frames.find(({ state }) => state.why !== undefined);
  return (off ?? half ?? frames[0])?.state ?? null;
}

const COLORS = { on: '#16703c', half: '#8a5a00', off: '#b3261e', none: '#5b6577' };

/** The toolbar button's look: told by sign and words, and by colour too. */
function look(state: GuardState | null, t: Translate): BadgeLook {
  if (state === null) return { text: '', color: COLORS.none, title: t('popup_badgeNone') };
  if (!state.on) return { text: '×', color: COLORS.off, title: t('popup_badgeOff') };
  if (state.why !== undefined) return { text: '!', color: COLORS.half, title: t('popup_badgeHalf') };
  return { text: '✓', color: COLORS.on, title: t('popup_badgeOn') };
}

/** Where the browser names no documents, what was said counts until the tab is gone. */
const stands = (platform: Platform, tabId: number, { documentId }: FrameState): Promise<boolean> =>
  documentId === undefined ? Promise.resolve(true) : platform.scripts.alive(tabId, documentId);

/**
 * What the frames of a tab said last, of the documents that still stand. Documents that are gone are found out here, when
 * someone asks: listening to every navigation would wake the worker for each page of the whole browser.
 */
export async function framesOf(platform: Platform, tabId: number): Promise<FrameState[]> {
  const key = tabKey(tabId);
  const frames = readFrames((await platform.session.get(key))[key]);
  const standing = await Promise.all(frames.map((frame) => stands(platform, tabId, frame)));
  return frames.filter((_, index) => standing[index]);
}

/** Tabs of which something is kept. */
async function knownTabs({ session }: Platform): Promise<number[]> {
  const prefix = tabKey('');
  const keys = Object.keys(await session.get(null));
  return keys.flatMap((key) => (key.startsWith(prefix) ? Number(key.slice(prefix.length)) : []));
}

/** Keeps what the frames of each tab say, and shows it on the toolbar button; browsers clear that as a tab moves on. */
export function tabStates(platform: Platform, t: Translate, now: () => string) {
  const keep = async (tabId: number, frames: readonly FrameState[]): Promise<void> => {
    await platform.session.set({ [tabKey(tabId)]: frames });
    await platform.badge.show(tabId, look(summary(frames), t));
  };
  return {
    /**
     * @param instead counts only if this is why the frame is off so far: somebody else may have spoken meanwhile
     * @returns what the same document said before, if the browser names documents
     */
    say: ({ tabId, ...place }: Frame, state: GuardState, instead?: string): Promise<GuardState | undefined> =>
      platform.lock(tabKey(tabId), async () => {
        const known = await framesOf(platform, tabId);
        const isHere = isOf(place);
        const before = known.find(isHere);
        if (instead !== undefined && before?.state.why !== instead) return before?.state;
        await keep(tabId, [...known.filter((one) => !isHere(one)), { ...place, at: now(), state }]);
        const { documentId, origin } = place;
        if (documentId === undefined) return undefined;
        return known.find((one) => one.documentId === documentId && one.origin === origin)?.state;
      }),
    /** From now on these sites are guarded, and no others: what pages of others said counts for nothing any more. */
    async only(origins: readonly string[]): Promise<void> {
      const isOn = ({ origin }: FrameState): boolean => origins.includes(origin);
      for (const tabId of await knownTabs(platform)) {
        await platform.lock(tabKey(tabId), async () => {
          const key = tabKey(tabId);
          if (readFrames((await platform.session.get(key))[key]).every(isOn)) return;
          await keep(tabId, (await framesOf(platform, tabId)).filter(isOn));
        });
      }
    },
    /** The tab is gone. */
    drop: (tabId: number): Promise<void> => platform.session.remove(tabKey(tabId)),
  };
}

/** The frame's earlier words: a document that was made ready ahead comes under another number once it is shown. */
const isOf =
  ({ frameId, documentId }: Omit<Frame, 'tabId'>) =>
  (one: FrameState): boolean =>
    one.frameId === frameId || (documentId !== undefined && one.documentId === documentId);

export type TabStates = ReturnType<typeof tabStates>;
