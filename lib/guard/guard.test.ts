import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Response } from '../case/index.ts';
import { readCase } from '../hosts/snapshot.ts';
import type { Door, PageProfile } from '../hosts/types.ts';
import { writeField } from '../hosts/write.ts';
import type { Attempt } from './attempt.ts';
import { override, proceed, type Write } from './decide.ts';
import { createGuard, type Guard } from './guard.ts';
import { keeperOf } from './keeper.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

const save: Door = {
  id: 'save',
  kind: 'submit',
  role: 'commits',
  selector: 'form',
  change: { to: [{ from: 'value', selector: '[name=status]' }] },
};
const live: Door = {
  id: 'live',
  kind: 'change',
  role: 'commits',
  selector: '.live',
  change: { to: [{ from: 'value', within: 'event' }], otherwise: 'nothing' },
  restore: 'previous',
};
const request: Door = {
  id: 'request',
  kind: 'request',
  role: 'commits',
  request: { methods: ['POST'], path: '/api/{key}' },
  change: { to: [{ from: 'body', name: 'status' }], key: [{ from: 'url' }] },
};
const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/{key}' }],
  present: '[data-case]',
  key: [{ from: 'attr', selector: '[data-case]', name: 'data-case' }],
  status: [{ from: 'attr', selector: '[data-case]', name: 'data-status' }],
  fields: {
    notes: {
      read: [{ from: 'value', selector: '[name=notes]' }],
      write: { selector: '[name=notes]', as: 'value' },
    },
  },
  doors: [save, live, request],
};

/** A policy in a line: Resolved needs notes; Closed wants a deliberate word; New is fine. */
function verdictOf(attempt: Attempt): [Outcome, Response] {
  const { to } = attempt.change;
  if (to === 'Resolved') {
    return attempt.snapshot.state.fields?.notes ? ['allowed', 'observe'] : ['incomplete', 'block'];
  }
  return to === 'Closed' ? ['unverified', 'confirm'] : ['allowed', 'observe'];
}

const write: Write = async (attempt, values) => {
  const field = attempt.snapshot.page.fields.notes;
  if (!field?.write || !writeField(document, field.write, String(values.notes)))
    throw new Error('no control');
};

function setUp(more: { replay?: 'done' | 'refused' | 'gone' } = {}) {
  const port = {
    replay: vi.fn(() => more.replay ?? 'done'),
    answer: vi.fn(),
    reset: vi.fn(),
  } as unknown as GuardPort & { replay: ReturnType<typeof vi.fn>; answer: ReturnType<typeof vi.fn> };
  const ended: string[] = [];
  const guard: Guard = createGuard({
    here: () => ({ port, page, captures: {}, read: (scope) => readCase(page, scope, {}) }),
    judge: (attempt) => {
      const [outcome, response] = verdictOf(attempt);
      const findings = outcome === 'allowed' ? [] : [{ rule: 'R-1', level: outcome, code: 'missing' }];
      const verdict = { outcome, findings, missing: [], unverified: [], effects: [], rules: [] };
      const asked = { case: attempt.snapshot.state, change: attempt.change };
      return { asked, verdict, response, target: attempt.change.to ?? 'update' };
    },
    pending: () => null,
    ended: (_attempt, _judgement, end) => ended.push(end),
    changed: () => undefined,
  });
  guard.keep(keeperOf(guard));
  return { guard, port, ended };
}

const $ = <T extends Element>(selector: string): T => document.querySelector(selector) as T;
const pick = (status: string): void => {
  $<HTMLSelectElement>('[name=status]').value = status;
};
const submit = (): Gesture => ({ kind: 'submit', target: $('form'), path: [$('form'), document.body] });
const ask = (status: string, kind: Question['kind'] = 'fetch'): Question => ({
  id: 7,
  kind,
  method: 'POST',
  url: 'https://desk.example/api/A-1',
  body: { status },
});

beforeEach(() => {
  const options = '<option>Open<option>Resolved<option>Closed<option>New';
  document.body.innerHTML = `<main data-case="A-1" data-status="Open"><form><select name="status">${options}</select>
    <textarea name="notes"></textarea></form><select class="live">${options}</select></main>`;
});

