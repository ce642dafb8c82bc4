import { expect, it } from 'vitest';
import { originSchema, type Settings, siteSchema, withSite } from './settings.ts';

const site = (origin: string, profile = 'desk') => ({ origin, profile, enabled: true, bindings: [] });
const settings = (...origins: string[]): Settings => ({
  sites: origins.map((one) => site(one)),
  responses: {},
});

it.each([
  ['https://desk.example', true],
  ['http://127.0.0.1:8081', true],
  ['https://desk.example/', false],
  ['https://desk.example/path', false],
  ['https://Desk.example', false],
  ['https://desk.example:443', false],
  ['ftp://desk.example', false],
  ['ws://desk.example', false],
  ['https://', false],
  ['desk.example', false],
])('%s as an origin: %s', (origin, isOne) => {
  expect(originSchema.safeParse(origin).success).toBe(isOne);
});

it('a site takes the place of the one of its origin, the first one’s too, and else comes last', () => {
  const two = settings('https://a.example', 'https://b.example');
  const origins = (given: Settings) => given.sites.map(({ origin, profile }) => `${origin} ${profile}`);
  expect(origins(withSite(two, site('https://a.example', 'other')))).toEqual([
    'https://a.example other',
    'https://b.example desk',
  ]);
  expect(origins(withSite(two, site('https://c.example')))).toEqual([
    'https://a.example desk',
    'https://b.example desk',
    'https://c.example desk',
  ]);
});

it('a site that does not say so is enabled', () => {
  const { enabled: _, ...unsaid } = site('https://a.example');
  expect(siteSchema.parse(unsaid).enabled).toBe(true);
  expect(siteSchema.parse({ ...unsaid, enabled: false }).enabled).toBe(false);
});
