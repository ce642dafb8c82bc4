import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOnly, readCase } from '../hosts/snapshot.ts';
import type { Door, PageProfile } from '../hosts/types.ts';
import { createGuard, type Guard } from './guard.ts';
import { CHECKING_MS, keeperOf } from './keeper.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

const change: Door['change'] = { to: [{ from: 'value', selector: '[name=status]' }] };
const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/**' }],
  present: '[data-case]',
  key: [{ from: 'attr', selector: '[data-case]', name: 'data-case' }],
  status: [{ from: 'attr', selector: '[data-case]', name: 'data-status' }],
  fields: {
    comment: { read: [{ from: 'value', selector: '[name=comment]' }] },
    notes: { api: { read: ['notes'] } },
  },
  doors: [
    { id: 'save', kind: 'submit', role: 'commits', selector: 'form', change },
    { id: 'request', kind: 'request', role: 'commits', request: { methods: ['POST'], path: '/api' }, change },
  ],
};

/** What the API then tells of a case that no policy speaks for. */
const NOBODYS = 'nobody’s';

/** A case whose notes only the host's API knows, and whose answer is old until it is read again. */
function setUp(before: string, after: string | undefined) {
  const port = { replay: vi.fn(() => 'done'), answer: vi.fn(), reset: vi.fn() };
  const read = Promise.withResolvers<void>();
  const ended: string[] = [];
  /** What the log says that the change was held for. */
  const first: (string | undefined)[] = [];
  let notes = before;
  let isFresh = false;
  const pending = vi.fn(() => (isFresh ? null : read.promise));
  const guard: Guard = createGuard({
    here: () => ({
      port: port as unknown as GuardPort,
      page,
      captures: {},
      read: (scope) => readCase(page, scope, {}, () => ({ notes })),
    }),
    judge: ({ snapshot, change }) => {
      if (isFresh && notes === NOBODYS) return null;
      const state = isFresh ? snapshot.state : pageOnly(snapshot);
      const unread = state.unread?.includes('notes');
      const hold = change.to && (unread || !state.fields?.notes);
      const outcome = !hold ? 'allowed' : unread ? 'unverified' : 'incomplete';
      return {
        asked: { case: state, change },
        verdict: { outcome, findings: [], missing: [], unverified: [], effects: [], rules: [] },
        response: !hold ? 'observe' : unread ? 'confirm' : 'block',
        target: change.to ?? 'update',
      };
    },
    pending,
    ended: (_attempt, _judgement, end, hold) => {
      ended.push(end);
      first.push(hold?.first.verdict.outcome);
    },
    changed: () => undefined,
  });
  guard.keep(keeperOf(guard));
  /** The answer comes, or the news that there is none. */
  const answer = async (): Promise<void> => {
    if (after !== undefined) [notes, isFresh] = [after, true];
    guard.refresh();
    read.resolve();
    await read.promise;
  };
  return {
    guard,
    port,
    ended,
    first,
    answer,
    pending,
    outcome: () => guard.holds[0]?.judgement.verdict.outcome,
  };
}

const form = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
const control = (name: string) => form().querySelector(`[name=${name}]`) as HTMLInputElement;
const submit = (): Gesture => ({ kind: 'submit', target: form(), path: [form(), document.body] });
const ask = (kind: Question['kind']): Question => ({
  id: 7,
  kind,
  method: 'POST',
  url: 'https://desk.example/api',
  body: {},
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main data-case="A-1" data-status="Open"><form>
    <input name="status" value="Resolved"><input name="comment" value="hello"></form></main>`;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change whose verdict hangs on what only the host’s API knows', () => {
  it('passes by itself, once, when another tab has filled it in meanwhile', async () => {
    const { guard, port, ended, first, answer } = setUp('', 'done');
    expect(guard.gesture(submit())).toBe(true);
    expect(guard.holds[0]?.stage).toBe('checking');
    await answer();
    expect(ended).toEqual(['passed']);
    expect(first).toEqual(['allowed']);
    expect(port.replay).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(CHECKING_MS);
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(guard.holds).toEqual([]);
  });

  it('passes by itself, once, when it turns out that no policy speaks for the case, however late', async () => {
    for (const late of [0, CHECKING_MS]) {
      const { guard, port, answer } = setUp('', NOBODYS);
      guard.gesture(submit());
      await vi.advanceTimersByTimeAsync(late);
      await answer();
      await vi.advanceTimersByTimeAsync(CHECKING_MS);
      expect(port.replay).toHaveBeenCalledTimes(1);
      expect(guard.holds).toEqual([]);
    }
  });

  it('lapses when no policy speaks for the case and the page is not as it was', async () => {
    const { guard, port, ended, answer } = setUp('', NOBODYS);
    guard.gesture(submit());
    control('comment').value = 'more';
    await answer();
    expect(port.replay).not.toHaveBeenCalled();
    expect(ended).toEqual(['lapsed']);
  });

  it('is held for what is missing when it was emptied elsewhere', async () => {
    const { guard, port, answer, outcome } = setUp('done', '');
    expect(guard.gesture(submit())).toBe(true);
    await answer();
    expect(guard.holds[0]?.stage).toBe('held');
    expect(outcome()).toBe('incomplete');
    expect(guard.holds[0]?.first.verdict.outcome).toBe('incomplete');
    expect(port.replay).not.toHaveBeenCalled();
  });

  it('is unverified, never incomplete, when nothing new can be read', async () => {
    const { guard, answer, outcome } = setUp('', undefined);
    guard.gesture(submit());
    await answer();
    expect(guard.holds[0]?.stage).toBe('held');
    expect(outcome()).toBe('unverified');
  });

  it('waits no longer than its time, and still goes by itself when a slow answer allows it', async () => {
    const { guard, ended, answer, outcome } = setUp('', 'done');
    guard.gesture(submit());
    await vi.advanceTimersByTimeAsync(CHECKING_MS);
    expect(guard.holds[0]?.stage).toBe('held');
    expect(outcome()).toBe('unverified');
    await answer();
    expect(ended).toEqual(['passed']);
  });

  it('does not go by itself once the agent has begun to alter something in the page', async () => {
    for (const name of ['comment', 'status']) {
      const { guard, port, answer } = setUp('', 'done');
      guard.gesture(submit());
      await vi.advanceTimersByTimeAsync(CHECKING_MS);
      control(name).value = 'Ope';
      await answer();
      expect(port.replay).not.toHaveBeenCalled();
      expect(guard.holds[0]?.stage).toBe('held');
    }
  });

  it('is read again when the agent tries again', async () => {
    const { guard, answer, pending } = setUp('', undefined);
    guard.gesture(submit());
    await answer();
    expect(pending).toHaveBeenCalledTimes(1);
    guard.gesture(submit());
    expect(pending).toHaveBeenCalledTimes(2);
    expect(guard.holds[0]?.tries).toBe(1);
  });

  it('is refused as a synchronous request, and may then be sent again', async () => {
    const { guard, answer } = setUp('', 'done');
    expect(guard.question(ask('xhr-sync'))).toBe(true);
    await answer();
    expect(guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pressAgain' });
    expect(guard.question(ask('xhr-sync'))).toBe(false);
  });
});

it('a change whose verdict does not hang on it passes untouched, at once', () => {
  const { guard, ended } = setUp('', undefined);
  control('status').value = 'Open';
  expect(guard.gesture(submit())).toBe(false);
  expect(ended).toEqual(['passed']);
});
