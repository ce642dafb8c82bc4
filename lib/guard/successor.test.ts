import { beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../hosts/snapshot.ts';
import type { Door, PageProfile } from '../hosts/types.ts';
import { type Attempt, ancestors, attemptOfGesture, type Here } from './attempt.ts';
import { cancel, release } from './release.ts';
import { followPage } from './successor.ts';
import type { Gesture, GuardPort } from './types.ts';

const change = { to: [{ from: 'value', selector: 'select' }] } as const;
const doors: readonly Door[] = [
  { id: 'button', kind: 'click', role: 'commits', selector: 'button.door', change },
  { id: 'form', kind: 'submit', role: 'commits', selector: 'form', change },
  { id: 'live', kind: 'change', role: 'commits', selector: 'select', change, restore: 'previous' },
];
const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/' }],
  present: 'article',
  scope: { each: 'article', active: ':not([hidden])' },
  key: [{ from: 'attr', name: 'id' }],
  status: [{ from: 'const', value: 'Open' }],
  fields: {},
  doors,
};
const replayed: Gesture[] = [];
const port = {
  replay: (gesture: Gesture) => {
    replayed.push(gesture);
    return 'done';
  },
  answer: () => undefined,
} as unknown as GuardPort;
const here: Here = { port, page, captures: {}, read: (scope) => readCase(page, scope, {}) };

const article = (id: string): string => `<article id="${id}"><form>
  <select><option>Open<option selected>Closed</select>
  <button type="button" class="door"><b>Save</b></button><button type="button" class="door">Close</button>
  <button name="action" value="close">Now</button></form></article>`;

beforeEach(() => {
  replayed.length = 0;
  document.body.innerHTML = article('A') + article('B');
});

const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

function attempt(kind: Gesture['kind'], selector: string, submitter?: string): Attempt {
  const target = $(selector);
  const gesture = { kind, target, path: ancestors(target), submitter: submitter ? $(submitter) : null };
  return attemptOfGesture(here, gesture) as Attempt;
}

const redraw = (id = 'A'): void => {
  $(`#${id}`).outerHTML = article(id);
};

describe('a held gesture follows the page', () => {
  it('to the same button of the same case, drawn anew', () => {
    const held = attempt('click', '#A b');
    redraw();
    followPage(held, here);
    expect(release(held)).toBe('done');
    expect(replayed[0]?.target).toBe($('#A button'));
    expect(held.again(here)?.snapshot.scope).toBe($('#A'));
  });

  it('to a form and the button that it was submitted by', () => {
    const held = attempt('submit', '#A form', '#A [name]');
    redraw();
    followPage(held, here);
    expect(release(held)).toBe('done');
    expect(replayed[0]).toMatchObject({ target: $('#A form'), submitter: $('#A [name]') });
  });

  it('to the button alone, where the form has stayed', () => {
    const held = attempt('submit', '#A form', '#A [name]');
    $('#A [name]').outerHTML = '<button name="action" value="close">Now</button>';
    followPage(held, here);
    expect(release(held)).toBe('done');
    expect(replayed[0]?.submitter).toBe($('#A [name]'));
  });

  it('no further than that: a button that is gone, doubled or another sends nothing', () => {
    const pages: readonly (() => void)[] = [
      () => $('#A').remove(),
      () => {
        redraw();
        $('#A button').remove();
      },
      () => {
        redraw();
        $('#A form').append($('#A button').cloneNode(true));
      },
      () => {
        $('#A').id = 'C';
        redraw('C');
      },
    ];
    for (const turn of pages) {
      document.body.innerHTML = article('A') + article('B');
      const held = attempt('click', '#A b');
      turn();
      followPage(held, here);
      expect(release(held)).toBe('gone');
    }
    expect(replayed).toEqual([]);
  });

  it('nor without the button whose name tells the server what to do', () => {
    const held = attempt('submit', '#A form', '#A [name]');
    $('#A [name]').remove();
    followPage(held, here);
    expect(release(held)).toBe('gone');
  });
});

it('a row that shows another case by now is not put back', () => {
  const held = attempt('change', '#A select');
  const list = $('#A select') as HTMLSelectElement;
  for (const option of list.options) option.defaultSelected = false;
  $('#A').id = 'C';
  list.value = 'Closed';
  cancel(held);
  expect(list.value).toBe('Closed');
  $('#C').id = 'A';
  cancel(held);
  expect(list.value).toBe('Open');
});
