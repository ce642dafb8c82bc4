import { beforeEach, describe, expect, it } from 'vitest';
import { sampleProfile } from '../../test/samples/profile.ts';
import { profileSchema } from '../hosts/schema.ts';
import { readCase } from '../hosts/snapshot.ts';
import type { HostProfile } from '../hosts/types.ts';
import { mayGoOn, newDraft, stepFrom, withPick } from './draft.ts';
import { pick } from './pick.ts';
import { buildProfile, offersIn } from './profile.ts';
import type { Draft, PolicyWords } from './types.ts';

const ORIGIN = 'https://desk.example';
const policy: PolicyWords = {
  id: 'p',
  title: 'P',
  fields: [{ id: 'notes', label: 'Notes', word: 'Notes', names: ['Notes'] }],
  statuses: [
    { id: 'open', label: 'Open', word: 'Open', names: ['Open'] },
    { id: 'resolved', label: 'Resolved', word: 'Resolved', names: ['Resolved'] },
  ],
};
const map = { Fixed: 'Resolved', Bench: 'Open' };
const wanted = [{ from: 'option', selector: 'select', map }] as const;
const base: HostProfile = {
  ...sampleProfile({ id: 'own-desk', name: 'Desk', sites: ['desk.example'] }),
  pages: [
    {
      id: 'case',
      kind: 'case',
      url: [{ path: '/case/{key}' }],
      present: '.old',
      key: [{ from: 'text', selector: '.key' }],
      status: [{ from: 'text', selector: '.old', map }],
      wanted,
      fields: { notes: { read: [{ from: 'value', selector: 'textarea' }] } },
      doors: [
        { id: 'save', kind: 'click', role: 'commits', selector: '.keep', change: { to: wanted } },
        { id: 'other', kind: 'click', role: 'commits', selector: '.other', change: {} },
      ],
    },
  ],
  doors: [],
  pageWorld: false,
};
const mending = (more: Partial<Draft> = {}): Draft => ({
  ...newDraft({ origin: ORIGIN, tab: 1, policies: [policy], policy: 'p', begun: '2026-11-22', base }),
  page: 'case',
  ...more,
});
const mended = (draft: Draft) => profileSchema.parse(buildProfile(draft));

beforeEach(() => {
  document.body.innerHTML = `<b class="key">7</b><b class="now">Fixed</b><select id="next"><option value="Bench">Bench</option>
    <option value="Fixed">Fixed</option></select><textarea>n</textarea><button class="keep">Keep</button>`;
});

describe('a profile that is taught anew in part', () => {
  it('begins with what it knows, and comes back from every step', () => {
    const draft = mending();
    expect(draft).toMatchObject({
      step: 'review',
      name: 'Desk',
      statuses: { Fixed: 'resolved', Bench: 'open' },
    });
    expect(offersIn(draft, null).map(({ text }) => text)).toEqual(['Fixed', 'Bench']);
    expect(stepFrom({ ...draft, step: 'status' }, 1).step).toBe('review');
    expect(mayGoOn({ ...draft, step: 'status' })).toBe(true);
  });

  it('says the rest as before', () => {
    const draft = mending();
    const found = pick('status', document.querySelector('.now') as Element);
    const profile = mended(withPick(draft, 'status', found as NonNullable<typeof found>));
    expect(profile).toMatchObject({ id: 'own-desk', sites: ['desk.example'], confidence: 'unverified' });
    const [page] = profile.pages;
    expect(page).toMatchObject({ url: base.pages[0]?.url, doors: base.pages[0]?.doors, present: 'b.now' });
    const read = page && readCase(page, document, {});
    expect(read).toMatchObject({ key: '7', state: { status: 'Resolved', fields: { notes: 'n' } } });
  });

  it('reads a new list at its doors too, and leaves the other doors alone', () => {
    const found = pick('wanted', document.querySelector('select') as Element);
    const [page] = mended(withPick(mending(), 'wanted', found as NonNullable<typeof found>)).pages;
    expect(page?.doors[0]?.change.to?.[0]).toMatchObject({ selector: '#next', map });
    expect(page?.doors[1]).toEqual(base.pages[0]?.doors[1]);
  });

  it('takes new words for the statuses everywhere, and drops those that mean nothing any more', () => {
    const [page] = mended(mending({ statuses: { Fixed: 'open', Bench: '' } })).pages;
    expect(page?.status[0]?.map).toEqual({ Fixed: 'Open' });
    expect(page?.doors[0]?.change.to?.[0]?.map).toEqual({ Fixed: 'Open' });
  });

  it('knows one more address where it was taught at one that it did not know', () => {
    const [page] = mended(mending({ first: { href: `${ORIGIN}/new/7`, key: '7' } })).pages;
    expect(page?.url).toEqual([{ path: '/case/{key}' }, { path: '/new/{key}' }]);
  });

  it('becomes one’s own, of this site, if it came with Caserail', () => {
    const profile = mended(mending({ base: { ...base, id: 'zendesk', sites: ['*.zendesk.com'] } }));
    expect(profile).toMatchObject({ id: 'own-zendesk', sites: ['desk.example'] });
  });
});
