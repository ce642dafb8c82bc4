import { describe, expect, it } from 'vitest';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { addressOf } from './list-address.ts';

const page = (id: string, kind: 'case' | 'list', path: string) => ({
  id,
  kind,
  url: [{ path }],
  present: 'a',
  key: [],
  status: [],
  fields: {},
  doors: [],
});
const profile: HostProfile = {
  format: 1,
  id: 'tool',
  name: 'Tool',
  confidence: 'seen',
  source: 'test',
  pageWorld: false,
  pages: [
    page('list', 'list', '/search'),
    page('display', 'case', '/Ticket/Display.html'),
    page('case', 'case', '/cases/{key}'),
    page('update', 'case', '/Ticket/Update.html'),
  ],
};

const of = (links: string): string => {
  const row = document.createElement('div');
  row.innerHTML = links;
  return addressOf(row, profile, '7').replace(location.origin, '');
};

describe('the address of a case that stands in a list', () => {
  it('is the link to its own page, the profile’s first one first', () => {
    expect(of('<a href="/Ticket/Update.html?id=7">Reply</a><a href="/Ticket/Display.html?id=7">7</a>')).toBe(
      '/Ticket/Display.html?id=7',
    );
    expect(of('<a href="/search?id=7">More</a><a href="/cases/7">7</a>')).toBe('/cases/7');
  });

  it('is never another case’s, another site’s or an endless one', () => {
    const list = location.href.replace(location.origin, '');
    expect(of('<a href="/cases/70">70</a><a href="/Ticket/Display.html?id=17">17</a>')).toBe(list);
    expect(of('<a href="https://evil.example/cases/7">7</a>')).toBe(list);
    expect(of(`<a href="/cases/7?${'x'.repeat(3000)}">7</a>`)).toBe(list);
    expect(of('')).toBe(list);
  });
});
