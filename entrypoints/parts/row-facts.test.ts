import { beforeEach, expect, it, vi } from 'vitest';
import type { PageProfile } from '../../lib/hosts/types.ts';
import type { Session } from '../overlay/session.ts';
import { askForRow } from './row-facts.ts';

const page = (facts: PageProfile['facts']): PageProfile => ({
  id: 'list',
  kind: 'list',
  url: [{ path: '/**' }],
  present: 'tr',
  scope: { each: 'tr' },
  key: [{ from: 'attr', name: 'data-key' }],
  status: [{ from: 'text', selector: 'td' }],
  fields: {},
  facts: facts ?? {},
  doors: [],
});
const queue: PageProfile['facts'] = {
  queue: [{ from: 'attr', name: 'data-key', listed: { items: [], by: 'id', give: ['Queue', 'Name'] } }],
};

const fetch = vi.fn(() => null);
let answer: unknown;

const session = (of: PageProfile): Session =>
  ({
    place: { peek: () => ({ page: of, captures: {} }) },
    sources: { value: () => answer, fetch },
    boundOf: ({ state }: { state: { facts?: { queue?: unknown } } }) =>
      state.facts?.queue === 'Support' ? {} : null,
  }) as unknown as Session;

const pathOf = (selector: string): Element[] => {
  const path: Element[] = [];
  for (let at = document.querySelector(selector); at; at = at.parentElement) path.push(at);
  return path;
};

beforeEach(() => {
  fetch.mockClear();
  answer = undefined;
  document.body.innerHTML =
    '<p>Cases</p><table><tr data-key=1><td>Open<a>Take</a></table><table><tr data-key=2><td>New</table>';
});

it('asks for the row that somebody is in, where the list does not tell who judges it', () => {
  const list = page(queue);
  askForRow(session(list), [...pathOf('a'), document, window]);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ page: list, captures: { key: '1' }, key: '1' }),
    Infinity,
  );
});

it('asks for nothing outside of the rows, nor for a row that is judged already', () => {
  askForRow(session(page(queue)), pathOf('p'));
  answer = { id: '1', Queue: { Name: 'Support' } };
  askForRow(session(page(queue)), pathOf('a'));
  expect(fetch).not.toHaveBeenCalled();
});

it('asks for nothing where the API would not tell', () => {
  askForRow(session(page({ queue: [{ from: 'text', selector: 'th' }] })), pathOf('a'));
  expect(fetch).not.toHaveBeenCalled();
});
