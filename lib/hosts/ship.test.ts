import { describe, expect, it } from 'vitest';
import { sampleProfile } from '../../test/samples/profile.ts';
import { hasExperimental } from './confidence.ts';
import { forPages } from './ship.ts';
import type { PageProfile } from './types.ts';

const page = (change: Partial<PageProfile> = {}): PageProfile => ({
  ...(sampleProfile().pages[0] as PageProfile),
  ...change,
});

describe('a profile as pages get it', () => {
  it('is without what only people read', () => {
    const told = sampleProfile({
      sources: { doc: { title: 'A document', date: '2026-11-22' } },
      words: { status: { Open: { de: ['Offen'] } } },
      pages: [
        page({
          examples: ['https://desk.example/cases/7'],
          source: 'doc',
          status: [{ from: 'text', selector: '.status', source: 'doc', confidence: 'practice' }],
        }),
      ],
    });
    expect(forPages(told)).toEqual({ ...sampleProfile(), source: '' });
  });

  it('keeps fields that are called like what is left out', () => {
    const read = [{ from: 'text' as const, selector: '.origin' }];
    const fields = { source: { read }, confidence: { read } };
    expect(forPages(sampleProfile({ pages: [page({ fields })] })).pages[0]?.fields).toEqual(fields);
  });
});

describe('what only the tool’s API tells', () => {
  const listed = { items: [], by: 'id', give: ['key'] };
  const told = (facts: PageProfile['facts'], fields = page().fields) =>
    forPages(sampleProfile({ pages: [page({ facts: facts ?? {}, fields })] }), undefined, ['queue']).pages[0]
      ?.bindsBy;

  it('can’t be told of a change until it has', () => {
    const change = {
      key: [{ from: 'url' as const, name: 'id', listed }],
      to: [{ from: 'const' as const, value: 'Open' }],
    };
    const doors = [{ id: 'save', kind: 'click' as const, role: 'commits' as const, selector: 'b', change }];
    const [found] = forPages(sampleProfile({ pages: [page({ doors })] })).pages;
    expect(found?.doors[0]?.change).toEqual({
      ...change,
      key: [{ ...change.key[0], listed: { ...listed, until: '?' } }],
    });
  });

  it('is asked for where policies are chosen by it, and the page may not show it', () => {
    const fields = { notes: { api: { read: ['notes'] } } };
    const shown = { from: 'text' as const, selector: '.queue' };
    const queue = [shown, { from: 'attr' as const, name: 'id', listed }];
    expect(told({ queue }, fields)).toEqual(['queue']);
    expect(told({ queue: [shown] }, fields)).toBeUndefined();
    expect(told({ owner: queue }, fields)).toBeUndefined();
    expect(told({ queue }, {})).toBeUndefined();
  });
});

describe('a page is experimental', () => {
  const marked = (change: Partial<PageProfile>, profile = {}) =>
    forPages(sampleProfile({ pages: [page(change)], ...profile })).pages[0]?.experimental === true;

  it.each<[string, Partial<PageProfile>, boolean]>([
    ['no fact of it is', {}, false],
    ['the page is', { confidence: 'unverified' }, true],
    ['its status is', { status: [{ from: 'text', selector: 'b', confidence: 'unverified' }] }, true],
    ['how a subject is read is', { subject: [{ from: 'text', confidence: 'unverified' }] }, false],
  ])('or not, if %s unverified', (_, change, expected) => {
    expect(marked(change)).toBe(expected);
  });

  it('if a door that saves is unverified, not if one that saves nothing is', () => {
    const [save, open] = page().doors;
    if (!save || !open) throw new Error('no doors');
    expect(marked({ doors: [{ ...save, confidence: 'unverified' }] })).toBe(true);
    expect(marked({ doors: [{ ...open, confidence: 'unverified' }] })).toBe(false);
  });

  it('if the whole profile is, unless the page is better known', () => {
    const profile = sampleProfile({ confidence: 'unverified' });
    expect(hasExperimental(profile)).toBe(true);
    const mixed = sampleProfile({ confidence: 'seen', pages: [{ ...page(), confidence: 'unverified' }] });
    expect(hasExperimental(mixed)).toBe(false);
    expect(hasExperimental({ ...mixed, confidence: 'practice' })).toBe(true);
    expect(marked({ confidence: 'practice' }, { confidence: 'unverified' })).toBe(false);
  });
});
