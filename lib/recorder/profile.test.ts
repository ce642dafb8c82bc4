import { beforeEach, describe, expect, it } from 'vitest';
import { profileSchema } from '../hosts/schema.ts';
import { readCase } from '../hosts/snapshot.ts';
import { matchAny } from '../hosts/url.ts';
import { findValue, learnDoors, pathOf } from './doors.ts';
import { mayGoOn, newDraft, stepFrom, withAtOnce, withPick, withSuggestions } from './draft.ts';
import { candidates } from './labels.ts';
import { pick, preview, savedReaderOf } from './pick.ts';
import { buildProfile, idOf } from './profile.ts';
import type { Draft, PolicyWords, Role, Seen } from './types.ts';
import { leavingOf } from './witness.ts';

const ORIGIN = 'https://desk.example';
const policy: PolicyWords = {
  id: 'sample',
  title: 'Sample',
  statuses: [
    { id: 'open', label: 'Offen', word: 'Open', names: ['Open', 'Offen'], phase: 'working' },
    { id: 'resolved', label: 'Gelöst', word: 'Resolved', names: ['Resolved'], phase: 'proposed' },
  ],
  fields: [{ id: 'notes', label: 'Notes', word: 'Notes', names: ['Notes'] }],
};
const PAGE = `<h1 class="head">Case <b class="number">WS-7</b></h1><output class="stage">Being worked on</output>
  <form id="change"><select name="next"><option value="w" selected>Being worked on</option><option value="f">Fixed</option></select>
  <label>Notes <textarea name="notes">so far</textarea></label><button class="keep">Keep</button></form>
  <div id="moves"><button data-value="w">Being worked on</button><button data-value="f">Fixed</button></div>`;

const picked = (draft: Draft, role: Exclude<Role, 'row'>, selector: string): Draft => {
  const found = pick(role, document.querySelector(selector) as Element, ['WS-7']);
  if (!found) throw new Error(`nothing picked at ${selector}`);
  return withPick(draft, role, role === 'field' ? { ...found, field: 'notes' } : found);
};

const BEGUN = { origin: ORIGIN, tab: 1, policies: [policy], policy: 'sample', begun: '2026-11-22T10:00:00Z' };
type Point = [Exclude<Role, 'row'>, string];

function taught(seen: readonly Seen[], ...more: Point[]): Draft {
  const start = newDraft(BEGUN);
  const roles: Point[] = [['key', '.number'], ['status', '.stage'], ['field', 'textarea'], ...more];
  const draft = roles.reduce((all, [role, selector]) => picked(all, role, selector), start);
  const visits = {
    first: { href: `${ORIGIN}/case/7`, key: 'WS-7' },
    second: { href: `${ORIGIN}/case/8`, key: 'WS-8' },
  };
  return { ...withSuggestions(draft, 'Being worked on'), ...visits, seen };
}

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe('what was taught', () => {
  it('is a profile that stands, reads the page, and is of this site alone', () => {
    const profile = profileSchema.parse(buildProfile(taught([], ['wanted', 'select'], ['save', '.keep'])));
    expect(profile.open?.map(({ id }) => id)).toEqual(['untaught']);
    expect(profile).toMatchObject({ confidence: 'unverified', sites: ['desk.example'], pageWorld: false });
    const [page] = profile.pages;
    const captures = matchAny(page?.url ?? [], `${ORIGIN}/case/7`);
    const read = page && captures && readCase(page, document, captures);
    expect(read).toMatchObject({
      key: 'WS-7',
      wanted: 'Open',
      state: { status: 'Open', fields: { notes: 'so far' } },
    });
  });

  it('has the form as its door where the form was seen to leave, else the press', () => {
    const doors = (seen: Seen[]) =>
      buildProfile(taught(seen, ['wanted', 'select'], ['save', '.keep']))?.pages[0]?.doors.map(
        ({ kind, selector }) => [kind, selector],
      );
    expect(doors([{ kind: 'click' }, { kind: 'submit' }])).toEqual([['submit', '#change']]);
    expect(doors([{ kind: 'click' }])).toEqual([['click', 'button.keep']]);
    expect(doors([{ kind: 'click' }, { kind: 'script-submit' }])).toEqual([
      ['click', 'button.keep'],
      ['script-submit', '#change'],
    ]);
  });

  it('has a menu’s entries and the request below them, with the words of the policy', () => {
    const url = `${ORIGIN}/case/7/move`;
    const seen: Seen[] = [
      { kind: 'click' },
      { kind: 'fetch', method: 'POST', url, path: 'move.to', value: 'f' },
    ];
    const profile = profileSchema.parse(buildProfile(taught(seen, ['wanted', '#moves button'])));
    expect(profile.pageWorld).toBe(true);
    const [menu, request] = profile.pages[0]?.doors ?? [];
    expect(menu).toMatchObject({
      selector: '#moves button[data-value]',
      change: { to: [{ from: 'attr', name: 'data-value' }] },
    });
    expect(menu?.change.to?.[0]?.map).toMatchObject({ f: 'Resolved', w: 'Open' });
    expect(request?.request).toEqual({ methods: ['POST'], path: '/case/*/move', body: { 'move.to': '*' } });
  });

  it('is nothing while a way to save is missing', () => {
    expect(buildProfile(taught([], ['wanted', 'select']))).toBeNull();
  });

  it('has an id that a file can have', () => {
    expect(idOf('Très Bon Desk!', ORIGIN)).toBe('own-tres-bon-desk');
    expect(idOf('机', ORIGIN)).toBe('own-desk-example');
  });
});

