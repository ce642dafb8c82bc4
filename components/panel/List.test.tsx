import { type Signal, signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listAt } from './gallery/lists.ts';
import type { ListModel, ListRowView, ListRunView } from './list-model.ts';
import { type Shown, show } from './testing.ts';

let shown: Shown | undefined;
afterEach(() => shown?.unmount());

const acts = () => ({ check: vi.fn(), cancel: vi.fn(), show: vi.fn(), openFindings: vi.fn() });

async function open(
  stage: ListRunView['stage'],
  more: Partial<ListModel> = {},
  options: Parameters<typeof show>[1] = {},
): Promise<Shown> {
  shown = show({ case: null, list: listAt(stage, more) }, options);
  shown.button('Caserail').click();
  await shown.sees('Open findings');
  return shown;
}

const row = (key: string, standing: ListRowView['standing']): ListRowView => ({
  key,
  subject: '',
  status: 'Open',
  standing,
  count: 1,
  pending: standing === 'unchecked' || standing === 'failed',
  partial: false,
});

const told = ({ root }: Shown): string[] =>
  [...root.querySelectorAll('.listRow')].map(
    (one) => `${one.querySelector('b')?.textContent}: ${one.querySelector('small')?.textContent}`,
  );

describe('the card of a list', () => {
  it('begins as a pill, opens with the focus in it, and folds back with the focus on the pill', async () => {
    const { root, button, sees } = await open('idle');
    const fold = button('Fold the panel');
    await vi.waitFor(() => expect(root.activeElement).toBe(fold));
    fold.click();
    await sees('not checked yet');
    expect(root.activeElement).toBe(button('Caserail'));
  });

  it('says by word and shape how each case stands', async () => {
    const card = await open('ended');
    expect(told(card)).toEqual([
      '#1: Open · in line with the policy',
      '#7: Closed · 2 changes broke a rule',
      '#9: Closed · 1 change not documented',
      '#12: Parked · status not in the policy',
      '#13: Resolved · not read: no answer in time',
      '#15: Open · nothing found in the part that could be read',
      '#16: open · no policy for this case',
      '#17: the list shows no status',
    ]);
    const shapes = [...card.root.querySelectorAll('.listRow .badge')].map((badge) => badge.className);
    expect(shapes.slice(0, 3)).toEqual(['badge ok', 'badge no', 'badge silent']);
    expect(shapes[6]).toBe('badge blank');
  });

  it('tells in a live region what a check found, what failed and why it stopped', async () => {
    const { root } = await open('ended');
    const status = root.querySelector('.listTop [role=status]');
    expect(status?.textContent).toContain('2 of 6 cases with findings');
    expect(status?.textContent).toContain('1 case could not be read');
    expect(status?.textContent).toContain('Stopped: the ticket tool failed');
  });

  it('says if findings could not be kept', async () => {
    const run = signal<ListRunView>({ stage: 'ended', total: 1, done: 1, unkept: 'Full.' });
    expect((await open('ended', { run })).text()).toContain('The findings could not be kept. Full.');
  });

  it('shows how far it is, and one button that starts and stops with the focus kept', async () => {
    const run: Signal<ListRunView> = signal({ stage: 'idle', total: 0, done: 0 });
    const spies = acts();
    const { root, button, sees } = await open('idle', { run, ...spies });
    const start = button('Check this list');
    start.focus();
    start.click();
    expect(spies.check).toHaveBeenCalledOnce();
    run.value = { stage: 'running', total: 7, done: 3 };
    await sees('Reading histories: 3 of 7');
    expect(root.querySelector('progress')?.value).toBe(3);
    expect(root.activeElement).toBe(button('Stop'));
    button('Stop').click();
    expect(spies.cancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['Check this list', ['unchecked', 'unchecked']],
    ['Check the other 2', ['clean', 'unchecked', 'failed']],
    ['Check again', ['clean', 'broke']],
  ] as const)('offers to: %s', async (words, standings) => {
    const rows = signal(standings.map((standing, i) => row(String(i), standing)));
    shown = show({ case: null, list: listAt('idle', { rows }) });
    shown.button('Caserail').click();
    await shown.sees(words);
  });

  it('offers no check where none can be, and says why', async () => {
    expect((await open('idle', { readable: false })).text()).toContain('on its own page only');
    expect(() => shown?.button('Check')).toThrow();
    shown?.unmount();
    shown = show({ case: null, list: listAt('idle', { rows: signal([row('1', 'noPolicy')]) }) });
    shown.button('Caserail').click();
    await shown.sees('No policy is bound');
    expect(() => shown?.button('Check')).toThrow();
  });

  it('leads to a row on the page and to the findings', async () => {
    const spies = acts();
    const { button } = await open('ended', spies);
    button('#7').click();
    expect(spies.show).toHaveBeenCalledWith('#7');
    button('Open findings').click();
    expect(spies.openFindings).toHaveBeenCalledOnce();
  });

  it('does nothing that leaves the page for a script’s click', async () => {
    const spies = acts();
    const { button } = await open('idle', spies, { trusted: () => false });
    button('Check this list').click();
    button('Open findings').click();
    expect(spies.check).not.toHaveBeenCalled();
    expect(spies.openFindings).not.toHaveBeenCalled();
  });

  it('follows the page while it is open, and no longer', async () => {
    const stop = vi.fn();
    const follow = vi.fn(() => stop);
    const { button } = await open('idle', { follow });
    await vi.waitFor(() => expect(follow).toHaveBeenCalledOnce());
    expect(stop).not.toHaveBeenCalled();
    button('Fold the panel').click();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });
});
