import type { Effective } from '../../lib/distribution/effective.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import type { Platform } from '../../lib/platform/types.ts';
import { newDraft } from '../../lib/recorder/draft.ts';
import { type Draft, recordingKey } from '../../lib/recorder/types.ts';
import type { Frame } from './messages.ts';
import { policyWords } from './policy-words.ts';

/** What somebody wants to teach. */
export interface Wish {
  readonly origin: string;
  readonly tab: number;
  /** Absent: the one by which the site is judged, else the first. */
  readonly policy?: string;
  /** What is known already, to be taught anew in part. Absent: all is new. */
  readonly base?: HostProfile;
  /** Language of the reader. */
  readonly language: string;
}

/** How far the teaching of a site is. */
export async function teachingOf(platform: Platform, origin: string): Promise<'none' | 'running' | 'paused'> {
  const draft = (await platform.local.get(recordingKey(origin)))[recordingKey(origin)] as Draft | undefined;
  return draft ? (draft.paused ? 'paused' : 'running') : 'none';
}

/** The profile of a site that is on, to be taught anew in part; none where all would be new. */
export function baseFor({ sites, profiles }: Effective, origin: string): Pick<Wish, 'base'> {
  const site = sites.find((one) => one.origin === origin);
  const base = site && profiles.get(site.profile);
  return base ? { base } : {};
}

/** Goes on with what was put away, in this tab; what was taught of the site so far stays. */
async function resume(platform: Platform, draft: Draft, tab: number): Promise<void> {
  const { paused: _, frame: __, ...rest } = draft;
  await platform.local.set({
    [recordingKey(draft.origin)]: { ...rest, tab, revision: draft.revision + 1 } satisfies Draft,
  });
}

/** True if a site may not be taught here: the team's management sets it. */
const isLocked = ({ sites }: Effective, origin: string): boolean =>
  sites.some((site) => site.origin === origin && site.locked);

/**
 * Begins to teach a site, or goes on with it. The browser's permission for the site is asked for by the caller.
 * @throws if the team's management sets the site
 */
export async function beginTeaching(platform: Platform, now: Effective, wish: Wish): Promise<void> {
  const { origin, tab, base, language } = wish;
  if (isLocked(now, origin)) throw new Error(`${origin} is set by the team's management.`);
  const key = recordingKey(origin);
  const there = (await platform.local.get(key))[key] as Draft | undefined;
  if (there?.version === 2) return resume(platform, there, tab);
  const bound = now.sites.find((site) => site.origin === origin)?.bindings[0]?.policy;
  const draft = newDraft({
    origin,
    tab,
    policies: [...now.policies.values()].map(({ document }) => policyWords(document, language)),
    policy: wish.policy || bound || '',
    begun: new Date().toISOString(),
    ...(base ? { base } : {}),
  });
  await platform.local.set({ [key]: draft });
}

/** Begins to teach a part of a site again, in the tab where its panel says that something is wrong. */
export const teachAgain = (
  platform: Platform,
  now: Effective,
  { origin, tabId: tab }: Pick<Frame, 'origin' | 'tabId'>,
  language: string,
): Promise<void> => beginTeaching(platform, now, { origin, tab, language, ...baseFor(now, origin) });
