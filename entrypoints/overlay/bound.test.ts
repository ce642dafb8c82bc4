import { expect, it } from 'vitest';
import type { PageProfile, Reader } from '../../lib/hosts/types.ts';
import { meets } from './bound.ts';

const listed: Reader = { from: 'attr', name: 'id', listed: { items: [], by: 'id', give: ['queue'] } };
const shown: Reader = { from: 'text', selector: '.queue' };

const of = (kind: PageProfile['kind'], reader: Reader, facts = {}, more: readonly Reader[] = []) => ({
  page: { kind, facts: { queue: [reader, ...more] } } as unknown as PageProfile,
  state: { key: '1', status: 'Open', facts },
});
const WHERE = { queue: 'Support' };

it('takes what the page shows, by folded text', () => {
  expect(meets(WHERE, of('case', shown, { queue: ' support' }))).toBe(true);
  expect(meets(WHERE, of('case', shown, { queue: 'Facilities' }))).toBe(false);
  expect(meets(WHERE, of('case', shown))).toBe(false);
  expect(meets(undefined, of('case', shown))).toBe(true);
});

it('takes what the API has yet to tell of a case for what is asked, until it has told', () => {
  expect(meets(WHERE, of('case', listed))).toBe(true);
  expect(meets(WHERE, of('case', listed, { queue: 'Facilities' }))).toBe(false);
  expect(meets({ team: 'A' }, of('case', listed))).toBe(false);
});

it('does not wait where the page itself may tell: rows of a list are not asked for by themselves', () => {
  expect(meets(WHERE, of('list', shown, {}, [listed]))).toBe(false);
});
