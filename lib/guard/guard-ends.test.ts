import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCase } from '../hosts/snapshot.ts';
import type { ChangeProfile, PageProfile } from '../hosts/types.ts';
import { override, proceed, type Write } from './decide.ts';
import { createGuard, type Guard } from './guard.ts';
import { keeperOf } from './keeper.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

let pending: Promise<unknown> | (() => never) | null = null;

const change: ChangeProfile = { to: [{ from: 'value', selector: '[name=status]' }] };
const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/**' }],
  present: '[data-case]',
  key: [{ from: 'attr', selector: '[data-case]', name: 'data-case' }],
  status: [{ from: 'attr', selector: '[data-case]', name: 'data-status' }],
  fields: {},
  doors: [
    { id: 'save', kind: 'submit', role: 'commits', selector: 'form', change, reset: [['busy', false]] },
    { id: 'scripted', kind: 'script-submit', role: 'commits', selector: 'form', change },
    {
      id: 'request',
      kind: 'request',
      role: 'commits',
      request: { methods: ['POST'], path: '/api' },
      change,
      reset: [['busy', false]],
    },
  ],
};

/** A guard whose every change is held, until its judge fails. */
function setUp(restore?: () => never) {
  const port = { replay: vi.fn(() => 'done'), answer: vi.fn(), reset: vi.fn(() => restore?.()) };
  const ended: string[] = [];
  let broken: Error | null = null;
  const guard: Guard = createGuard({
    here: () => ({
      port: port as unknown as GuardPort,
      page,
      captures: {},
      read: (scope) => readCase(page, scope, {}),
    }),
    judge: (attempt) => {
      if (broken) throw broken;
      return {
        asked: { case: attempt.snapshot.state, change: attempt.change },
        verdict: { outcome: 'incomplete', findings: [], missing: [], unverified: [], effects: [], rules: [] },
        response: 'block',
        target: 'resolved',
      };
    },
    pending: () => (typeof pending === 'function' ? pending() : pending),
    ended: (_attempt, _judgement, end) => ended.push(end),
    changed: () => undefined,
  });
  guard.keep(keeperOf(guard));
  const fail = (): void => {
    broken = new Error('no such rule');
  };
  return { guard, port, ended, fail, first: () => guard.holds[0]?.id ?? 0 };
}

const form = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
const submit = (): Gesture => ({ kind: 'submit', target: form(), path: [form(), document.body] });
const ask = (id: number, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'fetch',
  method: 'POST',
  url: 'https://desk.example/api',
  body: {},
  ...more,
});

beforeEach(() => {
  pending = null;
  document.body.innerHTML =
    '<main data-case="A-1" data-status="Open"><form><input name="status" value="Resolved"></form></main>';
});

it('leaving the page answers a held request, for a page that may come back', () => {
  const { guard, port, ended } = setUp();
  guard.question(ask(7));
  guard.callOff('left');
  expect(port.answer).toHaveBeenCalledWith(7, false);
  expect(ended).toEqual(['left']);
});

it('a hold lapses once its place shows another case', () => {
  const { guard, port, ended, first } = setUp();
  guard.gesture(submit());
  document.querySelector('main')?.setAttribute('data-case', 'B-2');
  override(guard, first(), 'Known');
  expect(ended).toEqual(['lapsed']);
  expect(port.replay).not.toHaveBeenCalled();
});

it('a request that was let go leaves no way open for the next one', () => {
  const { guard, first } = setUp();
  guard.question(ask(7));
  override(guard, first(), 'Known');
  expect(guard.question(ask(8))).toBe(true);
});

it('a scripted submit of a case that is held already is answered', async () => {
  const { guard, port } = setUp();
  guard.gesture(submit());
  expect(guard.question(ask(9, { kind: 'script-submit', form: form() }))).toBe(true);
  await vi.waitFor(() => expect(port.answer).toHaveBeenCalledWith(9, false));
});

it('a scripted submit whose form has left the page is not let go: it would send nothing', () => {
  const { guard, port, ended, first } = setUp();
  guard.question(ask(9, { kind: 'script-submit', form: form() }));
  form().remove();
  override(guard, first(), 'Known');
  expect(ended).toEqual(['lapsed']);
  expect(port.answer).not.toHaveBeenCalledWith(9, true);
});

it('a request of a case that is held already is called off, with or without who keeps holds', async () => {
  const { guard, port } = setUp();
  guard.gesture(submit());
  guard.keep(null);
  expect(guard.question(ask(9))).toBe(true);
  await vi.waitFor(() => expect(port.answer).toHaveBeenCalledWith(9, false));
});

it('a scripted submit is judged whatever its form calls its controls', () => {
  const { guard } = setUp();
  const control = document.querySelector('input');
  for (const name of ['matches', 'parentElement', 'getRootNode'])
    Object.defineProperty(form(), name, { value: control });
  expect(guard.question(ask(9, { kind: 'script-submit', form: form() }))).toBe(true);
});

