import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { learnDoors } from './doors.ts';
import { newDraft, withoutPick, withPick } from './draft.ts';
import { meant, pick, preview, readerOf, spotOf } from './pick.ts';
import { buildProfile } from './profile.ts';
import type { Draft, Picked } from './types.ts';

/** As the browser lets a content script into closed roots. */
const roots = new WeakMap<Element, ShadowRoot>();
const chromeBefore = (globalThis as { chrome?: unknown }).chrome;

function closed(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  roots.set(host, root);
  return root;
}

const draft: Draft = {
  ...newDraft({ origin: 'https://desk.example', tab: 1, policies: [], policy: '', begun: '2026-11-22' }),
  first: { href: 'https://desk.example/c/7', key: '7' },
};

beforeEach(() => {
  document.body.innerHTML = '<x-status id="s"></x-status><x-bar id="bar"></x-bar><b id="k">7</b>';
  const dom = { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null };
  Object.assign(globalThis, { chrome: { dom } });
});
afterEach(() => {
  Object.assign(globalThis, { chrome: chromeBefore });
});

describe('what is in a closed part of the page', () => {
  it('is read inside of it, and told from outside whether it is there', () => {
    const root = closed(document.querySelector('x-status') as Element, '<i class="state">Open</i>');
    const found = pick('status', root.querySelector('i') as Element);
    expect(found).toMatchObject({ selector: '#s >>> i.state', closed: '#s' });
    const key = pick('key', document.querySelector('#k') as Element);
    const save = pick('save', document.querySelector('#bar') as Element);
    const whole = [
      ['key', key],
      ['status', found],
      ['save', save],
    ] as const;
    const profile = buildProfile(
      whole.reduce((all, [role, one]) => withPick(all, role, one as NonNullable<typeof one>), draft),
    );
    expect(profile?.pages[0]).toMatchObject({ present: '#s', status: [{ selector: '#s >>> i.state' }] });
  });

  it('is a door by its host where there is one button alone, and none where there are more', () => {
    const bar = document.querySelector('x-bar') as Element;
    const root = closed(bar, '<button>Save</button>');
    const one = pick('save', root.querySelector('button') as Element);
    expect(one).toMatchObject({ selector: '#bar', label: 'Save' });
    expect(learnDoors({ ...draft, saves: [one as NonNullable<typeof one>] }, {})).toMatchObject([
      { kind: 'click', selector: '#bar' },
    ]);
    root.innerHTML = '<button>Save</button><button class="leave">Leave</button>';
    const two = pick('save', root.querySelector('.leave') as Element);
    expect(two).toMatchObject({ closed: '#bar' });
    expect(learnDoors({ ...draft, saves: [two as NonNullable<typeof two>] }, {})).toEqual([]);
  });
});

describe('what is meant by what was hit', () => {
  it('is the button around an icon, the list around its words, and else the thing itself', () => {
    document.body.innerHTML =
      '<button id="b"><i></i></button><label id="l">x <select id="s"><option>o</option></select></label><a id="a" href="/x"><b></b></a>';
    const at = (selector: string) => document.querySelector(selector) as Element;
    expect(meant('save', at('#b i')).id).toBe('b');
    expect(meant('wanted', at('#b i')).id).toBe('b');
    expect(meant('wanted', at('option')).id).toBe('s');
    expect(meant('status', at('#b i')).localName).toBe('i');
    expect(meant('key', at('#a b')).localName).toBe('b');
  });
});

it('only the word that a list offers is the status, where its label stands with it', () => {
  document.body.innerHTML =
    '<p id="s">Stage In work</p><p id="t">Stage Unheard of</p><p id="u">In work</p><select><option>In work</option></select>';
  const after = (id: string) => pick('status', document.getElementById(id) as Element)?.after;
  expect([after('s'), after('t'), after('u')]).toEqual(['Stage', undefined, undefined]);
});

it('only the number of what is shown is the key', () => {
  document.body.innerHTML = '<h1 id="t">Ticket #4711 – Lamp broken</h1>';
  expect(pick('key', document.querySelector('#t') as Element)).toMatchObject({ after: '#', before: ' ' });
});

describe('what only its label tells from the rest', () => {
  const terms = (rows: readonly (readonly [string, string])[]) => {
    document.body.innerHTML = `<dl>${rows.map(([dt, dd]) => `<dt>${dt}</dt><dd>${dd}</dd>`).join('')}</dl>`;
  };
  const at = (place: number) => document.querySelectorAll('dd')[place] as Element;

  it('is read by that, wherever it stands on another page', () => {
    terms([
      ['Customer', 'Ito'],
      ['Status:', 'Open'],
    ]);
    const found = pick('status', at(1)) as Picked;
    expect(found).toMatchObject({ selector: 'dd', labels: ['Status'] });
    terms([
      ['Status:', 'Closed'],
      ['Since', 'today'],
      ['Customer', 'Ito'],
    ]);
    expect(preview(readerOf(found))).toBe('Closed');
    terms([['Zustand', 'Closed']]);
    expect(preview(readerOf(found))).toBeNull();
  });

  it('stands for itself, beside others of its kind', () => {
    terms([
      ['Category', 'Print'],
      ['Priority', 'High'],
    ]);
    const picks = [0, 1].map((place) => pick('field', at(place)) as Picked);
    const both = picks.reduce((all, one) => withPick(all, 'field', one), draft);
    expect(both.fields).toHaveLength(2);
    const [first] = picks as [Picked];
    expect(withoutPick(both, 'field', spotOf(first)).fields).toEqual([picks[1]]);
  });

  it('is not called by a value that stands before it, or by a label that others have', () => {
    document.body.innerHTML =
      '<table><tr><td>Print</td><td>Open</td></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(pick('status', document.querySelectorAll('td')[1] as Element)).not.toHaveProperty('labels');
    terms([
      ['Status', 'Open'],
      ['Status', 'Closed'],
    ]);
    expect(pick('status', at(1))).not.toHaveProperty('labels');
  });

  it('is read of a control, and never written: a writer could take another one for it', () => {
    document.body.innerHTML = `<label>Title <input></label><label>Notes <input></label>`;
    const found = pick('field', document.querySelectorAll('input')[1] as Element) as Picked;
    expect(found).toMatchObject({ selector: 'input', labels: ['Notes'] });
    const key = pick(
      'key',
      Object.assign(document.body.appendChild(document.createElement('b')), { id: 'k' }),
    );
    const status = pick(
      'status',
      Object.assign(document.body.appendChild(document.createElement('b')), { id: 's' }),
    );
    const save = pick(
      'save',
      Object.assign(document.body.appendChild(document.createElement('button')), { id: 'go' }),
    );
    const taught = {
      ...draft,
      picks: { key, status },
      saves: [save],
      fields: [{ ...found, field: 'comment' }],
    };
    const { fields } = buildProfile(taught as Draft)?.pages[0] ?? {};
    expect(fields?.comment).toEqual({ read: [{ from: 'value', selector: 'input', labels: ['Notes'] }] });
  });
});
