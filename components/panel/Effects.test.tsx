import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AskDates, Dates } from './part.ts';
import { partsWith } from './parts.tsx';
import { type Shown, show } from './testing.ts';

let shown: Shown;

/** The panel with the move open that asks the customer, and closes by itself after 14 days. */
function open(askDates: AskDates): Shown {
  const dated = partsWith(() => null as never, {
    askDates,
    askDoors: async () => null,
    drift: () => null,
  });
  shown = show({}, { parts: async () => dated });
  shown.button('Resolved').click();
  return shown;
}

const TOKYO: Dates = { dates: [null, '2026-12-06T21:00:00+09:00'], zone: 'Asia/Tokyo', told: true };

afterEach(() => shown.unmount());

describe('what a move causes', () => {
  it('is told with its date, as an estimate in the tool’s time zone', async () => {
    const { sees, text } = open(async () => TOKYO);
    await sees('Closes by itself on Dec 6, 2026, 9:00 PM (estimate)');
    await sees('The customer is asked to accept or reject');
    await sees('Dates in this tool’s time zone, Asia/Tokyo.');
    expect(text()).not.toContain('after 14 days');
  });

  it('says so where the time zone is the browser’s', async () => {
    const { sees } = open(async () => ({ ...TOKYO, told: false }));
    await sees('Dates in your browser’s time zone, Asia/Tokyo: this page doesn’t tell its own.');
  });

  it.each<[string, AskDates]>([
    ['no date is known', async () => null],
    ['nobody answers', () => Promise.reject(new Error('updated'))],
  ])('is told with the time it takes where %s', async (_, askDates) => {
    const { sees, text } = open(askDates);
    await sees('Closes by itself after 14 days (estimate)');
    expect(text()).not.toContain('time zone');
  });

  it('is asked for once, however often the page changes', async () => {
    const askDates = vi.fn(async () => TOKYO);
    const { sees, model } = open(askDates);
    await sees('Dec 6, 2026');
    model.moves.value = [...model.moves.value];
    await sees('Dec 6, 2026');
    expect(askDates).toHaveBeenCalledOnce();
  });
});