describe('a judge that fails', () => {
  const write: Write = async () => undefined;

  it('leaves what was held for in force, with every way out', async () => {
    for (const decide of [
      (guard: Guard, id: number) => override(guard, id, 'Known'),
      (guard: Guard, id: number) => guard.cancel(id),
    ]) {
      const { guard, ended, fail, first } = setUp();
      guard.gesture(submit());
      fail();
      guard.refresh();
      expect(guard.holds[0]).toMatchObject({
        stage: 'held',
        notice: 'failed',
        detail: 'Error: no such rule',
      });
      await proceed(guard, write, first(), { notes: 'x' }, false);
      expect(guard.holds[0]).toMatchObject({ stage: 'held', notice: 'failed' });
      decide(guard, first());
      expect(guard.holds).toEqual([]);
      expect(ended).toHaveLength(1);
    }
  });

  it('ends the checking, too', async () => {
    const { guard, fail } = setUp();
    const read = Promise.withResolvers<void>();
    pending = read.promise;
    guard.gesture(submit());
    expect(guard.holds[0]?.stage).toBe('checking');
    fail();
    read.reject(new Error('gone'));
    await vi.waitFor(() => expect(guard.holds[0]?.stage).toBe('held'));
  });
});

describe('a read that can not even be begun', () => {
  const broken = (): never => {
    throw new Error('no such address');
  };

  it('lets nothing pass: the change is held by what is known', () => {
    const { guard } = setUp();
    pending = broken;
    expect(guard.gesture(submit())).toBe(true);
    expect(guard.holds[0]?.stage).toBe('held');
  });

  it('lets no second try pass either', () => {
    const { guard } = setUp();
    guard.gesture(submit());
    pending = broken;
    expect(guard.gesture(submit())).toBe(true);
    expect(guard.holds[0]?.tries).toBe(1);
  });
});

it('what could not be written is said, and why; the next press writes again', async () => {
  const { guard, first } = setUp();
  const write = vi.fn(async () => {
    throw Object.assign(new Error(), { name: 'HTTP 401' });
  });
  guard.gesture(submit());
  await proceed(guard, write, first(), { notes: 'x' }, false);
  expect(guard.holds[0]).toMatchObject({ stage: 'held', notice: 'signedOut' });
  write.mockRejectedValue(new Error('no such choice'));
  await proceed(guard, write, first(), { notes: 'x' }, false);
  expect(guard.holds[0]).toMatchObject({ stage: 'held', notice: 'writeFailed', detail: 'no such choice' });
  expect(write).toHaveBeenCalledTimes(2);
});

it('what is filled in is not written into another case that has taken the place', async () => {
  const { guard, ended, first } = setUp();
  const write = vi.fn(async () => undefined);
  guard.gesture(submit());
  document.querySelector('main')?.setAttribute('data-case', 'B-2');
  await proceed(guard, write, first(), { notes: 'x' }, false);
  expect(write).not.toHaveBeenCalled();
  expect(ended).toEqual(['lapsed']);
});

it('a form that was drawn anew under a hold is sent from its new place', () => {
  const { guard, port, ended, first } = setUp();
  guard.gesture(submit());
  form().replaceWith(form().cloneNode(true));
  override(guard, first(), 'Known');
  expect(ended).toEqual(['overridden']);
  expect(port.replay).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ target: form() }));
});

it('a page that throws while it is put back keeps no hold open', () => {
  const { guard, ended, first } = setUp(() => {
    throw new Error('no such control');
  });
  guard.gesture(submit());
  guard.cancel(first());
  guard.gesture(submit());
  guard.callOff('left');
  expect(ended).toEqual(['cancelled', 'left']);
  expect(guard.holds).toEqual([]);
});

it('a request that is called off for its mend is over, also if the page can not be put back', async () => {
  const { guard, first } = setUp(() => {
    throw new Error('no such control');
  });
  guard.question(ask(7));
  await expect(proceed(guard, async () => undefined, first(), { notes: 'x' }, false)).rejects.toThrow(
    'control',
  );
  expect(guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pressAgain' });
});

it('what can not be done again, whatever the browser throws, lapses visibly', () => {
  const { guard, port, ended, first } = setUp();
  port.replay.mockImplementation(() => {
    throw new TypeError('not a form');
  });
  guard.gesture(submit());
  override(guard, first(), 'Known');
  expect(ended).toEqual(['lapsed']);
  expect(guard.holds).toEqual([]);
  // What was decided on and never left is asked again, and so logged.
  expect(guard.gesture(submit())).toBe(true);
});

it('a synchronous request that was let go is logged once, and closing its notice leaves no way open', () => {
  const { guard, ended, first } = setUp();
  guard.question(ask(7, { kind: 'xhr-sync' }));
  override(guard, first(), 'Known');
  expect(guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pressAgain' });
  guard.cancel(first());
  expect(ended).toEqual(['overridden']);
  expect(guard.holds).toEqual([]);
  expect(guard.question(ask(8, { kind: 'xhr-sync' }))).toBe(true);
});
