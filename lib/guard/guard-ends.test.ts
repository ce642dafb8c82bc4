import { beforeEach, expect, it, vi } from 'vitest';
import { readCase } from '../hosts/snapshot.ts';
import type { ChangeProfile, PageProfile } from '../hosts/types.ts';
import { override } from './decide.ts';
import { Guard } from './guard.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

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
    { id: 'save', kind: 'submit', role: 'commits', selector: 'form', change },
    { id: 'scripted', kind: 'script-submit', role: 'commits', selector: 'form', change },
    { id: 'request', kind: 'request', role: 'commits', request: { methods: ['POST'], path: '/api' }, change },
  ],
};

/** A guard whose every change is held. */
function setUp() {
  const port = { replay: vi.fn(() => 'done'), answer: vi.fn(), reset: vi.fn() };
  const ended: string[] = [];
  const guard: Guard = new Guard({
    here: () => ({
      port: port as unknown as GuardPort,
      page,
      captures: {},
      read: (scope) => readCase(page, scope, {}),
    }),
    judge: (attempt) => ({
      asked: { case: attempt.snapshot.state, change: attempt.change },
      verdict: { outcome: 'incomplete', findings: [], missing: [], unverified: [], effects: [], rules: [] },
      response: 'block',
      target: 'resolved',
    }),
    pending: () => null,
    ended: (_attempt, _judgement, end) => ended.push(end),
    changed: () => undefined,
  });
  return { guard, port, ended, first: () => guard.holds[0]?.id ?? 0 };
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

it('a scripted submit is judged whatever its form calls its controls', () => {
  const { guard } = setUp();
  const control = document.querySelector('input');
  for (const name of ['matches', 'parentElement', 'getRootNode'])
    Object.defineProperty(form(), name, { value: control });
  expect(guard.question(ask(9, { kind: 'script-submit', form: form() }))).toBe(true);
});
