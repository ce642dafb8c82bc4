import { beforeEach, describe, expect, it } from 'vitest';
import { activeScope, findScopes, readCase, scopeOfPath } from './snapshot.ts';
import type { PageProfile } from './types.ts';

const page: PageProfile = {
  id: 'tabs',
  kind: 'case',
  url: [{ path: '/' }],
  present: 'article',
  scope: { each: 'article', active: ':not([hidden])' },
  key: [{ from: 'attr', name: 'id' }],
  subject: [{ from: 'text', selector: 'h1' }],
  status: [{ from: 'text', selector: '.status' }],
  subStatus: [{ from: 'text', selector: '.sub' }],
  wanted: [{ from: 'value', selector: 'select' }],
  fields: {
    notes: { read: [{ from: 'value', selector: 'textarea' }] },
    code: { api: { read: ['code'] } },
    cause: {},
  },
  facts: {
    atLastModelStep: [{ from: 'text', selector: '.last' }],
    tier: [{ from: 'text', selector: '.tier' }],
  },
  doors: [],
};

beforeEach(() => {
  document.body.innerHTML = `<article id="A" hidden><b class="status">New</b></article>
    <article id="B"><h1>Broken  lamp</h1><b class="status">Open</b><i class="status">Open</i><i class="last">true</i><i class="tier">2</i>
    <select><option>Open<option selected>Closed</select><textarea>Bulb</textarea></article>`;
});

const open = () => document.querySelector('#B') as HTMLElement;

describe('scopes', () => {
  const at = { page, captures: {} };
  it('finds every case, and the one that is shown', () => {
    expect(findScopes(page)).toHaveLength(2);
    expect(activeScope(at)).toBe(open());
    expect(scopeOfPath(page, [open().querySelector('h1') as Element, open()])).toBe(open());
    expect(scopeOfPath(page, [document.body])).toBeNull();
  });
  it('takes the one that is seen of several that claim to be active, and none if none is', () => {
    const [first, second] = findScopes(page) as HTMLElement[];
    if (first) first.hidden = false;
    const seen = (element: Element | undefined, is: boolean) =>
      Object.assign(element ?? {}, { checkVisibility: () => is });
    seen(first, false);
    seen(second, true);
    expect(activeScope(at)).toBe(second);
    seen(second, false);
    expect(activeScope(at)).toBeNull();
  });
  it('takes none of several cases that are seen at once, and the first of what shows one case twice', () => {
    const [first, second] = findScopes(page) as [HTMLElement, HTMLElement];
    first.hidden = false;
    expect(activeScope(at)).toBeNull();
    second.id = first.id;
    expect(activeScope(at)).toBe(first);
    first.id = '';
    expect(activeScope(at)).toBe(first);
  });
  it('takes the document where there is one case, and none of a list', () => {
    const { scope: _, ...single } = page;
    expect(activeScope({ ...at, page: single })).toBe(document);
    expect(activeScope({ ...at, page: { ...page, scope: { each: 'article' } } })).toBeNull();
  });
});

describe('readCase', () => {
  it('keeps the status that a form covers, and only while it does', () => {
    const status = [...page.status, { from: 'last', selector: 'form' } as const];
    const article = open();
    const read = (id: string) => {
      article.id = id;
      return readCase({ ...page, status }, article, {})?.state.status;
    };
    expect(read('L')).toBe('Open');
    for (const shown of article.querySelectorAll('.status')) shown.remove();
    expect(read('L')).toBe('');
    article.append(document.createElement('form'));
    expect(read('L')).toBe('Open');
    expect(read('M')).toBe('');
  });
  it('reads saved status, pending status, fields and facts of one scope', () => {
    const snapshot = readCase(page, open(), {});
    expect(snapshot).toMatchObject({ key: 'B', subject: 'Broken lamp', wanted: 'Closed' });
    expect(snapshot?.state).toEqual({
      key: 'B',
      status: 'Open',
      fields: { notes: 'Bulb' },
      facts: { atLastModelStep: true, tier: 2 },
      unread: ['code', 'cause'],
    });
    expect(snapshot?.places).toEqual({ notes: 'page', code: 'api', cause: 'none' });
  });
  it("takes from the host's answer what the page lacks", () => {
    const snapshot = readCase(page, open(), {}, (key) => (key === 'B' ? { code: 'Fixed' } : undefined));
    expect(snapshot?.state.fields).toEqual({ notes: 'Bulb', code: 'Fixed' });
    expect(snapshot?.state.unread).toEqual(['cause']);
  });
  it('reads no status where two places disagree: a wrong one is worse than none', () => {
    (open().querySelector('i.status') as HTMLElement).textContent = 'Closed';
    expect(readCase(page, open(), {})?.state.status).toBe('');
  });
  it('gives null where the page does not say which case it is', () => {
    open().id = '';
    expect(readCase(page, open(), {})).toBeNull();
  });
});
