import { computed } from '@preact/signals';
import type { RecorderActions, RecorderModel } from '../../components/recorder/model.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import { roleOf, stepFrom, withoutPick, withSuggestions } from '../../lib/recorder/draft.ts';
import { preview, readerOf } from '../../lib/recorder/pick.ts';
import { buildProfile } from '../../lib/recorder/profile.ts';
import { extension } from '../overlay/data.ts';
import type { Pointing } from './pointing.ts';
import type { Teaching } from './teaching.ts';
import { shownStatus, viewOf } from './view.ts';

/** Tells the background and gives back what went wrong; "" if nothing did. */
async function say(message: PageMessage): Promise<string> {
  try {
    const answer = (await extension.runtime.sendMessage(message)) as
      | { ok?: boolean; error?: string }
      | undefined;
    return answer?.ok ? '' : (answer?.error ?? 'no answer');
  } catch (error) {
    return String(error);
  }
}

function going({ draft, change }: Teaching, pointing: Pointing) {
  const move = (by: 1 | -1): void => {
    pointing.end();
    change((old) => {
      const next = stepFrom(old, by);
      return next.step === 'statuses' ? withSuggestions(next, shownStatus(next)) : next;
    });
  };
  return {
    point: () => pointing.start(),
    stopPointing: () => pointing.end(),
    next: () => move(1),
    back: () => move(-1),
    goTo: (step) => change((old) => ({ ...old, step })),
    confirmSecond() {
      const { key } = draft.peek().picks;
      const read = key && preview(readerOf(key));
      if (!read) return;
      change((old) => stepFrom({ ...old, second: { href: location.href, key: read } }, 1));
    },
  } satisfies Partial<RecorderActions>;
}

function telling({ change }: Teaching) {
  return {
    drop: (selector) =>
      change((old) => {
        const role = roleOf(old.step);
        return role ? withoutPick(old, role, selector) : old;
      }),
    setField: (selector, field) =>
      change((old) => ({
        ...old,
        fields: old.fields.map((one) => (one.selector === selector ? { ...one, field } : one)),
      })),
    setPolicy: (policy) => change((old) => ({ ...old, policy, statuses: {} })),
    setName: (name) => change((old) => ({ ...old, name })),
    setStatus: (text, status) => change((old) => ({ ...old, statuses: { ...old.statuses, [text]: status } })),
    forgetSeen: () => change((old) => ({ ...old, seen: [] })),
  } satisfies Partial<RecorderActions>;
}

/** The recorder's view and what one can do in it. */
export function createModel(teaching: Teaching, pointing: Pointing): RecorderModel {
  const { draft, looks, error, fail } = teaching;
  const view = computed(() => {
    looks.value;
    return viewOf(draft.value, pointing.now.value, error.value);
  });
  return {
    view,
    actions: {
      ...going(teaching, pointing),
      ...telling(teaching),
      save() {
        const profile = buildProfile(draft.peek());
        if (profile) void say({ type: 'taught', profile, policy: draft.peek().policy }).then(fail);
      },
      giveUp: () => void say({ type: 'giveUp' }).then(fail),
    },
  };
}
