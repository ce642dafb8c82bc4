import { describe, expect, it } from 'vitest';
import { matchAny, matchUrl, onSites } from './url.ts';

const at = (path: string) => `https://desk.example${path}`;

describe('matchUrl', () => {
  it('captures a segment', () => {
    expect(matchUrl({ path: '/{set}/cases/{key}' }, at('/sn/cases/CS-1'))).toEqual({
      set: 'sn',
      key: 'CS-1',
    });
  });
  it('demands the whole path', () => {
    expect(matchUrl({ path: '/cases/{key}' }, at('/cases/1/edit'))).toBeNull();
    expect(matchUrl({ path: '/cases/{key}' }, at('/cases/'))).toBeNull();
    expect(matchUrl({ path: '/cases/**' }, at('/cases/1/edit'))).toEqual({});
  });
  it('takes a hole inside a segment', () => {
    expect(matchUrl({ path: '/{table}.do' }, at('/incident.do'))).toEqual({ table: 'incident' });
    expect(matchUrl({ path: '/a*b' }, at('/axxb'))).toEqual({});
    expect(matchUrl({ path: '/a*b' }, at('/axx'))).toBeNull();
  });
  it('reads the query with both separators', () => {
    const test = { path: '/Ticket/Update.html', query: { id: '{key}', Action: '*' } };
    expect(matchUrl(test, at('/Ticket/Update.html?Action=Comment;id=7'))).toEqual({ key: '7' });
    expect(matchUrl(test, at('/Ticket/Update.html?id=7&Action=Respond'))).toEqual({ key: '7' });
    expect(matchUrl(test, at('/Ticket/Update.html?Action=Comment'))).toBeNull();
  });
  it('survives what is no URL and what does not decode', () => {
    expect(matchUrl({ path: '/x' }, 'nonsense')).toBeNull();
    expect(matchUrl({ path: '/{key}' }, at('/%E0%A4%A'))).toEqual({ key: '%E0%A4%A' });
  });
  it('is not fooled by names that objects have', () => {
    expect(matchUrl({ path: '/{__proto__}' }, at('/x'))).toHaveProperty('__proto__', 'x');
  });
});

it('matchAny gives the first match', () => {
  expect(matchAny([{ path: '/a' }, { path: '/{key}' }], at('/b'))).toEqual({ key: 'b' });
});

it('onSites takes any site, those that are named, or all but those that are ruled out', () => {
  const href = 'https://acme.desk.example/b';
  expect(onSites(undefined, href)).toBe(true);
  expect(onSites(['*.desk.example'], href)).toBe(true);
  expect(onSites(['desk.example'], href)).toBe(false);
  expect(onSites(['!*.desk.example'], href)).toBe(false);
  expect(onSites(['!*.desk.example'], 'https://jira.acme.example/b')).toBe(true);
  expect(onSites(['*.desk.example', '!acme.desk.example'], href)).toBe(false);
});
