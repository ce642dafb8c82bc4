import { z } from 'zod';
import type { Platform } from '../platform/types.ts';
import { type Library, librarySpec } from './library.ts';
import { SET_ASIDE, withAllSetAside } from './set-aside.ts';
import { type Settings, settingsSpec } from './settings.ts';
import { checkStored } from './value.ts';

/** Storage key of what was there before the last import. */
const BEFORE = 'beforeImport';

/** Settings and policies together, as an import changes them. */
export interface Everything {
  readonly settings: Settings;
  readonly library: Library;
}

/** What can be undone: when it was replaced, and by which file. */
export interface Undo {
  readonly at: string;
  readonly file: string;
}

const undoSchema = z.object({
  at: z.string(),
  file: z.string(),
  settings: z.unknown(),
  policies: z.unknown(),
});

const stamp = ({ settings, library }: Everything) => ({
  [settingsSpec.key]: { ...settings, version: settingsSpec.version },
  [librarySpec.key]: { ...library, version: librarySpec.version },
});

/** Changes settings and policies in one write, and takes that back. */
export function snapshots(platform: Platform, now: () => string) {
  const locked = <T>(work: () => Promise<T>): Promise<T> =>
    platform.lock(librarySpec.key, () =>
      platform.lock(settingsSpec.key, () => platform.lock(SET_ASIDE, work)),
    );

  const check = async () => {
    const items = await platform.local.get([settingsSpec.key, librarySpec.key]);
    const settings = checkStored(settingsSpec, items[settingsSpec.key]);
    const library = checkStored(librarySpec, items[librarySpec.key]);
    const bad = [
      ...settings.bad.map((part) => ({ key: settingsSpec.key, ...part })),
      ...library.bad.map((part) => ({ key: librarySpec.key, ...part })),
    ];
    return { value: { settings: settings.value, library: library.value }, bad };
  };

  const undoable = async () => {
    const parsed = undoSchema.safeParse((await platform.local.get(BEFORE))[BEFORE]);
    return parsed.success ? parsed.data : undefined;
  };

  return {
    load: async (): Promise<Everything> => (await check()).value,
    /** Replaces both at once, keeping what was there. */
    replace: (change: (before: Everything) => Everything, file: string): Promise<void> =>
      locked(async () => {
        const { value: before, bad } = await check();
        await platform.local.set({
          ...stamp(change(before)),
          ...(await withAllSetAside(platform, bad, now())),
          [BEFORE]: { at: now(), file, ...stamp(before) },
        });
      }),
    undo: async (): Promise<Undo | undefined> => {
      const found = await undoable();
      return found && { at: found.at, file: found.file };
    },
    /** Puts back what was there before the last {@link replace}; changes made since are given up. */
    restore: (): Promise<void> =>
      locked(async () => {
        const found = await undoable();
        if (!found) return;
        await platform.local.set({
          [settingsSpec.key]: found.settings,
          [librarySpec.key]: found.policies,
        });
        await platform.local.remove(BEFORE);
      }),
  };
}
