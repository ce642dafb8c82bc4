import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DetectorPage } from '../../hosts/site.ts';
import { followPages } from './pages.ts';

const page: DetectorPage = {
  profile: 'sample-desk',
  page: 'case',
  url: [{ path: '/cases/{key}' }],
  present: '#case',
  doors: [],
};

const turned = vi.fn();
const say = vi.fn();

const come = (): void => document.body.append(Object.assign(document.createElement('main'), { id: 'case' }));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.textContent = '';
  history.replaceState(null, '', '/cases/7');
});

afterEach(() => {
  vi.useRealTimers();
  turned.mockClear();
  say.mockClear();
});

describe('a page whose address is a case’s', () => {
  it('is said to be coming, once, and then found', async () => {
    const pages = followPages(turned, say);
    pages.set([page]);
    expect(say.mock.calls).toEqual([['wake', page]]);
    come();
    await vi.advanceTimersByTimeAsync(100);
    expect(turned.mock.calls).toEqual([[], [page]]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(say).toHaveBeenCalledTimes(1);
    pages.set([]);
  });

  it('is said to be absent after ten seconds without its mark', async () => {
    const pages = followPages(turned, say);
    pages.set([page]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(say.mock.calls).toEqual([
      ['wake', page],
      ['absent', page],
    ]);
    pages.set([]);
  });

  it('wakes nobody where it is there at once: that is said anyway', () => {
    come();
    const pages = followPages(turned, say);
    pages.set([page]);
    expect(turned.mock.calls).toEqual([[page]]);
    expect(say).not.toHaveBeenCalled();
    pages.set([]);
  });
});

it('an address that is no case’s wakes nobody', async () => {
  history.replaceState(null, '', '/notes/of/today');
  const pages = followPages(turned, say);
  pages.set([page]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(say).not.toHaveBeenCalled();
  pages.set([]);
});
