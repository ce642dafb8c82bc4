import { beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../case/index.ts';
import { readCase } from '../hosts/snapshot.ts';
import type { ChangeProfile, PageProfile } from '../hosts/types.ts';
import { createGuard, type End } from './guard.ts';
import { keeperOf } from './keeper.ts';
import type { GuardPort } from './types.ts';

const change: ChangeProfile = { to: [{ from: 'value', within: 'event' }] };
const page: PageProfile = {
  id: 'list',
  kind: 'list',
  url: [{ path: '/**' }],
  present: 'main',
  key: [{ from: 'const', value: 'A-1' }],
  status: [{ from: 'const', value: 'Open' }],
  fields: {},
  doors: [{ id: 'live', kind: 'change', role: 'commits', selector: 'select', change, restore: 'previous' }],
};

/** Where a change must not lead, and where nobody knows. */
const OUTCOMES: Readonly<Record<string, Outcome>> = { Resolved: 'incomplete', Odd: 'unknown' };

function setUp() {
  const port = { replay: vi.fn(), answer: vi.fn(), reset: vi.fn() } as unknown as GuardPort;
  const ended: [End, string | undefined][] = [];
  const guard = createGuard({
    here: () => ({ port, page, captures: {}, read: (scope) => readCase(page, scope, {}) }),
    judge({ snapshot, change: wanted }) {
      const { to = '' } = wanted;
      const outcome = OUTCOMES[to] ?? 'allowed';
      const verdict = { outcome, findings: [], missing: [], unverified: [], effects: [], rules: [] };
      const response = outcome === 'incomplete' ? 'block' : 'observe';
      return { asked: { case: snapshot.state, change: wanted }, verdict, response, target: to };
    },
    pending: () => null,
    ended: (_attempt, { target }, end, hold) => ended.push([end, `${hold?.first.target} → ${target}`]),
    changed: () => undefined,
  });
  guard.keep(keeperOf(guard));
  return { guard, ended };
}

const [FIRST, OTHER] = ['#first', '#other'];

beforeEach(() => {
  const list = (id: string): string =>
    `<select id="${id}"><option>Resolved<option>Closed<option>Odd</select>`;
  document.body.innerHTML = `<main>${list('first')}${list('other')}</main>`;
});

const choose =
  (guard: ReturnType<typeof setUp>['guard']) =>
  (selector: string, status: string): boolean => {
    const target = document.querySelector(selector) as HTMLSelectElement;
    target.value = status;
    return guard.gesture({ kind: 'change', target, path: [target, document.body] });
  };

it('the held gesture once more, with nothing in its way by now, is the change itself', () => {
  const { guard, ended } = setUp();
  const pick = choose(guard);
  expect(pick(FIRST, 'Resolved')).toBe(true);
  expect(pick(FIRST, 'Closed')).toBe(false);
  expect(guard.holds).toEqual([]);
  // The doors that follow of the same change, a form's submit after the click, say.
  expect(pick(FIRST, 'Closed')).toBe(false);
  expect(ended).toEqual([['mended', 'Resolved → Closed']]);
});

it('as long as something is in its way it brings the hold forward', () => {
  const { guard, ended } = setUp();
  const pick = choose(guard);
  expect([pick(FIRST, 'Resolved'), pick(FIRST, 'Resolved')]).toEqual([true, true]);
  expect(guard.holds).toMatchObject([{ tries: 1 }]);
  expect(ended).toEqual([]);
});

it('what is not known does not pass for having come twice', () => {
  const { guard } = setUp();
  const pick = choose(guard);
  expect([pick(FIRST, 'Resolved'), pick(FIRST, 'Odd')]).toEqual([true, true]);
});

it('another gesture, however clear, leaves the hold alone: its own control would stay as it is', () => {
  const { guard, ended } = setUp();
  const pick = choose(guard);
  expect([pick(FIRST, 'Resolved'), pick(OTHER, 'Closed')]).toEqual([true, true]);
  expect(guard.holds).toHaveLength(1);
  expect(ended).toEqual([]);
});
