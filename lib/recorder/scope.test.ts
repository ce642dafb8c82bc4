import { beforeEach, describe, expect, it } from 'vitest';
import { proposeScope, scopeRoot } from './scope.ts';

const card = (key: string, more = '') =>
  `<section class="card" data-job="${key}" ${more}><h2 class="docket">WS-${key}</h2><b class="stage">x${key}</b></section>`;
const PICKS = ['.docket', '.stage'];
const keyIn = (root: ParentNode | null | undefined) => root?.querySelector('.docket')?.textContent;

/** Happy-dom knows no layout: what is hidden says so. */
const asBrowser = (): void => {
  for (const element of document.querySelectorAll('*'))
    element.checkVisibility = () => element.closest('[hidden]') === null;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the part of a page that is the case', () => {
  it('is told by the address where each part says its own', () => {
    document.body.innerHTML = `<main>${card('1')}${card('12')}</main>`;
    const scope = proposeScope(PICKS, { key: '12' });
    expect(scope).toEqual({ each: 'section[data-job]', active: '[data-job="{key}"]' });
    expect(keyIn(scope && scopeRoot(scope, { key: '12' }))).toBe('WS-12');
    expect(keyIn(scope && scopeRoot(scope, { key: '1' }))).toBe('WS-1');
  });

  it('is the one that can be seen, where the others are hidden', () => {
    document.body.innerHTML = `<main>${card('1', 'hidden')}${card('2')}${card('3', 'hidden')}</main>`;
    asBrowser();
    const scope = proposeScope(PICKS, {});
    expect(scope).toMatchObject({ active: '*' });
    expect(keyIn(scope && scopeRoot(scope, {}))).toBe('WS-2');
  });

  it('is the whole page where everything is there once', () => {
    document.body.innerHTML = `<main>${card('1')}</main>`;
    expect(proposeScope(PICKS, { key: '1' })).toBeNull();
    expect(scopeRoot(undefined, {})).toBe(document);
  });

  it('is not proposed where nothing tells which case is meant', () => {
    document.body.innerHTML = `<main>${card('1')}${card('2')}</main>`;
    asBrowser();
    expect(proposeScope(PICKS, { key: '9' })).toBeNull();
  });

  it('is found around components too', () => {
    document.body.innerHTML = '<div id="tabs"><x-case data-k="1"></x-case><x-case data-k="2"></x-case></div>';
    for (const host of document.querySelectorAll('x-case'))
      host.attachShadow({
        mode: 'open',
      }).innerHTML = `<h2 class="docket">${host.getAttribute('data-k')}</h2>`;
    const scope = proposeScope(['x-case >>> .docket'], { key: '2' });
    expect(scope).toEqual({ each: 'x-case[data-k]', active: '[data-k="{key}"]' });
  });
});
