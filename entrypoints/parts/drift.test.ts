import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { computed, effect, signal } from '../../components/panel/signal.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { Notices } from '../overlay/notices.ts';
import type { Session } from '../overlay/session.ts';
import { createDrift } from './drift.ts';

const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/case/{id}' }],
  present: 'main',
  key: [{ from: 'text', selector: '.number' }],
  status: [{ from: 'attr', selector: '.state', name: 'data-state' }],
  fields: {},
  doors: [],
};
const profile: HostProfile = {
  format: 1,
  id: 'tool',
  name: 'Tool',
  confidence: 'practice',
  source: '',
  pages: [page],
  pageWorld: false,
};
const WHOLE = '<main><b class="number">CS-7</b><i class="state" data-state="Open"></i></main>';
const BROKEN = WHOLE.replace('data-state', 'data-no');

let now: number;
let sent: PageMessage[];
let stop: () => void;

/** A panel over the page as it is now; the second is what the guard shows, the third what was said. */
function watch(html: string) {
  document.body.innerHTML = html;
  const drift = createDrift({
    send: async (message) => {
      sent.push(message);
      return {
        ok: true,
        memory: { worked: '2026-11-20T10:00:00Z', since: '2026-11-22T10:00:00Z', count: 1 },
      };
    },
    now: () => now,
    extension: '1',
  });
  const said = vi.fn();
  const notices = { list: signal([]), add: said } as unknown as Notices;
  const session = {
    place: signal({ page, captures: { id: '7' } }),
    snapshot: signal(null),
    bound: signal(null),
    looks: signal(0),
  } as unknown as Session;
  const guard = computed(() => drift.look(session, { profile, locked: false }, notices));
  let shown: unknown;
  stop = effect(() => {
    shown = guard.value;
  });
  return { drift, said, shown: () => shown, session };
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true });
  now = 20_000;
  sent = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('takes note of a page that matches, once', () => {
  const { shown, session, said } = watch(WHOLE);
  Object.assign(session, { bound: signal({ policy: { statuses: { Open: 0 } } }) });
  session.snapshot.value = { key: 'CS-7', page, state: { status: 'Open' } } as never;
  session.looks.value += 1;
  expect(shown()).toBeNull();
  expect(sent).toEqual([{ type: 'drift', page: 'case', code: null, mark: undefined }]);
  expect(said).not.toHaveBeenCalled();
});

it('says what broke, since when, with a report, once', async () => {
  const { shown, said, drift, session } = watch(BROKEN);
  expect(shown()).toEqual({ on: false, why: 'driftStatus' });
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1));
  expect(sent).toEqual([{ type: 'drift', page: 'case', code: 'driftStatus', mark: undefined }]);
  expect(drift.view()).toMatchObject({ code: 'driftStatus', worked: '2026-11-20T10:00:00Z' });
  expect(JSON.parse(drift.view()?.report() ?? '')).toMatchObject({ profile: { id: 'tool' } });
  session.looks.value += 1;
  expect(said).toHaveBeenCalledTimes(1);
});

it('waits while the page may still be loading, and looks again by itself', () => {
  now = 4000;
  const { shown, said } = watch(BROKEN);
  expect(shown()).toBeNull();
  now = 10_500;
  vi.advanceTimersByTime(6500);
  expect(shown()).toMatchObject({ why: 'driftStatus' });
  expect(said).not.toHaveBeenCalled();
});

it('is over once the page matches again, and then begins anew', () => {
  const { shown, drift, session } = watch(BROKEN);
  document.body.innerHTML = WHOLE;
  session.looks.value += 1;
  expect(shown()).toBeNull();
  expect(drift.view()).toBeNull();
  document.body.innerHTML = BROKEN;
  session.looks.value += 1;
  expect(shown()).toBeNull();
});
