import { expect, test } from 'vitest';
import type { Ask } from './bridge.ts';
import { parseBody, questionOf } from './bridge-question.ts';

const ask = (more: Partial<Ask> = {}): Ask => ({
  id: 3,
  kind: 'fetch',
  method: 'post',
  url: 'save?a=1',
  ...more,
});

test.each([
  ['{"status":"Resolved","n":1}', { status: 'Resolved', n: 1 }],
  ['a=1&a=2&b=x+y', { a: '2', b: 'x y' }],
  ['prose', null],
  ['', null],
  [null, null],
])('a body %j is read as %o', (text, wanted) => {
  expect(parseBody(text)).toEqual(wanted);
});

test('a question is absolute, in upper case, and without a body until that was asked for', () => {
  expect(questionOf(ask(), window)).toEqual({
    id: 3,
    kind: 'fetch',
    method: 'POST',
    url: new URL('save?a=1', document.baseURI).href,
  });
  expect(questionOf(ask({ body: '{"a":1}' }), window)).toMatchObject({ body: { a: 1 } });
  expect(questionOf(ask({ body: null }), window)).toMatchObject({ body: null });
});

test('a form comes from the event, not from what is said', () => {
  const form = document.createElement('form');
  expect(questionOf(ask({ kind: 'script-submit', method: 'get' }), form)).toMatchObject({
    form,
    method: 'GET',
  });
});

test.each([
  { kind: 'lapsed' },
  { kind: 'alive' },
  { method: 'get' },
  { method: 'HEAD' },
  { url: 'http://[' },
] as const)('%o is nothing to judge', (more) => {
  expect(questionOf(ask(more), window)).toBeNull();
});
