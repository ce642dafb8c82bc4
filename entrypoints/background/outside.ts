import { fold } from '../../lib/case/index.ts';
import {
  type Answer,
  type Decision,
  type EndedChange,
  type FoundStep,
  type GuardState,
  type News,
  OUTSIDE,
} from '../../lib/case/messages.ts';
import { type OverlayData, storageKeys, unpacked } from '../../lib/hosts/site.ts';
import type { Platform } from '../../lib/platform/types.ts';
import type { PackedPolicy } from '../../lib/policy/compile.ts';
import { find } from '../../lib/policy/names.ts';
import type { Store } from '../../lib/store/index.ts';
import { type KnownCase, TRIES, type Try } from '../../lib/store/statuses.ts';
import { compare, type Meaning, moved, type Reading } from './compare.ts';

/** Ends by which a change may have left the page. */
const LEAVING: readonly Decision['end'][] = [
  'passed',
  'mended',
  'confirmed',
  'overridden',
  'unchecked',
  'seen',
];

/** The policies that judge cases of a site under this id; several bindings may each have their own words. */
async function policiesOf(platform: Platform, origin: string, policy: string): Promise<PackedPolicy[]> {
  const key = storageKeys.overlay(origin);
  const data = unpacked<OverlayData<PackedPolicy>>((await platform.local.get(key))[key]);
  return (data?.bindings ?? []).flatMap((binding) => {
    const packed = binding.policy === policy && data?.policies[binding.judge];
    return packed ? [packed] : [];
  });
}

/** Words that fold to the same text need no policy, and most readings are of that kind. */
async function meaningOf(platform: Platform, origin: string, policy: string): Promise<Meaning> {
  const policies = await policiesOf(platform, origin, policy);
  return {
    same: (a, b) =>
      fold(a) === fold(b) ||
      policies.some(({ statuses }) => {
        const place = find(statuses, a);
        return place !== undefined && place === find(statuses, b);
      }),
    is: (status, id) =>
      fold(status) === id ||
      policies.some(({ statuses, document }) => document.statuses[find(statuses, status) ?? -1]?.id === id),
  };
}

const isUpdate = ({ judgement: { target, asked } }: EndedChange): boolean =>
  target === 'update' && asked.change.to === undefined;

/** What a change of ours that may have left says of the status to come. */
function tryOf({ judgement, at }: EndedChange): Try {
  const { target = '', asked, verdict } = judgement;
  const isOpen = asked.change.to === undefined;
  const isUnknown = verdict.outcome === 'unknown' || verdict.outcome === 'undocumented';
  // An action that the policy does not know may lead anywhere; it stands in the log already.
  return { to: target, at, ...(isOpen && isUnknown ? { any: true } : {}) };
}

/** Watches for statuses that were changed by a way that we could not see. */
export function outsideWatch(platform: Platform, store: Store, now: () => string) {
  const read = async (reading: Reading, policy: string): Promise<News | undefined> => {
    let news: News | undefined;
    await store.statuses.change(reading.origin, reading.key, async (known) => {
      const isSame = known !== undefined && fold(known.status) === fold(reading.status);
      const meaning = isSame ? SAME : await meaningOf(platform, reading.origin, policy);
      const compared = compare(known, reading, meaning);
      news = compared.news;
      return compared.known;
    });
    return news;
  };

  return {
    /**
     * A page shows a case.
     * @param before what the same document said before
     */
    async shown(origin: string, state: GuardState, before: GuardState | undefined): Promise<Answer> {
      const { key, policy, status } = state;
      if (!key || !policy || !status) return {};
      const isSeen = before?.key === key && Boolean(before.status);
      // What a page has shown for a while may be old: it tells nothing new.
      if (isSeen && before?.status === status && before.policy === policy) return {};
      const live = isSeen && before?.status !== status;
      const news = await read({ origin, key, status, at: now(), live }, policy);
      return news ? { news } : {};
    },

    /** A change ended: if it left, it explains the status that follows. */
    async tried(ended: EndedChange): Promise<void> {
      // A save that keeps the status explains no other one.
      if (!LEAVING.includes(ended.end) || isUpdate(ended)) return;
      const { origin, key, judgement } = ended;
      const { status } = judgement.asked.case;
      await store.statuses.change(origin, key, async (known) => {
        const first: KnownCase = { origin, key, status, at: now(), before: [], tries: [] };
        const of = known ?? first;
        return { ...of, tries: [...of.tries, tryOf(ended)].slice(-TRIES) };
      });
    },

    /** A page has judged what was news: it is noted once, whoever of several pages comes first. */
    async found(
      origin: string,
      news: Pick<News, 'key' | 'from' | 'to'>,
      steps: readonly FoundStep[],
    ): Promise<Answer> {
      const { key, from, to } = news;
      const at = now();
      const policy = steps[0]?.policy ?? '';
      const answer: { news?: News; noted?: true } = {};
      await store.statuses.change(origin, key, async (known) => {
        const meaning = await meaningOf(platform, origin, policy);
        const compared = compare(known, { origin, key, status: to, at, live: false }, meaning);
        if (!known || !compared.news || compared.news.from !== from) {
          if (compared.news) answer.news = compared.news;
          return compared.known;
        }
        answer.noted = true;
        return moved(known, to, at);
      });
      if (!answer.noted) return answer;
      for (const step of steps) {
        await store.decisions.append({
          ...step,
          at,
          origin,
          key,
          door: OUTSIDE,
          response: 'observe',
          end: 'seen',
        });
      }
      return answer;
    },
  };
}

const SAME: Meaning = { same: () => true, is: () => false };