describe('a gesture', () => {
  it('passes untouched when the change is allowed', () => {
    const { guard, ended } = setUp();
    pick('New');
    expect(guard.gesture(submit())).toBe(false);
    expect(ended).toEqual(['passed']);
    expect(guard.holds).toEqual([]);
  });
  it('is wanted no longer by a page that is drawn anew without what was picked', () => {
    const { guard, port, ended } = setUp();
    pick('Resolved');
    guard.gesture(submit());
    $('form').outerHTML = $('form').outerHTML;
    pick('New');
    guard.refresh();
    expect(ended).toEqual(['lapsed']);
    expect(port.replay).not.toHaveBeenCalled();
  });
  it('is held when something is missing, mended, and done again once', async () => {
    const { guard, port, ended } = setUp();
    pick('Resolved');
    expect(guard.gesture(submit())).toBe(true);
    const id = guard.holds[0]?.id ?? 0;
    expect(guard.holds[0]?.judgement.verdict.outcome).toBe('incomplete');
    await proceed(guard, write, id, { notes: 'Replaced the fuse' }, false);
    expect($<HTMLTextAreaElement>('[name=notes]').value).toBe('Replaced the fuse');
    expect(port.replay).toHaveBeenCalledTimes(1);
    expect(ended).toEqual(['mended']);
    expect(guard.holds).toEqual([]);
  });
  it('stays held when the mend does not settle it', async () => {
    const { guard, port } = setUp();
    pick('Resolved');
    guard.gesture(submit());
    await proceed(guard, write, guard.holds[0]?.id ?? 0, {}, true);
    expect(guard.holds[0]).toMatchObject({ stage: 'held', notice: 'stillOpen' });
    expect(port.replay).not.toHaveBeenCalled();
  });
  it('asks once: further commits of the same case bring the hold forward', () => {
    const { guard } = setUp();
    pick('Resolved');
    guard.gesture(submit());
    expect(guard.gesture(submit())).toBe(true);
    expect(guard.holds).toHaveLength(1);
    expect(guard.holds[0]?.tries).toBe(1);
  });
  it('passes on a deliberate word where that is enough, and only then', async () => {
    const { guard, ended } = setUp();
    pick('Closed');
    guard.gesture(submit());
    const id = guard.holds[0]?.id ?? 0;
    await proceed(guard, write, id, {}, false);
    expect(guard.holds[0]?.stage).toBe('held');
    await proceed(guard, write, id, {}, true);
    expect(ended).toEqual(['confirmed']);
  });
  it('is overridden with a reason only', () => {
    const { guard, port, ended } = setUp();
    pick('Resolved');
    guard.gesture(submit());
    const id = guard.holds[0]?.id ?? 0;
    override(guard, id, ' \u3000');
    expect(port.replay).not.toHaveBeenCalled();
    override(guard, id, 'Customer is on the phone');
    expect(ended).toEqual(['overridden']);
  });
  it('opens the later doors of the same change, until a judged field changes', () => {
    const { guard } = setUp();
    pick('Resolved');
    guard.gesture(submit());
    override(guard, guard.holds[0]?.id ?? 0, 'Known');
    expect(guard.question(ask('Resolved'))).toBe(false);
    expect(guard.question(ask('Resolved'))).toBe(true);
  });
  it('is called off: nothing is done again and a live list goes back without an event', () => {
    const { guard, port, ended } = setUp();
    const list = $<HTMLSelectElement>('.live');
    const heard = vi.fn();
    list.addEventListener('change', heard);
    list.value = 'Resolved';
    expect(guard.gesture({ kind: 'change', target: list, path: [list] })).toBe(true);
    guard.cancel(guard.holds[0]?.id ?? 0);
    expect(list.value).toBe('Open');
    expect(heard).not.toHaveBeenCalled();
    expect(port.replay).not.toHaveBeenCalled();
    expect(ended).toEqual(['cancelled']);
  });
  it('says so when the page refuses the replay, and when its place is gone', async () => {
    const refusing = setUp({ replay: 'refused' });
    pick('Closed');
    refusing.guard.gesture(submit());
    await proceed(refusing.guard, write, refusing.guard.holds[0]?.id ?? 0, {}, true);
    expect(refusing.guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pageRefused' });
    const gone = setUp({ replay: 'gone' });
    gone.guard.gesture(submit());
    await proceed(gone.guard, write, gone.guard.holds[0]?.id ?? 0, {}, true);
    expect(gone.ended).toEqual(['lapsed']);
  });
  it('that commits nothing is left alone', () => {
    const { guard } = setUp();
    expect(guard.gesture({ kind: 'click', target: $('form'), path: [$('form')] })).toBe(false);
    const list = $<HTMLSelectElement>('.live');
    expect(guard.gesture({ kind: 'change', target: list, path: [list] })).toBe(false);
  });
  it('that goes to the page as a save without a new status is the action Update', () => {
    const { guard } = setUp();
    const seen = vi.spyOn(guard, 'gesture');
    expect(guard.gesture(submit())).toBe(false);
    expect(seen).toHaveReturnedWith(false);
  });
});

describe('a request', () => {
  it('concerns us by method and path only', () => {
    const { guard } = setUp();
    const { body: _, ...bare } = ask('Resolved');
    expect(guard.concerns(bare)).toBe(true);
    expect(guard.concerns({ ...bare, method: 'GET' })).toBe(false);
    expect(guard.concerns({ ...bare, url: 'https://desk.example/other' })).toBe(false);
  });
  it('is held, let go as it is, or called off', () => {
    const { guard, port } = setUp();
    expect(guard.question(ask('Resolved'))).toBe(true);
    override(guard, guard.holds[0]?.id ?? 0, 'Known');
    expect(port.answer).toHaveBeenCalledWith(7, true);
    expect(guard.question(ask('Closed'))).toBe(true);
    guard.cancel(guard.holds[0]?.id ?? 0);
    expect(port.answer).toHaveBeenLastCalledWith(7, false);
  });
  it('that is only confirmed is let go: nothing was written that it would lack', async () => {
    const { guard, port, ended } = setUp();
    guard.question(ask('Closed'));
    await proceed(guard, write, guard.holds[0]?.id ?? 0, {}, true);
    expect(port.answer.mock.calls).toEqual([[7, true]]);
    expect(guard.holds).toEqual([]);
    expect(ended).toEqual(['confirmed']);
  });
  it('can not take a mend along: it is called off, and the next save passes', async () => {
    const { guard, port } = setUp();
    guard.question(ask('Resolved'));
    await proceed(guard, write, guard.holds[0]?.id ?? 0, { notes: 'Done' }, false);
    expect(port.answer).toHaveBeenCalledWith(7, false);
    expect(guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pressAgain' });
    expect(guard.question(ask('Resolved'))).toBe(false);
    expect(guard.holds).toEqual([]);
  });
  it('that is called off late leaves the holds as they are', () => {
    const { guard } = setUp();
    guard.question(ask('Resolved'));
    const id = guard.holds[0]?.id ?? 0;
    guard.cancel(id);
    guard.board.raise(id);
    expect(guard.holds).toEqual([]);
  });
  it('that the page takes back lapses', () => {
    const { guard, ended } = setUp();
    guard.question(ask('Resolved'));
    guard.lapsed(7);
    expect(guard.holds).toEqual([]);
    expect(ended).toEqual(['lapsed']);
  });
  it('of a case that is not on the page is not judged', () => {
    const { guard } = setUp();
    expect(guard.question({ ...ask('Resolved'), url: 'https://desk.example/api/B-2' })).toBe(false);
  });
  it('by beacon is seen, never held', () => {
    const { guard, ended } = setUp();
    expect(guard.question(ask('Resolved', 'beacon'))).toBe(false);
    expect(ended).toEqual(['seen']);
  });
  it('that is synchronous passes at the next try', () => {
    const { guard } = setUp();
    expect(guard.question(ask('Resolved', 'xhr-sync'))).toBe(true);
    override(guard, guard.holds[0]?.id ?? 0, 'Known');
    expect(guard.holds[0]).toMatchObject({ stage: 'refused', notice: 'pressAgain' });
    expect(guard.question(ask('Resolved', 'xhr-sync'))).toBe(false);
    expect(guard.holds).toEqual([]);
  });
});

it('leaving the page calls off what is held', () => {
  const { guard, ended } = setUp();
  pick('Resolved');
  guard.gesture(submit());
  guard.callOff('left');
  expect(ended).toEqual(['left']);
});
