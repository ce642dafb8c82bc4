import { describe, expect, it } from 'vitest';
import { matchAny } from '../hosts/url.ts';
import { learnAddress } from './address.ts';

const learn = (a: [string, string], b?: [string, string]) => {
  const visit = ([path, key]: [string, string]) => ({ href: `https://desk.example${path}`, key });
  return learnAddress(visit(a), b && visit(b));
};

describe('what two case pages have in common', () => {
  it.each<[string, [string, string], [string, string], object]>([
    ['a segment', ['/case/WS-1', 'WS-1'], ['/case/WS-2', 'WS-2'], { path: '/case/{key}' }],
    ['a part of the key', ['/job/31', 'WS-31'], ['/job/27', 'WS-27'], { path: '/job/{key}' }],
    ['an id of its own', ['/t/abc/7', 'A-1'], ['/t/def/7', 'A-2'], { path: '/t/*/7' }],
    [
      'a parameter among those of the page',
      ['/t.php?do=show&id=7&back=list', '7'],
      ['/t.php?do=show&id=8', '8'],
      { path: '/t.php', query: { do: 'show', id: '{key}' } },
    ],
    ['a route in the hash', ['/app#/c/1', 'C1'], ['/app#/c/2', 'C2'], { path: '/app', hash: '/c/{key}' }],
  ])('is found with %s', (_, a, b, test) => {
    expect(learn(a, b).url).toEqual([test]);
  });

  it('names the key only where both addresses do', () => {
    expect(learn(['/case/WS-1', 'WS-1'], ['/case/WS-2', 'WS-2']).hasKey).toBe(true);
    expect(learn(['/t/abc/7', 'A-1'], ['/t/def/7', 'A-2']).hasKey).toBe(false);
  });

  it('is never every page: two addresses that share nothing stand side by side', () => {
    const { url } = learn(['/x', 'A-1'], ['/y', 'A-2']);
    expect(url).toEqual([{ path: '/x' }, { path: '/y' }]);
    expect(matchAny(url, 'https://desk.example/z')).toBeNull();
  });

  it('is guessed by the key alone from one page', () => {
    expect(learn(['/case/WS-1/edit', 'WS-1']).url).toEqual([{ path: '/case/{key}/edit' }]);
  });
});
