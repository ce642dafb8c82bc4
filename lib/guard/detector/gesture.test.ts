import { beforeEach, expect, test } from 'vitest';
import type { DetectorPage } from '../../hosts/site.ts';
import type { Gesture } from '../types.ts';
import { gestureOf, isAtDoor } from './gesture.ts';

const page: DetectorPage = {
  profile: 'p',
  page: 'q',
  url: [],
  present: 'body',
  doors: [
    { kind: 'click', selector: '.save' },
    { kind: 'key', key: 'control+s' },
    { kind: 'key', key: 'enter', selector: 'input' },
  ],
};

beforeEach(() => {
  document.body.innerHTML = '<p class="save"><b>x</b></p><i>y</i><input>';
});

function caught(selector: string, event: Event): Gesture {
  let gesture: Gesture | undefined;
  const listen = (heard: Event) => {
    gesture = gestureOf(heard);
  };
  addEventListener(event.type, listen, true);
  document.querySelector(selector)?.dispatchEvent(event);
  removeEventListener(event.type, listen, true);
  return gesture as Gesture;
}

/** As a browser makes it; the test's document knows no modifiers. */
function key(name: string, ...modifiers: string[]): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true });
  event.getModifierState = (modifier) => modifiers.includes(modifier);
  return event;
}

test('a gesture has its innermost element and the way out', () => {
  const gesture = caught('b', new MouseEvent('click', { bubbles: true }));
  expect(gesture.kind).toBe('click');
  expect(gesture.path.map((element) => element.localName)).toEqual(['b', 'p', 'body', 'html']);
  expect(gesture.target.localName).toBe('b');
});

test('a door is found along the path, also before the click', () => {
  expect(isAtDoor(page, caught('b', new MouseEvent('click', { bubbles: true })))).toBe(true);
  expect(isAtDoor(page, caught('b', new MouseEvent('pointerdown', { bubbles: true })))).toBe(true);
  expect(isAtDoor(page, caught('i', new MouseEvent('click', { bubbles: true })))).toBe(false);
  expect(isAtDoor(page, caught('b', new Event('change', { bubbles: true })))).toBe(false);
});

test('keys are named with their modifiers, in lower case', () => {
  const save = caught('i', key('s', 'Control'));
  expect(save).toMatchObject({ kind: 'key', key: 'control+s' });
  expect(isAtDoor(page, save)).toBe(true);
  expect(caught('i', key('S', 'Shift', 'Control')).key).toBe('control+shift+s');
  expect(isAtDoor(page, caught('i', key('s')))).toBe(false);
});

test('a key with a selector counts there only', () => {
  expect(isAtDoor(page, caught('input', key('Enter')))).toBe(true);
  expect(isAtDoor(page, caught('i', key('Enter')))).toBe(false);
});

test('a key event that is none, as the filling in of forms makes it, is at no door', () => {
  expect(isAtDoor(page, caught('input', new Event('keydown', { bubbles: true })))).toBe(false);
});
