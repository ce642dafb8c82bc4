import { describe, expect, it } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import type { Imported } from '../store/library.ts';
import { effective, type Sources } from './effective.ts';
import { checkPolicy } from './policy-check.ts';

const site = (origin: string, profile = 'own') => ({ origin, profile, enabled: true, bindings: [] });
const A = 'https://a.example';
const B = 'https://b.example';
const lay = (change: Partial<Sources> = {}) =>
  effective({
    settings: { sites: [], responses: {} },
    library: { policies: [], profiles: [] },
    managed: {},
    managedProblems: [],
    documented: [samplePolicy()],
    profiles: new Map([['sample-desk', sampleProfile()]]),
    check: checkPolicy,
    ...change,
  });
const imported = (id: string, document: unknown = samplePolicy({ id })) => ({
  id,
  file: `${id}.json`,
  text: '',
  document,
  added: '2026-01-01T00:00:00Z',
});

const of = (...policies: Imported[]) => ({ policies, profiles: [] });

describe('what is in force', () => {
  it('is the default where nobody says anything', () => {
    expect(lay()).toMatchObject({
      sites: [],
      responses: {
        forbidden: 'block',
        incomplete: 'block',
        unverified: 'confirm',
        undocumented: 'warn',
        unknown: 'warn',
      },
      override: true,
      role: 'agent',
      collect: false,
      managed: false,
      locked: { responses: false, override: false, role: false },
    });
  });

  it("is the team's over the person's own, and locked", () => {
    const now = lay({
      settings: {
        sites: [site(A), site(B)],
        responses: { forbidden: 'warn', unverified: 'warn' },
        override: true,
        role: 'manager',
      },
      managed: { sites: [site(A, 'team')], responses: { forbidden: 'confirm' }, override: false },
    });
    expect(now.sites.map(({ origin, profile, locked }) => [origin, profile, locked])).toEqual([
      [A, 'team', true],
      [B, 'own', false],
    ]);
    expect(now).toMatchObject({ override: false, role: 'manager', managed: true });
    expect(now.responses).toMatchObject({ forbidden: 'confirm', unverified: 'warn' });
    expect(now.locked).toEqual({ responses: true, override: true, role: false });
  });

  it("is the person's own where the team leaves it open, the team's where the person says nothing", () => {
    const now = lay({
      settings: { sites: [site(A)], responses: { forbidden: 'warn' }, override: true },
      managed: {
        sites: [site(A, 'team'), site(B, 'team')],
        responses: { forbidden: 'block', unverified: 'block' },
        override: false,
        role: 'manager',
        locks: { sites: false, responses: false, override: false, role: false },
      },
    });
    expect(now.sites.map(({ profile, locked }) => [profile, locked])).toEqual([
      ['own', false],
      ['team', false],
    ]);
    expect(now).toMatchObject({ override: true, role: 'manager' });
    expect(now.responses).toMatchObject({ forbidden: 'warn', unverified: 'block' });
  });
});

describe('policies', () => {
  it('come documented, imported and from the team, the team last', () => {
    const now = lay({
      library: of(imported('x'), imported('y')),
      managed: { policies: [samplePolicy({ id: 'y' })] },
    });
    expect([...now.policies].map(([id, entry]) => [id, entry.origin])).toEqual([
      ['sample', 'documented'],
      ['x', 'imported'],
      ['y', 'managed'],
    ]);
  });

  it('never mask a documented one, and are reported when they can not be used', () => {
    const now = lay({ library: of(imported('sample'), imported('odd', { id: 'odd' })) });
    expect([...now.policies.keys()]).toEqual(['sample']);
    expect(now.policies.get('sample')?.origin).toBe('documented');
    expect(now.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['idTaken', 'sample.json'],
      ['policy', 'odd.json'],
    ]);
  });

  it('collects findings for those who asked for it', () => {
    expect(lay({ settings: { sites: [], responses: {}, collect: true } }).collect).toBe(true);
  });

  it('has policies flat, wherever the policy that they extend comes from', () => {
    const team = (id: string, parent: string, change = {}) => ({
      format: 1,
      id,
      version: '1',
      title: { en: id },
      extends: parent,
      ...change,
    });
    const now = lay({
      library: of(imported('mine', team('mine', 'region', { rules: { off: { 'X-1': 'No' } } }))),
      managed: { policies: [team('region', 'sample')] },
    });
    expect(now.problems).toEqual([]);
    expect(now.policies.get('mine')?.document).toMatchObject({
      lineage: [{ id: 'region' }, { id: 'sample' }],
      statuses: samplePolicy().statuses,
      rules: [],
    });
  });

  it("lets nothing of the team's stand on a person's import", () => {
    const child = {
      format: 1,
      id: 'team',
      version: '1',
      title: { en: 'Team' },
      extends: 'mine',
    };
    const now = lay({ library: of(imported('mine')), managed: { policies: [child] } });
    expect([...now.policies.keys()]).toEqual(['sample', 'mine']);
    expect(now.problems).toMatchObject([
      { code: 'policy', subject: 'policies[0]', message: expect.stringContaining('no policy "mine"') },
    ]);
  });
});

describe('host profiles', () => {
  const profile = (id: string) => imported(id, sampleProfile({ id }));
  const having = (...profiles: Imported[]) => ({ policies: [], profiles });

  it('come with the package, imported and from the team, the team last', () => {
    const now = lay({
      library: having(profile('mine'), profile('ours')),
      managed: { profiles: [sampleProfile({ id: 'ours', name: 'The team’s' })] },
    });
    expect([...now.profiles.keys()]).toEqual(['sample-desk', 'mine', 'ours']);
    expect(now.profiles.get('ours')?.name).toBe('The team’s');
    expect([...now.profileOrigins.values()].map(({ origin }) => origin)).toEqual([
      'shipped',
      'imported',
      'managed',
    ]);
    expect(now.problems).toEqual([]);
  });

  it('never mask one of the package, and are reported when they can not be used', () => {
    const now = lay({
      library: having(profile('sample-desk'), imported('odd', { id: 'odd', pages: [] })),
      managed: { profiles: [sampleProfile()] },
    });
    expect([...now.profiles.keys()]).toEqual(['sample-desk']);
    expect(now.profileOrigins.get('sample-desk')?.origin).toBe('shipped');
    expect(now.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['profileTaken', 'sample-desk.json'],
      ['profile', 'odd.json'],
      ['profileTaken', 'profiles[0]'],
    ]);
  });
});
