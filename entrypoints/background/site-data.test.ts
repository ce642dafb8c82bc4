import { describe, expect, it } from 'vitest';
import type { Effective } from '../../lib/distribution/effective.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { DEFAULT_RESPONSES } from '../../lib/policy/response.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import type { SiteBinding } from '../../lib/store/settings.ts';
import { ORIGIN } from '../../test/samples/background.ts';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { siteData, siteProblems } from './site-data.ts';

const reader = (selector: string) => [{ from: 'attr' as const, selector, name: 'data-person' }];
const [page] = sampleProfile().pages;

/** A tool that tells who is signed in by its API, and whose a case is by its page. */
const profile: HostProfile = sampleProfile({
  user: { id: [{ from: 'answer', name: 'signedIn.id' }] },
  api: { read: '/api/{key}', user: { read: '/api/me', id: ['id'] } },
  pages: page ? [{ ...page, owner: { id: reader('.owner') } }] : [],
});

const site = { origin: ORIGIN, profile: profile.id, enabled: true, locked: false };

function inForceWith(policy: PolicyDocument): Effective {
  return {
    sites: [],
    responses: DEFAULT_RESPONSES,
    override: true,
    role: 'agent',
    collect: false,
    policies: new Map([[policy.id, { document: policy, origin: 'documented' }]]),
    profiles: new Map([[profile.id, profile]]),
    profileOrigins: new Map(),
    locked: { responses: false, override: false, role: false },
    managed: false,
    problems: [],
  };
}

function shipped(policy: PolicyDocument, binding: Partial<SiteBinding> = {}) {
  const bindings = [{ policy: policy.id, ...binding }];
  return siteData({ ...site, bindings }, inForceWith(policy)).data?.overlay;
}

const facts = ['assignedToMe', 'surveyRated'].map((id) => ({ id, labels: { en: id } }));

describe('persons', () => {
  it('are not read, nor asked for, where no policy goes by whose the case is', () => {
    const data = shipped(samplePolicy());
    expect(data?.profile.api).toEqual({ read: '/api/{key}' });
    expect(data?.profile.pages[0]).not.toHaveProperty('same');
    expect(data?.attributes).not.toContain('data-person');
  });

  it('are compared for the facts that a policy goes by', () => {
    const data = shipped(samplePolicy({ facts }));
    expect(data?.profile.api?.user?.read).toBe('/api/me');
    expect(data?.profile.pages[0]?.same?.map(([fact]) => fact)).toEqual(['assignedToMe']);
    expect(data?.attributes).toContain('data-person');
  });

  it('are compared for the facts that a binding goes by', () => {
    const data = shipped(samplePolicy(), { where: { userIsOwner: 'true' } });
    expect(data?.profile.pages[0]?.same?.map(([fact]) => fact)).toEqual(['userIsOwner']);
  });
});

describe('many sites', () => {
  const policy = samplePolicy();
  const own = { policy: policy.id, labels: { open: ['Offen'] } };

  it('share what was compiled only where policy, words and readings are the same', () => {
    const inForce = inForceWith(policy);
    const packed = (bindings: readonly SiteBinding[]) =>
      siteData({ ...site, bindings }, inForce).data?.overlay.policies ?? [];
    const [plain] = packed([{ policy: policy.id }]);
    expect(plain).toBeDefined();
    expect(packed([{ policy: policy.id, role: 'manager' }])[0]).toBe(plain);
    expect(packed([own])[0]).not.toBe(plain);
    expect(packed([own, { policy: policy.id }, own])).toEqual([packed([own])[0], plain]);
    expect(siteData({ ...site, bindings: [own] }, inForceWith(policy)).data?.overlay.policies[0]).not.toBe(
      packed([own])[0],
    );
  });

  it.each([
    ['nothing', {}, [{ policy: policy.id }]],
    ['no profile', { profile: 'gone' }, [{ policy: policy.id }]],
    ['no policy', {}, [{ policy: 'gone' }]],
    ['no binding', {}, []],
    ['words that are two things', {}, [{ policy: policy.id, labels: { open: ['X'], closed: ['X'] } }]],
  ])('are told what is wrong without making their data: %s', (what, more, bindings) => {
    const one = { ...site, ...more, bindings };
    const found = siteProblems(one, inForceWith(policy));
    expect(found).toEqual(siteData(one, inForceWith(policy)).problems);
    expect(found.length > 0).toBe(what !== 'nothing');
  });
});
