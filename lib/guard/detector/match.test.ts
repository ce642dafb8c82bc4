import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { storageKeys } from '../../hosts/site.ts';
import { matchUrl } from '../../hosts/url.ts';
import { isOnPath, isPresent, urlMatches } from './match.ts';

const at = (url: string) => history.replaceState(null, '', url);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('urlMatches', () => {
  const cases: readonly [
    pattern: string,
    query: Record<string, string> | undefined,
    url: string,
    wanted: boolean,
  ][] = [
    ['/case/{id}', undefined, '/case/7', true],
    ['/case/{id}', undefined, '/case/', false],
    ['/case/{id}', undefined, '/case/7/edit', false],
    ['/case/*', undefined, '/case/', true],
    ['/a/**', undefined, '/a', true],
    ['/a/**', undefined, '/a/b/c', true],
    ['/a/**', undefined, '/ab', false],
    ['/t-{id}.html', undefined, '/t-5.html', true],
    ['/t-{id}.html', undefined, '/t-5xhtml', false],
    ['/a+(b)', undefined, '/a+(b)', true],
    ['/t/{x}*', undefined, '/t/', true],
    ['/t/{x}{y}', undefined, '/t/a', true],
    ['/t/*{x}', undefined, '/t/', false],
    ['/t', { id: '{key}' }, '/t?x=1;id=5', true],
    ['/t', { id: '{key}' }, '/t?id=', false],
    ['/t', { id: '*' }, '/t?id=', true],
    ['/t', { a: 'Close it' }, '/t?a=Close+it', true],
    ['/t', { a: 'b' }, '/t?a=c', false],
  ];
  test.each(cases)('%s %o at %s: %s', (path, query, url, wanted) => {
    at(url);
    const tested = query ? { path, query } : { path };
    expect(urlMatches(tested)).toBe(wanted);
    expect(matchUrl(tested, location.href) !== null).toBe(wanted);
  });

  test('takes whatever the full test takes', () => {
    const piece = fc.constantFrom('a', 'b', '.', '-', '{x}', '*', '+');
    const pattern = fc.array(
      fc.array(piece, { maxLength: 4 }).map((list) => list.join('')),
      { maxLength: 3 },
    );
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '+'), maxLength: 5 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(pattern, path, fc.boolean(), (wanted, given, open) => {
        at(`/x/${given.join('/')}`);
        const tested = { path: `/x/${wanted.join('/')}${open ? '/**' : ''}` };
        if (matchUrl(tested, location.href)) expect(urlMatches(tested)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('elements', () => {
  test('are found across shadow roots', () => {
    document.body.innerHTML = '<div id="host"></div><div class="bare"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p class="in">x</p>';
    expect(isPresent('#host')).toBeTruthy();
    expect(isPresent('div >>> .in')).toBeTruthy();
    expect(isPresent('.bare >>> .in')).toBeFalsy();
    expect(isPresent('.in')).toBeFalsy();
  });

  test('are found on a path by every part of the selector', () => {
    document.body.innerHTML = '<x-bar><form><button><b>x</b></button></form></x-bar>';
    const path = [...document.querySelectorAll('b, button, form, x-bar')].reverse();
    expect(isOnPath(path, 'x-bar >>> button')).toBe(true);
    expect(isOnPath(path, 'x-bar >>> ** form >>> button')).toBe(true);
    expect(isOnPath(path, 'x-host >>> button')).toBe(false);
    expect(isOnPath(path, 'select')).toBe(false);
  });

  test('are found where a control hides the method of its form', () => {
    document.body.innerHTML = '<form></form>';
    const form = document.querySelector('form') as Element;
    Object.defineProperty(form, 'matches', { value: document.createElement('input') });
    expect(isOnPath([form], 'form')).toBe(true);
  });
});

test('the key in storage is the one that the background writes', async () => {
  const { followSettings } = await import('./settings.ts');
  const asked: unknown[] = [];
  const local = {
    get: async (key: unknown) => asked.push(key) && {},
    onChanged: { addListener: () => undefined },
  };
  Object.assign(globalThis, { chrome: { storage: { local } } });
  followSettings(
    () => undefined,
    () => undefined,
  );
  expect(asked).toEqual([storageKeys.detector(location.origin)]);
});
