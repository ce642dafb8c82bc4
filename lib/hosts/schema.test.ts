import { describe, expect, it } from 'vitest';
import shipped from '../../public/host-profile.schema.json' with { type: 'json' };
import { sampleProfile } from '../../test/samples/profile.ts';
import { profiles, proposeProfiles } from './index.ts';
import { suggestedBindings } from './presets.ts';
import { profileJsonSchema, profileSchema } from './schema.ts';

const page = (change: object = {}) => ({ ...sampleProfile().pages[0], ...change });
const door = (change: object) =>
  page({ doors: [{ id: 'd', kind: 'click', role: 'commits', selector: 'a', change: {}, ...change }] });
const paths = (raw: unknown) => {
  const parsed = profileSchema.safeParse(raw);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
};

describe('a host profile', () => {
  it('of the right shape comes back as it was', () => {
    expect(profileSchema.parse(sampleProfile())).toEqual(sampleProfile());
  });

  it.each<[string, object, string]>([
    ['a misspelt key', { pages: [page({ subjekt: [] })] }, 'pages.0'],
    ['a page without an address', { pages: [page({ url: [] })] }, 'pages.0.url'],
    ['two pages of one id', { pages: [page(), page()] }, 'pages'],
    ['a reader without its name', { pages: [page({ key: [{ from: 'attr' }] })] }, 'pages.0.key.0.name'],
    [
      'a click door without an element',
      { pages: [door({ selector: undefined })] },
      'pages.0.doors.0.selector',
    ],
    ['a request door without a request', { pages: [door({ kind: 'request' })] }, 'pages.0.doors.0.request'],
    ['a door in the page world that is not asked for', { pageWorld: false }, 'pageWorld'],
    ['a source that is not listed', { pages: [page({ source: 'doc' })] }, 'pages.0.source'],
    [
      'a reader’s source that is not listed',
      { pages: [page({ status: [{ from: 'text', source: 'doc' }] })] },
      'pages.0.status.0.source',
    ],
    [
      'an example that is another page',
      { pages: [page({ examples: ['https://desk.example/other'] })] },
      'pages.0.examples.0',
    ],
    [
      'an address that is a page after all',
      { pages: [page({ not: ['https://desk.example/cases/7'] })] },
      'pages.0.not.0',
    ],
    [
      'a search for roots in the presence test',
      { pages: [page({ present: 'a >>> ** b' })] },
      'pages.0.present',
    ],
    [
      'two doors of one id',
      { open: ['a', 'a'].map((id) => ({ id, via: 'bulk', about: 'Twice.' })) },
      'doors',
    ],
    [
      'a language that is none',
      { words: { status: { Open: { German: ['Offen'] } } } },
      'words.status.Open.German',
    ],
    ['a site with a path', { sites: ['desk.example/a'] }, 'sites.0'],
    ['a site that is ruled out and none', { sites: ['!'] }, 'sites.0'],
  ])('with %s is refused', (_, change, path) => {
    expect(paths({ ...sampleProfile(), ...change })).toContain(path);
  });
});

describe('the JSON Schema', () => {
  it('in public/ is up to date (npm run profile-schema)', () => {
    expect(shipped).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
  });
});

describe('the profiles that come along', () => {
  it.each([...profiles.values()])('are in order as they stand: $id', (profile) => {
    expect(profileSchema.safeParse(profile)).toEqual({ success: true, data: profile });
  });

  it('are proposed by address', () => {
    const ids = (href: string) => proposeProfiles(href).map((profile) => profile.id);
    expect(ids('https://rt.example/Ticket/Update.html?id=7')).toEqual(['request-tracker']);
    expect(ids('http://127.0.0.1:9/support-center/cases/SC-4001')).toContain('demo-desk');
    expect(ids('https://other.example/a/b/c/d/e/f')).toEqual([]);
  });

  it('suggest policies that are there', () => {
    expect(suggestedBindings('request-tracker', ['servicenow-csm-australia'])).toHaveLength(1);
    expect(suggestedBindings('request-tracker', ['other'])).toEqual([]);
    expect(suggestedBindings('demo-desk', ['ex-libris'])).toEqual([
      { policy: 'ex-libris', where: { set: 'ex-libris' } },
    ]);
    expect(suggestedBindings('nothing', ['ex-libris'])).toEqual([]);
  });
});
