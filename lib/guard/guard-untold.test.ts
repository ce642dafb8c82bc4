import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleProfile } from '../../test/samples/profile.ts';
import { forPages } from '../hosts/ship.ts';
import { readCase } from '../hosts/snapshot.ts';
import type { Listing, PageProfile } from '../hosts/types.ts';
import { createGuard, type Guard } from './guard.ts';
import { CHECKING_MS, keeperOf } from './keeper.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

/** A tool that names transitions and cases by numbers, which its API alone tells. */
const target: Listing = { items: ['steps'], by: 'id', where: { form: 'false' }, give: ['to'] };
const whose: Listing = { items: [], by: 'number', give: ['key'] };
const [page] = forPages(
  sampleProfile({
    pages: [
      {
        id: 'case',
        kind: 'case',
        url: [{ path: '/**' }],
        present: 'main',
        key: [{ from: 'attr', selector: 'main', name: 'data-key' }],
        status: [{ from: 'text', selector: 'b' }],
        fields: { notes: { api: { read: ['notes'] } } },
        doors: [
          {
            id: 'step',
            kind: 'click',
            role: 'commits',
            selector: '[data-step]',
            change: {
              to: [{ from: 'attr', within: 'event', name: 'data-step', listed: target }],
              otherwise: 'nothing',
            },
          },
          {
            id: 'form',
            kind: 'submit',
            role: 'commits',
            selector: 'form',
            change: {
              key: [{ from: 'value', within: 'event', selector: '[name=number]', listed: whose }],
              to: [{ from: 'value', within: 'event', selector: '[name=step]', listed: target }],
              otherwise: 'nothing',
            },
          },
          {
            id: 'request',
            kind: 'request',
            role: 'commits',
            request: { methods: ['POST'], path: '/api/{number}' },
            change: {
              key: [{ from: 'url', name: 'number', listed: whose }],
              to: [{ from: 'body', name: 'step', listed: target }],
              otherwise: 'nothing',
            },
          },
        ],
      },
    ],
  }),
).pages as readonly [PageProfile];

const ANSWER = {
  key: 'A-1',
  number: '10',
  notes: '',
  steps: [
    { id: '5', form: false, to: 'Resolved' },
    { id: '6', form: false, to: 'Waiting' },
    { id: '7', form: true, to: 'Closed' },
  ],
};

/** A policy in a line: what is resolved needs notes, waiting is fine, nothing else is known. */
function setUp({ keeper = true, pendingFor = 'ever' } = {}) {
  const port = { replay: vi.fn(() => 'done'), answer: vi.fn(), reset: vi.fn(), onUnchecked: vi.fn() };
  const read = Promise.withResolvers<void>();
  let answer: unknown;
  const ended: string[] = [];
  const guard: Guard = createGuard({
    here: () => ({
      port: port as unknown as GuardPort,
      page,
      captures: {},
      read: (scope) => readCase(page, scope, {}, () => answer),
    }),
    judge({ snapshot, change }) {
      const outcome =
        change.to === '?'
          ? 'unknown'
          : change.to === 'Resolved' && !snapshot.state.fields?.notes
            ? 'incomplete'
            : 'allowed';
      const verdict = { outcome, findings: [], missing: [], unverified: [], effects: [], rules: [] } as const;
      return {
        asked: { case: snapshot.state, change },
        verdict,
        response: outcome === 'incomplete' ? 'block' : outcome === 'unknown' ? 'warn' : 'observe',
        target: change.to ?? 'update',
      };
    },
    pending: () => (pendingFor === 'ever' && answer === undefined ? read.promise : null),
    ended: (_attempt, { verdict }, end) => ended.push(`${verdict.outcome} ${end}`),
    changed: () => undefined,
  });
  if (keeper) guard.keep(keeperOf(guard));
  return {
    guard,
    port,
    ended,
    async tell(what: unknown = ANSWER) {
      answer = what;
      guard.refresh();
      read.resolve();
      await read.promise;
    },
  };
}

