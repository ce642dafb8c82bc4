import { describe, expect, it } from 'vitest';
import { withNames } from './names.ts';
import type { PageProfile } from './types.ts';

const page: PageProfile = {
  id: 'edit',
  kind: 'case',
  url: [{ path: '/edit/{key}' }],
  present: 'form',
  names: { notes: ['fields', { name: 'Notes' }, 'id'], code: ['fields', { name: 'Code' }, 'id'] },
  key: [{ from: 'url', name: 'key' }],
  status: [{ from: 'value', selector: 'select' }],
  fields: { resolutionNotes: { write: { selector: '[name="cf-{notes}"]', as: 'value' } } },
  history: {
    from: 'api',
    url: '/history/{key}',
    items: [],
    order: 'oldest',
    at: ['at'],
    kind: ['kind'],
    kinds: {},
    fields: { '{notes}': 'resolutionNotes', '{code}': 'resolutionCode' },
  },
  doors: [],
};

const answer = (id: unknown) => ({ fields: [{ name: 'Notes', id }] });

describe('withNames', () => {
  it('fills selectors and keys, and leaves captures and what is not known', () => {
    const filled = withNames(page, answer('4'));
    expect(filled.fields.resolutionNotes?.write?.selector).toBe('[name="cf-4"]');
    expect(filled.history).toMatchObject({ url: '/history/{key}', fields: { '4': 'resolutionNotes' } });
    expect(filled.history).toHaveProperty(['fields', '{code}'], 'resolutionCode');
  });

  it('fills in words of any language', () => {
    for (const word of ['On Hold', 'Zurückgestellt', '保留中', 'pre-check 2']) {
      expect(withNames(page, answer(word)).fields.resolutionNotes?.write?.selector).toBe(
        `[name="cf-${word}"]`,
      );
    }
  });

  it('is the same page for the same answer, so that nothing looks changed', () => {
    const once = answer('4');
    expect(withNames(page, once)).toBe(withNames(page, once));
    expect(withNames(page, answer('4'))).toEqual(withNames(page, once));
  });

  it('fills in nothing that could end a selector or a text', () => {
    for (const hostile of ['4"], form', '{key}', '', '\\', 'a\nb', { id: 4 }, null]) {
      expect(withNames(page, answer(hostile))).toEqual(page);
    }
  });

  it('leaves the page alone without names or without an answer', () => {
    const { names: _, ...plain } = page;
    expect(withNames(plain, answer('4'))).toBe(plain);
    expect(withNames(page, undefined)).toBe(page);
  });
});
