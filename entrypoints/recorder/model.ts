import { computed } from '@preact/signals';
import type { RecorderActions, RecorderModel } from '../../components/recorder/model.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import {
  picksFor,
  roleOf,
  stepFrom,
  withAtOnce,
  withoutPick,
  withSuggestions,
} from '../../lib/recorder/draft.ts';
import { spotOf } from '../../lib/recorder/pick.ts';
import { buildProfile } from '../../lib/recorder/profile.ts';
import type { Draft } from '../../lib/recorder/types.ts';
import { extension } from '../overlay/data.ts';
import type { Pointing } from './pointing.ts';
import { scopeOf, shownNumber, shownStatus } from './reading.ts';
import type { Teaching } from './teaching.ts';
import { viewOf } from './view.ts';

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

const suggested = (draft: Draft): Draft =>
  draft.step === 'statuses' ? withSuggestions(draft, shownStatus(draft)) : draft;

/** Where this page holds several cases, that is so on others too. */
function confirmed(old: Draft, key: string): Draft {
  const scope = scopeOf(old);
  const second = { href: location.href, key };
  return stepFrom({ ...old, second, ...(scope ? { scope } : {}) }, 1);
}

function going({ draft, change }: Teaching, pointing: Pointing) {
  const move = (to: (old: Draft) => Draft, points: boolean): void => {
    pointing.end();
    change((old) => suggested(to(old)));
    const now = draft.peek();
    const role = roleOf(now.step);
    if (points && role && picksFor(now, role).length === 0) pointing.start();
  };
  return {
    point: (byKeys) => pointing.start(byKeys),
    stopPointing: () => pointing.end(),
    next: (points) => move((old) => stepFrom(old, 1), points),
    back: () => move((old) => stepFrom(old, -1), false),
    goTo: (step, points) => move((old) => ({ ...old, step }), points),
    confirmSecond() {
      const key = shownNumber(draft.peek());
      if (key) change((old) => confirmed(old, key));
    },
  } satisfies Partial<RecorderActions>;
}

function telling({ change }: Teaching) {
  return {
    drop: (spot) =>
      change((old) => {
        const role = roleOf(old.step);
        return role ? withoutPick(old, role, spot) : old;
      }),
    setField: (spot, field) =>
      change((old) => ({
        ...old,
        fields: old.fields.map((one) => (spotOf(one) === spot ? { ...one, field } : one)),
      })),
    setPolicy: (policy) => change(({ unsure: _, ...old }) => ({ ...old, policy, statuses: {} })),
    setName: (name) => change((old) => ({ ...old, name })),
    setFrame: (id) => change((old) => ({ ...old, frame: id === '' ? [] : id.split('.').map(Number) })),
    setStatus: (text, status) => change((old) => ({ ...old, statuses: { ...old.statuses, [text]: status } })),
    setAtOnce: (atOnce) => change((old) => withAtOnce(old, atOnce)),
    forgetSeen: () => change((old) => ({ ...old, seen: [] })),
    pause: () => change((old) => ({ ...old, paused: true })),
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
