import { describe, expect, it } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { readManaged } from './managed.ts';
import { checkPolicy } from './policy-check.ts';

const site = (origin: string, change = {}) => ({ origin, profile: 'desk', bindings: [], ...change });
const A = 'https://a.example';
const read = (raw: object, good: object = {}) =>
  readManaged({ ...raw }, { ...good }, checkPolicy, [samplePolicy({ id: 'base' })]);
const subjects = (raw: object, good: object = {}) =>
  read(raw, good).problems.map((problem) => problem.subject);

describe('managed values', () => {
  it('are taken as they are when they are good', () => {
    const raw = {
      sites: [site(A)],
      responses: { unknown: 'warn' },
      override: false,
      role: 'agent',
      locks: { role: false },
    };
    const { settings, problems } = read(raw);
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...raw, sites: [site(A, { enabled: true })] });
  });

  it('give policies as text, JSON or YAML, or as objects', () => {
    const yaml = JSON.stringify(samplePolicy({ id: 'two' })).replace('{"format"', '# ours\n{"format"');
    const policies = [JSON.stringify(samplePolicy({ id: 'one' })), yaml, samplePolicy({ id: 'three' })];
    const { settings, problems } = read({ policies });
    expect(problems).toEqual([]);
    expect((settings.policies as { id: string }[]).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('that are unknown, or of another shape, are reported and leave the rest in force', () => {
    expect(subjects({ colour: 1, sites: 'all', override: 'maybe', role: 'agent' })).toEqual([
      'colour',
      'sites',
      'override',
    ]);
    expect(read({ colour: 1, role: 'agent' }).settings).toEqual({ role: 'agent' });
  });

  it('that are bad give way to the last good ones of the same site or policy', () => {
    const good = { sites: [site(A), site('https://b.example')], policies: [samplePolicy()], override: true };
    const bad = {
      sites: [site(A, { profile: 3 })],
      policies: [{ ...samplePolicy(), rules: 1 }],
      override: 0,
    };
    const { settings, problems } = read(bad, good);
    expect(problems.map((problem) => problem.subject)).toEqual(['sites[0]', 'policies[0]', 'override']);
    expect(settings.sites).toEqual([site(A)]);
    expect(settings.policies).toEqual([samplePolicy()]);
    expect(settings.override).toBe(true);
  });

  it('keep a last good policy when the new text can not be parsed, by line and column', () => {
    const { settings, problems } = read({ policies: ['{\n "id": }'] }, { policies: [samplePolicy()] });
    expect(settings.policies).toEqual([samplePolicy()]);
    expect(problems[0]?.message).toMatch(/^2:8 /);
    expect(read({ policies: [] }, { policies: [samplePolicy()] }).settings.policies).toEqual([]);
  });

  it('name the place in a policy', () => {
    const policy = { ...samplePolicy(), statuses: [{ id: 'open', labels: { en: 'Open' }, phase: 'odd' }] };
    expect(read({ policies: [policy] }).problems[0]?.message).toContain('$.statuses[0].phase');
  });

  const team = (change: object) =>
    JSON.stringify({ format: 1, version: '1', title: { en: 'Team' }, ...change }, null, 1);

  it('may extend documented policies and one another, in any order', () => {
    const policies = [team({ id: 'b', extends: 'a' }), team({ id: 'a', extends: 'base' })];
    const { settings, problems } = read({ policies });
    expect(problems).toEqual([]);
    expect(settings.policies).toMatchObject([{ extends: 'a' }, { extends: 'base' }]);
  });

  it('tell a wrong override by line, column and path, and keep the last good policy', () => {
    const good = { policies: [JSON.parse(team({ id: 'a', extends: 'base' }))] };
    const wrong = team({ id: 'a', extends: 'base', statuses: { remove: ['opne'] } });
    const { settings, problems } = read({ policies: [wrong] }, good);
    expect(problems[0]?.message).toBe(
      '11:4 $.statuses.remove[0]: base has no status "opne"; did you mean "open"?',
    );
    expect(settings.policies).toEqual(good.policies);
  });

  it('bring host profiles as objects or as text, and keep the last good one', () => {
    const profile = sampleProfile({ id: 'own' });
    const { settings, problems } = read({ profiles: [JSON.stringify(profile)] });
    expect(problems).toEqual([]);
    expect(settings.profiles).toEqual([profile]);
    const bad = read({ profiles: [{ ...profile, pages: [] }] }, { profiles: [profile] });
    expect(bad.problems.map(({ subject }) => subject)).toEqual(['profiles[0]']);
    expect(bad.settings.profiles).toEqual([profile]);
    const unreadable = read({ profiles: ['{\n "id": }'] }, { profiles: [profile] });
    expect(unreadable.problems[0]?.message).toMatch(/^2:8 /);
    expect(unreadable.settings.profiles).toEqual([profile]);
    expect(read({ profiles: [] }, { profiles: [profile] }).settings.profiles).toEqual([]);
  });
});