const at = (selector: string, kind: Gesture['kind']): Gesture => {
  const element = document.querySelector(selector) as HTMLElement;
  return { kind, target: element, path: [element, document.querySelector('main') as Element, document.body] };
};
const click = (step: string): Gesture => at(`[data-step="${step}"]`, 'click');
const submit = (): Gesture => at('form', 'submit');
const ask = (step: string, number = '10', kind: Question['kind'] = 'fetch'): Question => ({
  id: 7,
  kind,
  method: 'POST',
  url: `https://desk.example/api/${number}`,
  body: { step },
});
const formOf = (number: string, step: string): void => {
  const form = document.querySelector('form') as HTMLFormElement;
  form.innerHTML = `<input name="number" value="${number}"><input name="step" value="${step}">`;
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main data-key="A-1"><b>Open</b><a data-step="5">Resolve</a><a data-step="6">Wait</a>
    <a data-step="7">Close…</a><form></form></main>`;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('before the tool’s API has told where a change leads', () => {
  it('a change waits, and is held if it must be', async () => {
    for (const [gesture, question] of [[click('5')], [undefined, ask('5')]] as const) {
      const { guard, port, tell } = setUp();
      expect(gesture ? guard.gesture(gesture) : guard.question(question as Question)).toBe(true);
      expect(guard.holds[0]?.stage).toBe('checking');
      await tell();
      expect(guard.holds[0]).toMatchObject({
        stage: 'held',
        judgement: { verdict: { outcome: 'incomplete' } },
      });
      expect(guard.holds[0]?.first.verdict.outcome).toBe('incomplete');
      expect(port.replay).not.toHaveBeenCalled();
      expect(port.answer).not.toHaveBeenCalled();
    }
  });

  it('a change waits, and goes by itself, once, if it is allowed', async () => {
    const { guard, port, ended, tell } = setUp();
    expect(guard.gesture(click('6'))).toBe(true);
    await tell();
    await vi.advanceTimersByTimeAsync(CHECKING_MS);
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(ended).toEqual(['allowed passed']);
    const other = setUp();
    expect(other.guard.question(ask('6'))).toBe(true);
    await other.tell();
    expect(other.port.answer).toHaveBeenCalledExactlyOnceWith(7, true);
  });

  it('what then only opens a form goes on, and is nobody’s news', async () => {
    const { guard, port, ended, tell } = setUp();
    expect(guard.gesture(click('7'))).toBe(true);
    await tell();
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(ended).toEqual([]);
    expect(port.onUnchecked).not.toHaveBeenCalled();
    expect(guard.holds).toEqual([]);
  });

  it('it waits for a bounded time; then it passes as what is unknown does, and that is said', async () => {
    const { guard, port, ended, tell } = setUp();
    guard.gesture(click('5'));
    await vi.advanceTimersByTimeAsync(CHECKING_MS - 1);
    expect(port.replay).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(ended).toEqual(['unknown passed']);
    expect(port.onUnchecked).toHaveBeenCalledTimes(1);
    // The request behind the same gesture does not wait once more; once it is told, it is judged.
    expect(guard.question(ask('5'))).toBe(false);
    await tell();
    expect(guard.question(ask('5'))).toBe(true);
  });

  it('further tries go nowhere meanwhile', async () => {
    const { guard, port, tell } = setUp();
    guard.gesture(click('6'));
    expect(guard.gesture(click('6'))).toBe(true);
    await tell();
    expect(port.replay).toHaveBeenCalledTimes(1);
  });

  it('nobody waits where nothing more will be told', () => {
    const { guard, ended } = setUp({ pendingFor: 'never' });
    expect(guard.gesture(click('5'))).toBe(false);
    expect(ended).toEqual(['unknown passed']);
  });

  it('a synchronous request, which can’t wait, is not refused', () => {
    const { guard } = setUp();
    expect(guard.question(ask('5', '10', 'xhr-sync'))).toBe(false);
  });

  it('it goes on if nobody comes to keep it', () => {
    const { guard, port } = setUp({ keeper: false });
    expect(guard.gesture(click('5'))).toBe(true);
    expect(guard.question(ask('5'))).toBe(true);
    guard.keep(null);
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(guard.holds).toEqual([]);
  });
});

describe('before the tool’s API has told whose form it is', () => {
  it('it waits, and is held where it is this case’s', async () => {
    formOf('10', '5');
    const { guard, tell } = setUp();
    expect(guard.gesture(submit())).toBe(true);
    await tell();
    expect(guard.holds[0]?.stage).toBe('held');
  });

  it('it waits, and another case’s goes on untouched', async () => {
    formOf('11', '5');
    const { guard, port, ended, tell } = setUp();
    expect(guard.gesture(submit())).toBe(true);
    await tell();
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(ended).toEqual([]);
    expect(guard.gesture(submit())).toBe(false);
    const { guard: other, port: net, tell: say } = setUp();
    expect(other.question(ask('5', '11'))).toBe(true);
    await say();
    expect(net.answer).toHaveBeenCalledExactlyOnceWith(7, true);
  });

  it('it ends visibly where the page has moved on meanwhile', async () => {
    formOf('11', '5');
    const { guard, port, ended, tell } = setUp();
    guard.gesture(submit());
    (document.querySelector('main') as HTMLElement).dataset.key = 'A-2';
    await tell();
    expect(port.replay).not.toHaveBeenCalled();
    expect(ended).toEqual(['unknown lapsed']);
  });
});
