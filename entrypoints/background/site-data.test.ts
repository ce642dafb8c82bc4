import { describe, expect, it } from 'vitest';
import type { Effective } from '../../lib/distribution/effective.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { DEFAULT_RESPONSES } from '../../lib/policy/response.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import type { SiteBinding } from '../../lib/store/settings.ts';
import { ORIGIN } from '../../test/samples/background.ts';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { siteData } from './site-data.ts';

const reader = (selector: string) => [{ from: 'attr' as const, selector, name: 'data-person' }];
const [page] = sampleProfile().pages;

/** A tool that tells who is signed in by its API, and whose a case is by its page. */
const profile: HostProfile = sampleProfile({
  user: { id: [{ from: 'answer', name: 'signedIn.id' }] },
  api: { read: '/api/{key}', user: { read: '/api/me', id: ['id'] } },
  pages: page ? [{ ...page, owner: { id: reader('.owner') } }] : [],
});

function shipped(policy: PolicyDocument, binding: Partial<SiteBinding> = {}) {
  const site = { origin: ORIGIN, profile: profile.id, enabled: true, locked: false };
  const inForce: Effective = {
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
  const bindings = [{ policy: policy.id, ...binding }];
  return siteData({ ...site, bindings }, inForce).data?.overlay;
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
