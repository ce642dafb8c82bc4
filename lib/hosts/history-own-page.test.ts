import { describe, expect, it } from 'vitest';
import { type HistoryRequest, readHistoryApi } from './history-api.ts';
import type { HistoryByApi } from './types.ts';

const subject = { key: '7', status: 'c' };

/** A host that answers each address with this page, and keeps what it was asked. */
function host(pages: Readonly<Record<string, { readonly text: string }>>) {
  const asked: string[] = [];
  const answers = (async (url: string) => {
    const { pathname, search } = new URL(url);
    asked.push(url);
    return new Response(pages[pathname + search]?.text ?? '');
  }) as typeof fetch;
  return { asked, answers };
}

const ask = (fetch: typeof globalThis.fetch): HistoryRequest => ({
  captures: { key: '7' },
  base: 'https://rt.example/Ticket/Display.html?id=7',
  fetch,
});

describe('the history of a tool that shows it on a page of its own', () => {
  const row = (n: number, from: string, to: string) =>
    `<tr><td>${n}</td><td>2026-03-01 0${n}:00:00</td><td>alice</td><td>set from "${from}" to "${to}"</td></tr>`;
  const rows = (...all: string[]) => ({ text: `<table id="log"><tbody>${all.join('')}</tbody></table>` });
  const cell = (n: number) => [{ from: 'text', selector: `td:nth-child(${n})` }] as const;
  const shown: HistoryByApi = {
    from: 'api',
    url: './log?id={key}&start={count}',
    page: {
      present: '#log',
      lists: { rows: { each: '#log tr', read: { id: cell(1), at: cell(2), by: cell(3), says: cell(4) } } },
    },
    items: ['rows'],
    counted: true,
    order: 'newest',
    at: ['at'],
    by: ['by'],
    kind: ['id'],
    kinds: {},
    sentences: [{ at: ['says'], reads: { 'set from "{before}" to "{after}"': 'status' } }],
  };

  it('goes on by how many it has had, to the end', async () => {
    const { answers, asked } = host({
      '/Ticket/log?id=7&start=0': rows(row(3, 'b', 'c'), row(2, 'a', 'b')),
      '/Ticket/log?id=7&start=2': rows(row(1, 'x', 'a')),
      '/Ticket/log?id=7&start=3': rows(),
    });
    const history = await readHistoryApi(shown, subject, ask(answers));
    expect(asked).toHaveLength(3);
    expect(history.complete).toBe(true);
    expect(history.events.map(({ at, from, to }) => [at, from, to])).toEqual([
      ['2026-03-01 01:00:00', 'x', 'a'],
      ['2026-03-01 02:00:00', 'a', 'b'],
      ['2026-03-01 03:00:00', 'b', 'c'],
    ]);
  });

  it('is none where the same comes again, which would count each step twice', async () => {
    const same = rows(row(1, 'a', 'b'));
    const { answers } = host({ '/Ticket/log?id=7&start=0': same, '/Ticket/log?id=7&start=1': same });
    await expect(readHistoryApi(shown, subject, ask(answers))).rejects.toMatchObject({ code: 'shape' });
  });

  it('is none where another page comes, such as the login’s', async () => {
    const { answers } = host({ '/Ticket/log?id=7&start=0': { text: '<form id="login"></form>' } });
    await expect(readHistoryApi(shown, subject, ask(answers))).rejects.toMatchObject({ code: 'notJson' });
  });
});
