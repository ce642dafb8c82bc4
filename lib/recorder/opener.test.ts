import { beforeEach, describe, expect, it } from 'vitest';
import { isUnsaved, learnDoors } from './doors.ts';
import { newDraft, stepFrom, withPick } from './draft.ts';
import { isOpener } from './opener.ts';
import { pick } from './pick.ts';
import { buildProfile } from './profile.ts';
import type { Draft, Picked } from './types.ts';

/** A drop-down of a page's own making: its entries are there, out of sight, until its button is pressed. */
const dropDown = (id: string, shown: string, words: readonly string[]): string =>
  `<div class="dd" id="${id}"><button type="button" aria-haspopup="listbox">${shown} ▾</button>
    <ul role="listbox" hidden>${words.map((word) => `<li role="option" data-v="${word.slice(0, 3)}">${word}</li>`).join('')}</ul></div>`;

const at = (selector: string): Element => document.querySelector(selector) as Element;
const picked = (role: 'key' | 'status' | 'wanted' | 'save', selector: string): Picked =>
  pick(role, at(selector)) as Picked;

const begun: Draft = {
  ...newDraft({ origin: 'https://parish.example', tab: 1, policies: [], policy: '', begun: '2026-11-22' }),
  first: { href: 'https://parish.example/requests/2041', key: '2041' },
};

beforeEach(() => {
  document.body.innerHTML = `<div>Request <b id="no">2041</b></div><h1>Wedding <span class="chip">Wartet</span></h1>
    <div class="grid"><span>Stand</span>${dropDown('stand', 'Wartet', ['Eingang', 'Wartet', 'Fertig'])}
    <span>Von</span>${dropDown('von', 'Lang', ['Lang', 'Ziegler'])}</div><button id="sp">Speichern</button>`;
});

describe('a list of a page’s own making', () => {
  it('is what its button opens, by that button, and nothing of the list beside it', () => {
    const found = picked('wanted', '#stand button');
    expect(found.offers).toEqual([
      { value: 'Ein', text: 'Eingang' },
      { value: 'War', text: 'Wartet' },
      { value: 'Fer', text: 'Fertig' },
    ]);
    expect(found).toMatchObject({ label: 'Stand', opener: { before: '▾' }, control: false });
    expect(document.querySelectorAll(found.selector).length).toBe(3);
  });

  it('opens by a button alone that shows the status, and by none that stands among others', () => {
    document.body.innerHTML =
      '<p><button>Open ▾</button></p><div><button>Open</button><button>Closed</button></div>';
    expect(isOpener(at('p button'), 'Open')).toBe(true);
    expect(isOpener(at('p button'), 'Closed')).toBe(false);
    expect(isOpener(at('div button'), 'Open')).toBe(false);
  });

  it('is chosen in, and read, where a button saves', () => {
    const menu = withPick(begun, 'wanted', picked('wanted', '#stand button'));
    const asked = stepFrom({ ...menu, step: 'wanted' }, 1);
    expect(asked.step).toBe('save');
    const whole = [
      ['key', picked('key', '#no')],
      ['status', picked('status', '.chip')],
      ['save', picked('save', '#sp')],
    ] as const;
    const draft = whole.reduce((all, [role, one]) => withPick(all, role, one), menu);
    const reader = { from: 'text', selector: '#stand button', before: '▾' };
    expect(learnDoors(draft, {})).toEqual([
      expect.objectContaining({
        id: 'save',
        kind: 'click',
        selector: '#sp',
        change: { to: [expect.objectContaining({ from: 'text', before: '▾' })] },
      }),
    ]);
    expect(buildProfile(draft)?.pages[0]?.wanted).toEqual([
      { ...reader, selector: expect.stringContaining('#stand') },
    ]);
  });

  it('is no saved status where a button saves', () => {
    const menu = withPick(begun, 'wanted', picked('wanted', '#stand button'));
    const box = withPick(
      withPick(menu, 'key', picked('key', '#no')),
      'status',
      picked('status', '#stand button'),
    );
    expect(isUnsaved(box)).toBe(false);
    expect(buildProfile(box)).not.toBeNull();
    const saved = withPick(box, 'save', picked('save', '#sp'));
    expect(isUnsaved(saved)).toBe(true);
    expect(buildProfile(saved)).toBeNull();
  });

  it('saves at once where no button was shown', () => {
    const draft = withPick(begun, 'wanted', picked('wanted', '#stand button'));
    expect(learnDoors(draft, {})).toMatchObject([{ id: 'menu', kind: 'click' }]);
  });
});

describe('what stands beside something', () => {
  it('is its label, never a heading, a sentence around it, or another row', () => {
    expect(picked('status', '.chip').label).toBe('');
    document.body.innerHTML = `<div class="row"><b>Status</b><span><button id="s">On the bench ▾</button></span></div>
      <div class="row"><b id="m">Mechanic</b><input></div>`;
    expect(pick('status', at('#s'))).toMatchObject({ label: 'Status', before: '▾' });
    expect(pick('status', at('#m'))?.label).toBe('');
  });
});
