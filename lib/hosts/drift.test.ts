import { beforeEach, describe, expect, it } from 'vitest';
import '../../test/hosts/samples/document.ts';
import { driftOf } from './drift.ts';
import { driftReport, reportText } from './drift-report.ts';
import { isExcused } from './drift-signs.ts';
import type { HostProfile, PageProfile } from './types.ts';

const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/case/{id}' }],
  present: '.case',
  scope: { each: '.case', active: '[data-id="{id}"]' },
  key: [{ from: 'text', selector: '.number' }],
  status: [
    { from: 'attr', selector: '.head .state', name: 'data-state', map: { '1': 'Open', '2': 'Closed' } },
    { from: 'text', selector: '.badge', map: { Open: 'Open', Closed: 'Closed' } },
  ],
  fields: {},
  doors: [],
};
const profile = {
  format: 1,
  id: 'tool',
  name: 'Tool',
  confidence: 'practice',
  source: '',
  pages: [page],
  pageWorld: false,
} satisfies HostProfile;
const captures = { id: '7' };
const CASE =
  '<section class="case" data-id="7"><h1 class="number">CS-7</h1><p class="head"><b class="state" data-state="1" title="Ada Lovelace">Open</b></p></section>';

const drift = (change?: (html: string) => string, at: Record<string, string> = captures) => {
  document.body.innerHTML = change ? change(CASE) : CASE;
  return driftOf(page, at, (status) => ['Open', 'Closed'].includes(status));
};

beforeEach(() => document.body.replaceChildren());

describe('what does not match', () => {
  it('is nothing on a page as it should be', () => expect(drift()).toBeNull());

  it.each([
    ['driftScope', (html: string) => html.replace('data-id', 'data-no'), '.case', 1],
    ['driftKey', (html: string) => html.replace('number', 'no'), '.number', 0],
    ['driftKey', (html: string) => html.replace('CS-7', ''), '.number', 1],
    ['driftKeys', (html: string) => html.replace('<p', '<i class="number">CS-8</i><p'), '.number', 2],
    ['driftKeys', (html: string) => html + html.replace('CS-7', 'CS-8'), '.case', 2],
    ['driftStatus', (html: string) => html.replace('data-state', 'data-no'), '.head .state', 1],
    [
      'driftStatuses',
      (html: string) => html.replace('</p>', '<b class="state" data-state="2"></b></p>'),
      '.head .state',
      2,
    ],
    [
      'driftStatuses',
      (html: string) => html.replace('<p', '<i class="badge">Closed</i><p'),
      '.head .state',
      1,
    ],
    ['driftLabel', (html: string) => html.replace('"1"', '"9"'), '.head .state', 1],
  ])('is %s', (code, change, selector, count) => {
    expect(drift(change)).toEqual({ code, page: 'case', selector, count });
  });

  it.each(['new', '-1', 'Create'])('is nothing while the case is being created, at …/%s', (id) => {
    expect(drift((html) => html.replace('data-id', 'x'), { id })).toBeNull();
  });

  it('is nothing while the number is empty and the address names no case', () => {
    const loose: PageProfile = { ...page, scope: undefined as never };
    document.body.innerHTML = '<h1 class="number"></h1>';
    expect(driftOf(loose, {}, () => true)).toBeNull();
    document.body.innerHTML =
      '<h1 class="number"></h1><p class="head"><b class="state" data-state="1"></b></p>';
    expect(driftOf(loose, {}, () => true)).toMatchObject({ code: 'driftKey' });
  });

  it('is nothing while the host’s own API is to name what is looked for', () => {
    document.body.innerHTML = '<h1 class="number">7</h1>';
    const named: PageProfile = {
      ...page,
      scope: undefined as never,
      names: { field: ['x'] },
      status: [{ from: 'text', selector: '#f-{field}' }],
    };
    expect(driftOf(named, {}, () => true)).toBeNull();
  });
});

describe('a page of which nothing is there', () => {
  it.each([
    ['asks for a password', '<input type="password">'],
    ['is still filling', '<main aria-busy="true"></main>'],
  ])('is excused when it %s', (_, html) => {
    document.body.innerHTML = html;
    expect(isExcused(captures)).toBe(true);
  });

  it('is excused while the case is being created, and not otherwise', () => {
    expect(isExcused({ id: 'new' })).toBe(true);
    document.body.innerHTML = '<main hidden><input type="password"></main>';
    expect(isExcused(captures)).toBe(false);
  });
});

describe('the report', () => {
  const told = () => {
    const found = drift((html) =>
      html
        .replace('state"', 'state-v2 secret-Ada"')
        .replace('</h1>', '</h1><a href="/case/7?by=ada@acme.example" role="link">Ada’s printer</a>'),
    );
    if (!found) throw new Error('no drift');
    return driftReport({
      profile,
      page,
      captures,
      drift: found,
      extension: '1.2.3',
      worked: '2026-11-22T10:00:00Z',
    });
  };

  it('names profile, version, extension, and where each selector stops matching', () => {
    expect(told()).toMatchObject({
      extension: '1.2.3',
      profile: { id: 'tool', version: expect.stringMatching(/^[0-9a-f]{8}$/) },
      drift: { code: 'driftStatus', selector: '.head .state', count: 0 },
      worked: '2026-11-22T10:00:00Z',
    });
    expect(told().readers.find(({ reads }) => reads === 'status')?.steps).toEqual([
      { selector: '.head', count: 1 },
      { selector: '.head .state', count: 0 },
    ]);
  });

  it('tells the structure around the place, and nothing of the case', () => {
    const { outline } = told();
    expect(outline.map((line) => line.trim())).toContain('b[class][data-state][title]');
    expect(outline.some((line) => line.includes('a[role=link][href]'))).toBe(true);
    const text = reportText(told());
    for (const secret of ['CS-7', 'Ada', 'acme', 'Open"', 'secret', 'data-id="7"', 'printer'])
      expect(text).not.toContain(secret);
    expect(text).toContain('section[class=\\"case\\"][data-id]');
  });

  it('is bounded, however large the page', () => {
    drift();
    const section = document.querySelector('section') as Element;
    for (let n = 0; n < 2000; n += 1) section.append(document.createElement('x-item'));
    const found = { code: 'driftStatus', page: 'case', selector: '.head .state' } as const;
    const { outline } = driftReport({ profile, page, captures, drift: found, extension: '1' });
    expect(outline.length).toBeLessThan(200);
  });
});
