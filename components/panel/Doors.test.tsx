import { describe, expect, it, vi } from 'vitest';
import { listAt } from './gallery/lists.ts';
import { DOORS } from './gallery/views.ts';
import type { ListModel } from './list-model.ts';
import type { AskDoors } from './part.ts';
import { partsWith } from './parts.tsx';
import { show } from './testing.ts';

const withList = (askDoors: AskDoors) => ({
  parts: async () =>
    partsWith((state) => state as ListModel, { askDates: async () => null, askDoors, drift: () => null }),
});

describe('the ways to save on the page', () => {
  const dated = async () => null;
  const withDoors = (askDoors: AskDoors) => ({
    parts: async () => partsWith(() => null as never, { askDates: dated, askDoors, drift: () => null }),
  });

  it('are asked for when they are opened: how many of each standing, and why some are open', async () => {
    const askDoors = vi.fn(async () => DOORS);
    const { button, find, sees, unmount } = show({}, withDoors(askDoors));
    expect(askDoors).not.toHaveBeenCalled();
    button('Ways to save on this page').click();
    await sees('Held when a rule asks for it (5)');
    expect(button('Ways to save').getAttribute('aria-expanded')).toBe('true');
    const facts = [...find('#doors').querySelectorAll('dt, dd')].map((one) => one.textContent?.trim());
    expect(facts).toEqual([
      'Held when a rule asks for it (5)',
      'form (2), button, menu, request of the page',
      'Seen, not held (1)',
      'background message',
      'Not covered (1)',
      'bulk changeBulk update of a search: its page shows no case.',
      'Not tried yet (1)',
      'keyboard',
    ]);
    button('Ways to save').click();
    await vi.waitFor(() => expect(find('#doors').hidden).toBe(true));
    unmount();
  });

  it('are said not to be known, or not to be read', async () => {
    const none = show(
      {},
      withDoors(async () => null),
    );
    none.button('Ways to save').click();
    await none.sees('No way to save is known on this page.');
    none.unmount();
    const failed = show(
      {},
      withDoors(() => Promise.reject(new Error('gone'))),
    );
    failed.button('Ways to save').click();
    await failed.sees('Could not be read.');
    failed.unmount();
  });

  it('stand on a page that lists cases too, and are asked for when they are opened', async () => {
    const askDoors = vi.fn(async () => DOORS);
    const list = show({ case: null, list: listAt('idle') }, withList(askDoors));
    list.find('.pill').click();
    await list.sees('Ways to save on this page');
    expect(askDoors).not.toHaveBeenCalled();
    const details = list.find<HTMLDetailsElement>('.ways');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await list.sees('Not covered (1)');
    expect(askDoors).toHaveBeenCalledOnce();
    list.unmount();
  });
});
