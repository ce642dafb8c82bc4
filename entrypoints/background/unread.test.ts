import { describe, expect, it } from 'vitest';
import { profiles } from '../../lib/hosts/index.ts';
import { readCase } from '../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import { policies } from '../../lib/policies/index.ts';
import { compile } from '../../lib/policy/compile.ts';
import { evaluate } from '../../lib/policy/evaluate.ts';
import { pack } from '../../lib/policy/pack.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import { unpack } from '../../lib/policy/unpack.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { withUnread } from './unread.ts';

const packed = (id: string) => pack(compile(policies.get(id) as PolicyDocument));

/** Fields of a tool's page that shows nothing but a case and its status. */
function unreadOf(change: Partial<PageProfile>, ...asked: string[]): readonly string[] {
  const [plain] = sampleProfile().pages;
  const profile = sampleProfile({ pages: [{ ...(plain as PageProfile), ...change }] });
  const [page] = withUnread(profile, asked.map(packed)).pages;
  return readCase(page as PageProfile, document, { key: '7' })?.state.unread ?? [];
}

const shown = { read: [{ from: 'const' as const, value: 'x' }] };

describe('a field that a policy asks for and the page has no reader for', () => {
  it('is unread, once for all policies', () => {
    const both = unreadOf({}, 'servicenow-csm', 'servicenow-csm-australia');
    expect([...both].sort()).toEqual(['resolutionCode', 'resolutionNotes']);
  });

  it('is none where the page has it, by whatever name the policy knows it', () => {
    expect(unreadOf({ fields: { 'Close Notes': shown, resolutionCode: shown } }, 'servicenow-csm')).toEqual(
      [],
    );
  });

  it('is the sub-status, unless page or door tell it', () => {
    const told = [{ from: 'const' as const, value: '' }];
    expect(unreadOf({}, 'support-center')).toContain('subStatus');
    expect(unreadOf({ subStatus: told }, 'support-center')).not.toContain('subStatus');
    const door = { id: 'save', kind: 'click', role: 'commits', change: { subStatus: told } } as const;
    expect(unreadOf({ doors: [door] }, 'support-center')).not.toContain('subStatus');
  });
});

describe.each([...profiles.values()].map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  const ids = [...policies.keys()];

  it.each(ids)('holds nothing as missing under %s that its pages can not show', (id) => {
    const policy = packed(id);
    const judge = unpack(policy);
    const { pages } = withUnread(profile as HostProfile, [policy]);
    for (const page of pages) {
      // All that the page can't show, and nothing that it does.
      const unread = Object.keys(page.fields).filter(
        (field) => !page.fields[field]?.read && !page.fields[field]?.api,
      );
      const filled = Object.keys(page.fields).filter((field) => !unread.includes(field));
      const fields = Object.fromEntries(filled.map((field) => [field, 'x']));
      for (const from of judge.document.statuses) {
        for (const to of judge.document.statuses) {
          const state = { status: from.id, fields, unread };
          const subStatus = page.subStatus ? { subStatus: 'customerInput' } : {};
          const verdict = evaluate(judge, {
            case: state,
            change: { to: to.id, actor: 'agent', ...subStatus },
          });
          expect(verdict.missing, `${page.id}: ${from.id} to ${to.id}`).toEqual([]);
        }
      }
    }
  });
});