describe('a list that shows the status', () => {
  it('gives what is saved, not what was just chosen', () => {
    const list = document.querySelector('select') as HTMLSelectElement;
    const found = pick('status', list);
    list.value = 'f';
    expect(found && preview(savedReaderOf(found))).toBe('Being worked on');
    list.querySelector('[selected]')?.removeAttribute('selected');
    expect(found && preview(savedReaderOf(found))).toBeNull();
  });
});

describe('the steps', () => {
  it('pass over the list of the new status where the status is that list', () => {
    const draft = picked({ ...taught([]), step: 'status' }, 'status', 'select');
    expect(stepFrom(draft, 1).step).toBe('save');
    expect(stepFrom({ ...draft, step: 'save' }, -1).step).toBe('status');
  });
  it('pass over the button that saves where choosing does', () => {
    const menu = picked({ ...taught([]), step: 'wanted' }, 'wanted', '#moves button');
    expect(menu.picks.menu?.offers).toHaveLength(2);
    expect(stepFrom(menu, 1).step).toBe('fields');
    const list = picked(menu, 'wanted', 'select');
    expect(list.picks.menu).toBeUndefined();
    expect(stepFrom(list, 1).step).toBe('save');
    expect(stepFrom(withAtOnce(list, true), 1).step).toBe('fields');
    expect(withAtOnce(withAtOnce(list, true), false)).toEqual(list);
  });
  it('do not go on without the status, or without a way to save', () => {
    const { status: _, ...picks } = taught([]).picks;
    expect(mayGoOn({ ...taught([]), picks, step: 'status' })).toBe(false);
    expect(mayGoOn({ ...taught([]), step: 'save' })).toBe(false);
    expect(mayGoOn({ ...taught([], ['save', '.keep']), step: 'save' })).toBe(true);
  });
});

describe('what leaves', () => {
  it('is looked through for the tool’s words, in JSON and in forms', () => {
    expect(findValue('{"a":[{"to":"f"}],"x":1}', ['f'])).toEqual({ path: 'a.0.to', value: 'f' });
    expect(findValue('next=f&notes=x', ['f'])).toEqual({ path: 'next', value: 'f' });
    expect(findValue('{"a.b":"f"}', ['f'])).toBeNull();
    expect(pathOf(`${ORIGIN}/api/case/77/save`, 'WS-7')).toBe('/api/case/*/save');
  });
  it('is held of the case that its request names, where a page holds several', () => {
    const seen = (path: string): Seen => ({
      kind: 'fetch',
      method: 'POST',
      url: `${ORIGIN}/api/2/${path}`,
      path: 'next',
      value: 'f',
    });
    const door = (path: string, scope?: Draft['scope']) =>
      learnDoors({ ...taught([seen(path)]), ...(scope ? { scope } : {}) }, {}).find(
        ({ kind }) => kind === 'request',
      );
    const tabs = { each: 'section', active: '*' };
    const named = { key: [{ from: 'url', name: 'case' }] };
    expect(door('case/7', tabs)).toMatchObject({ request: { path: '/api/*/case/{case}' }, change: named });
    expect(door('case/WS-7/stage', tabs)).toMatchObject({
      request: { path: '/api/*/case/{case}/stage' },
      change: named,
    });
    expect(door('case/700', tabs)?.change.key).toBeUndefined();
    expect(door('case/7')).toMatchObject({ request: { path: '/api/*/case/*' } });
    expect(door('case/7')?.change.key).toBeUndefined();
  });
  it.each([
    null,
    7,
    'nonsense',
    '{}',
    '{"kind":"eval","method":"POST","url":"https://a.example/","body":""}',
  ])('is nothing if the page says %s', (detail) => {
    expect(leavingOf(detail)).toBeNull();
  });
});

describe('candidates', () => {
  it('leave out what does not suit, and put the likeliest first', () => {
    for (const element of document.querySelectorAll('*'))
      element.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
    const said = candidates('save', () => false).list.map(({ textContent }) => textContent);
    expect(said).toEqual(['Keep', 'Being worked on', 'Fixed']);
    expect(candidates('key', () => false).list[0]?.textContent).toBe('WS-7');
  });
});
