import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { DoorsView } from '../../components/common/doors.ts';
import type { ListModel } from '../../components/panel/list-model.ts';
import { partsWith } from '../../components/panel/parts.tsx';
import { ruleView } from '../../components/panel/rule-view.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import { override, proceed } from '../../lib/guard/decide.ts';
import { keeperOf } from '../../lib/guard/keeper.ts';
import { isRefused } from '../../lib/guard/refused.ts';
import { pageFetch } from '../../lib/hosts/api.ts';
import { readMore } from '../../lib/hosts/read-more.ts';
import { MORE_TESTS } from '../../lib/policy/tests.ts';
import { extension } from '../overlay/data.ts';
import type { ListState } from '../overlay/list.ts';
import { ARRIVED, type PartsWorld } from '../overlay/parts.ts';
import type { Session } from '../overlay/session.ts';
import { keepAwake } from './awake.ts';
import { hostChoices } from './choices.ts';
import { collect } from './collect.ts';
import { askDatesWith } from './dates.ts';
import { createDrift } from './drift.ts';
import { takeNews } from './found.ts';
import { holdView } from './hold.ts';
import { jumpTo } from './jump.ts';
import { createListModel } from './list.ts';
import { hostOf } from './list-host.ts';
import { entriesOfCase, loadPast } from './past.ts';
import { askForRows } from './row-facts.ts';
import { verify } from './verify.ts';
import { writeTo } from './write.ts';

/** A list keeps its model while its page stands: folded away, a check goes on. */
const lists = new WeakMap<object, ListModel>();

function listOf(state: object): ListModel {
  const known = lists.get(state);
  if (known) return known;
  const made = createListModel(hostOf(state as ListState), {
    fetch: pageFetch,
    send: (message) => extension.runtime.sendMessage(message),
    now: () => new Date().toISOString(),
    storage: extension.storage.local,
  });
  lists.set(state, made);
  return made;
}

/** The session of this document's overlay: the latest one, where there were several. */
let current: Session | null = null;

const askDates = askDatesWith({
  shown() {
    const [snapshot, bound] = [current?.snapshot.peek(), current?.bound.peek()];
    return snapshot && bound
      ? { snapshot, policy: bound.policy, entries: entriesOfCase(snapshot.key) }
      : null;
  },
  send: (message) => extension.runtime.sendMessage(message),
  now: () => new Date().toISOString(),
});

/** How the doors of this very page stand: the background knows the tools, and what browsers have shown of them. */
async function askDoors(): Promise<DoorsView | null> {
  const message: PageMessage = { type: 'doors', page: current?.place.peek()?.page.id ?? '' };
  const answer = (await extension.runtime.sendMessage(message)) as { doors?: DoorsView | null } | undefined;
  if (answer?.doors === undefined) throw new Error('No answer.');
  return answer.doors;
}

const drift = createDrift({
  send: (message) => extension.runtime.sendMessage(message),
  now: () => performance.now(),
  extension: extension.runtime.getManifest().version,
});

/** Hold dialog, history, list and the judge of the past: loaded by the overlay when they are first wanted. */
export default defineUnlistedScript(() => {
  keepAwake();
  (globalThis as PartsWorld)[ARRIVED]?.({
    panel: partsWith(listOf, { askDates, askDoors, drift: drift.view }),
    rule: ruleView,
    hold: holdView,
    look(session, data, notices) {
      const isFirst = !current;
      current = session;
      if (isFirst) askForRows(() => current);
      const fields = session.snapshot.value?.page.fields ?? {};
      for (const field of Object.values(fields)) hostChoices(field, session.choices);
      return drift.look(session, data, notices);
    },
    proceed(session, data, filled, confirmed) {
      const [hold] = session.holds.peek();
      if (hold) void proceed(session.guard, writeTo(session, data), hold.id, filled, confirmed);
    },
    verify,
    override({ guard, holds }, reason) {
      const [hold] = holds.peek();
      if (hold) override(guard, hold.id, reason);
    },
    tests: MORE_TESTS,
    isRefused,
    keeperOf,
    jump: ({ holds, snapshot }, field) => jumpTo(holds.peek()[0]?.attempt.snapshot ?? snapshot.peek(), field),
    loadPast,
    collect,
    found: (...told) => void takeNews(...told),
    readMore,
  });
});
