import { beforeEach, expect, test, vi } from 'vitest';
import { isRefused } from './refused.ts';
import { createReplayer } from './replay.ts';
import type { Gesture } from './types.ts';

let form: HTMLFormElement;
let button: HTMLButtonElement;

const click = (): Gesture => ({ kind: 'click', target: button, path: [button, form] });
const submit = (): Gesture => ({ kind: 'submit', target: form, path: [form], submitter: button });

beforeEach(() => {
  document.body.innerHTML =
    '<form><input name="isConnected"><input id="need" required value="x"><button>Go</button></form>';
  form = document.querySelector('form') as HTMLFormElement;
  button = document.querySelector('button') as HTMLButtonElement;
});

/** Replays once; the browser's part is played by these events. */
function replayed(gesture: Gesture, ...events: Event[]) {
  const { keep, replay } = createReplayer(() => events, isRefused);
  keep(gesture, new Event('x'));
  return replay(gesture);
}

test('a gesture is done again once', () => {
  const redo = vi.fn(() => [new Event('click'), new Event('submit')]);
  const { keep, replay } = createReplayer(redo, isRefused);
  const gesture = click();
  const event = new Event('click');
  keep(gesture, event);
  expect(replay(gesture)).toBe('done');
  expect(redo).toHaveBeenCalledWith(gesture, event);
  expect(replay(gesture)).toBe('gone');
  expect(redo).toHaveBeenCalledTimes(1);
});

test('what was never held, or is no longer in the page, is gone', () => {
  expect(createReplayer(() => [], isRefused).replay(click())).toBe('gone');
  form.remove();
  expect(replayed(submit(), new Event('submit'))).toBe('gone');
});

test('a submit without a submit event was refused, and can be tried again', () => {
  const results = [[], [new Event('submit')]];
  const { keep, replay } = createReplayer(() => results.shift() ?? [], isRefused);
  const gesture = submit();
  keep(gesture, new Event('submit'));
  expect(replay(gesture)).toBe('refused');
  expect(replay(gesture)).toBe('done');
});

test('a click that submits nothing is done', () => {
  button.type = 'button';
  expect(replayed(click(), new Event('click'))).toBe('done');
});
