import { expect, it } from 'vitest';
import { watchedAttributes } from './attributes.ts';
import type { PageProfile } from './types.ts';

const page: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/' }],
  present: 'main',
  key: [{ from: 'attr', name: 'data-Key' }],
  status: [{ from: 'text', selector: 'p.Value[title]:not([aria-busy=true]) > a:disabled' }],
  fields: { notes: { read: [{ from: 'link', selector: 'a', name: 'id' }] } },
  doors: [],
};

const COMMON = ['checked', 'class', 'hidden', 'id', 'selected', 'value'];

it('names what readers read and selectors ask for, as HTML has it, each once', () => {
  const wanted = [...COMMON, 'data-key', 'title', 'aria-busy', 'disabled', 'href'];
  expect(watchedAttributes({ pages: [page, page] })).toEqual(wanted.sort());
});

it('names styles where they may decide which case is the active one', () => {
  const tabs = { ...page, scope: { each: 'article', active: '[aria-current]' } };
  expect(watchedAttributes({ pages: [tabs] })).toEqual(expect.arrayContaining(['aria-current', 'style']));
  expect(watchedAttributes({ pages: [{ ...page, scope: { each: 'tr' } }] })).not.toContain('style');
});

it('names what doors read beside the case', () => {
  const door = {
    id: 'menu',
    kind: 'click',
    role: 'commits',
    selector: '[data-menu]',
    change: { to: [{ from: 'attr', name: 'data-target' }] },
  } as const;
  expect(watchedAttributes({ pages: [page], doors: [door] })).toEqual(
    expect.arrayContaining(['data-menu', 'data-target']),
  );
});
