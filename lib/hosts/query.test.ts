import { beforeEach, expect, it } from 'vitest';
import { alongPath, query, queryAll } from './query.ts';

beforeEach(() => {
  document.body.innerHTML = '<x-app></x-app><p class="a"><b></b></p>';
  const outer = document.querySelector('x-app')?.attachShadow({ mode: 'open' });
  outer?.append(document.createElement('x-form'));
  const inner = outer?.querySelector('x-form')?.attachShadow({ mode: 'open' });
  inner?.append(document.createElement('button'), document.createElement('button'));
});

it('steps into shadow roots', () => {
  expect(queryAll(document, 'x-app >>> x-form >>> button')).toHaveLength(2);
  expect(query(document, 'x-app >>> button')).toBeNull();
});

it('steps into all shadow roots below, to any depth', () => {
  expect(queryAll(document, 'body >>> ** button')).toHaveLength(2);
  expect(queryAll(document, 'x-app >>> ** x-form >>> button')).toHaveLength(2);
  expect(queryAll(document, 'x-app >>> ** x-form')).toHaveLength(1);
  expect(queryAll(document, 'body >>> ** b')).toEqual([]);
});

it('finds a door along a path by the whole of its selector, part by part outwards', () => {
  const b = document.querySelector('b') as Element;
  const path = [b, b.parentElement as Element, document.body];
  expect(alongPath(path, 'p.a')).toBe(b.parentElement);
  const deep = [...path.slice(0, 2), document.createElement('x-app'), document.body];
  expect(alongPath(deep, 'x-app >>> b')).toBe(b);
  expect(alongPath(deep, 'body >>> ** x-app >>> ** p > b')).toBe(b);
  expect(alongPath(deep, 'x-app >>> body >>> b')).toBeNull();
  expect(alongPath(path, 'x-app >>> b')).toBeNull();
  expect(alongPath(path, 'b[ >>> b')).toBeNull();
  expect(alongPath(path, 'table')).toBeNull();
});

it('takes a bad selector as no match', () => {
  expect(queryAll(document, 'p[')).toEqual([]);
  expect(query(document, 'p[')).toBeNull();
  expect(alongPath([document.body], 'p[')).toBeNull();
});

it('finds its way where names in the page hide the methods', () => {
  document.body.innerHTML =
    '<form id="f"><input name="querySelector"><input name="querySelectorAll"><input name="matches"><b></b></form>';
  const form = document.querySelector('#f') as Element;
  const hidden = { value: 'an input' };
  for (const name of ['querySelector', 'querySelectorAll', 'matches'])
    Object.defineProperty(form, name, hidden);
  expect(query(form, 'b')).not.toBeNull();
  expect(queryAll(form, 'input')).toHaveLength(3);
  expect(alongPath([form], 'form')).toBe(form);
});
