import { describe, expect, test } from 'vitest';
import type { Actor, CaseState, Change } from '../case/types.ts';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';

const policies = {
  lv: compile(documented('ithelpcenter')),
  old: compile(documented('servicenow-csm')),
  sn: compile(documented('servicenow-csm-australia')),
  sc: compile(documented('support-center')),
  ex: compile(documented('ex-libris')),
};

type Id = keyof typeof policies;
const judge = (id: Id, state: CaseState | string, change: Change) =>
  evaluate(policies[id], { case: typeof state === 'string' ? { status: state } : state, change });
const codes = (id: Id, state: CaseState | string, change: Change) =>
  judge(id, state, change).findings.map((finding) => `${finding.rule} ${finding.code}`);

describe('what is asked', () => {
  test('labels match without regard to case, outer space and width', () => {
    const verdict = judge('sn', '　ＯＰＥＮ ', { action: 'propose　SOLUTION', actor: 'agent' });
    expect(verdict).toMatchObject({ outcome: 'incomplete', to: 'resolved' });
  });

  test('a save without a change of status is the action Update', () => {
    const update = judge('sn', 'Awaiting Info', { action: 'Update', actor: 'customer' });
    expect(update).toMatchObject({ outcome: 'allowed', to: 'open', rules: ['S3-19'] });
    expect(judge('sn', 'Awaiting Info', { to: 'awaiting info', actor: 'customer' })).toEqual(update);
    expect(judge('sn', 'Awaiting Info', { actor: 'customer' })).toEqual(update);
    expect(judge('sn', 'Awaiting Info', { action: 'Update', to: 'Open', actor: 'customer' })).toEqual(update);
  });

  test('a save that changes the status is judged by the status', () => {
    expect(judge('sn', 'Open', { action: 'Update', to: 'Resolved', actor: 'agent' })).toMatchObject({
      outcome: 'incomplete',
      missing: ['resolutionCode', 'resolutionNotes'],
    });
  });

  test('an action with a status that it does not lead to is not documented', () => {
    const fields = { resolutionCode: 'x', resolutionNotes: 'y' };
    const change = { action: 'Propose Solution', actor: 'agent', fields } as const;
    expect(judge('sn', 'Open', { ...change, to: 'Resolved' }).outcome).toBe('allowed');
    expect(judge('sn', 'Open', { ...change, to: 'Awaiting Info' }).outcome).toBe('undocumented');
  });

  test('what is not known is named, and nothing else is said', () => {
    const both = judge('sn', 'Triage', { to: 'Limbo', action: 'Teleport', actor: 'agent' });
    expect(both.outcome).toBe('unknown');
    expect(both.findings.map((finding) => [finding.rule, finding.params?.label])).toEqual([
      ['servicenow-csm-australia/unknown-status', 'Triage'],
      ['servicenow-csm-australia/unknown-target', 'Limbo'],
      ['servicenow-csm-australia/unknown-target', 'Teleport'],
    ]);
    expect(judge('sn', 'Open', { to: '', actor: 'agent' }).outcome).toBe('unknown');
  });
});

describe('who asks', () => {
  test('without an actor there is a verdict only where the actor does not matter', () => {
    expect(codes('sn', 'Awaiting Info', { action: 'Update' })).toEqual([
      'servicenow-csm-australia/unknown-actor unknownActor',
    ]);
    expect(judge('sn', 'Closed', { to: 'Open' }).outcome).toBe('forbidden');
    expect(judge('sn', 'Open', { to: 'New' }).outcome).toBe('undocumented');
    const noted = { status: 'New', fields: { resolutionNotes: 'done' } };
    expect(judge('sn', noted, { to: 'Closed' }).outcome).toBe('allowed');
    expect(judge('sn', 'New', { to: 'Closed' }).outcome).toBe('unknown');
  });

  test('an actor that nobody knows counts as none', () => {
    expect(judge('sn', 'New', { to: 'Closed', actor: 'robot' as Actor }).outcome).toBe('unknown');
    expect(judge('lv', 'In Progress', { to: 'Paused', actor: 'robot' as Actor }).outcome).toBe('allowed');
  });

  test('actors match by their other names', () => {
    expect(judge('sn', 'Resolved', { to: 'Closed', actor: 'Agent Manager' as Actor }).outcome).toBe(
      'forbidden',
    );
  });

  test('a document written for advisors is judged as for an advisor', () => {
    expect(judge('lv', 'In Progress', { to: 'Paused' }).outcome).toBe('allowed');
    expect(judge('lv', 'In Progress', { to: 'Paused', actor: 'customer' }).outcome).toBe('undocumented');
  });

  test("the manager acts as an agent, closes by the manager's own rule, and cannot decide for the customer", () => {
    expect(codes('sn', 'New', { action: 'Accept', actor: 'manager' })).toEqual(['S3-03 actsAs']);
    expect(codes('sn', 'New', { to: 'Closed', actor: 'manager' })).toContain('S3-30 missing');
    expect(judge('sn', 'Resolved', { action: 'Accept Solution', actor: 'manager' }).outcome).toBe(
      'forbidden',
    );
    expect(judge('sn', 'Resolved', { action: 'Reject Solution', actor: 'manager' }).outcome).toBe(
      'forbidden',
    );
  });
});

describe('fields', () => {
  const propose: Change = { to: 'Resolved', actor: 'agent' };

  test('the change wins over the case; null and white space clear', () => {
    const full = { status: 'Open', fields: { resolutionCode: 'x', resolutionNotes: 'y' } };
    expect(judge('sn', full, propose).outcome).toBe('allowed');
    for (const empty of ['', ' \u00a0\u3000\t\n', '\u200b', null]) {
      const verdict = judge('sn', full, { ...propose, fields: { resolutionNotes: empty } });
      expect(verdict.missing).toEqual(['resolutionNotes']);
    }
    expect(judge('sn', 'Open', { ...propose, fields: full.fields }).outcome).toBe('allowed');
  });

  test('a field may go by any of its names', () => {
    const fields = { 'RESOLUTION CODE': 'x', 解決メモ: 'y' };
    expect(judge('sn', { status: 'Open', fields }, propose).outcome).toBe('allowed');
    const verified = ['Category', 'priority', 'urgency'];
    expect(judge('lv', { status: 'Resolved', verified }, { to: 'Closed', actor: 'agent' }).outcome).toBe(
      'allowed',
    );
  });

  test('0 and false are values', () => {
    const fields = { resolutionCode: 0, resolutionNotes: false };
    expect(judge('sn', { status: 'Open', fields }, propose).outcome).toBe('allowed');
  });

  test('what was not read is unverified, never incomplete, unless the change clears it', () => {
    const state = { status: 'Open', fields: { resolutionCode: 'x' }, unread: ['resolutionNotes'] };
    const verdict = judge('sn', state, propose);
    expect(verdict).toMatchObject({ outcome: 'unverified', missing: [], unverified: ['resolutionNotes'] });
    expect(verdict.findings.map((finding) => finding.code)).toEqual(['notReadable']);
    expect(judge('sn', { ...state, verified: ['resolutionNotes'] }, propose).outcome).toBe('allowed');
    expect(judge('sn', state, { ...propose, fields: { resolutionNotes: '' } }).outcome).toBe('incomplete');
    expect(judge('sn', state, { ...propose, fields: { resolutionNotes: 'done' } }).outcome).toBe('allowed');
  });

  test('a missing field is told also where the move is not documented', () => {
    const verdict = judge('sn', 'New', propose);
    expect(verdict).toMatchObject({
      outcome: 'undocumented',
      missing: ['resolutionCode', 'resolutionNotes'],
    });
  });

  test('advice and house rules never change the outcome', () => {
    const verdict = judge(
      'sn',
      { status: 'Open', fields: { resolutionNotes: 'y' } },
      { to: 'Closed', actor: 'agent' },
    );
    expect(verdict.outcome).toBe('allowed');
    expect(verdict.findings).toMatchObject([{ rule: 'S3-30', level: 'warning', field: 'resolutionCode' }]);
    expect(codes('lv', 'In Progress', { to: 'Paused', actor: 'agent' })).toEqual(['LV-H2 recommended']);
  });
});

describe('facts', () => {
  const close: Change = { to: 'Closed', actor: 'agent' };
  const verified = ['category', 'priority', 'isMajor'];

  test('an absent fact is unknown, never false', () => {
    expect(judge('lv', { status: 'Resolved', verified }, close).outcome).toBe('allowed');
    expect(codes('lv', { status: 'Resolved', verified }, close)).toContain('LV-12 notRated');
    const facts = { atLastModelStep: false };
    expect(judge('lv', { status: 'Resolved', verified, facts }, close).outcome).toBe('forbidden');
  });

  test('facts may come as a page writes them', () => {
    const facts = { atLastModelStep: 'False' };
    expect(judge('lv', { status: 'Resolved', verified, facts }, close).outcome).toBe('forbidden');
    const tier = { status: 'In Progress', facts: { tier: 'TIER 2' } };
    expect(judge('ex', tier, { to: 'In Progress - Tier 2', actor: 'agent' }).findings).toEqual([]);
  });

  test('tier and team only warn', () => {
    const move: Change = { to: 'Pending Development', actor: 'agent' };
    for (const status of ['In Progress', 'In Progress - Tier 1', 'In Progress - Tier 2']) {
      const verdict = judge('ex', { status, facts: { tier: 1 } }, move);
      expect(verdict.outcome).toBe('allowed');
      expect(verdict.findings).toMatchObject([{ level: 'warning', code: 'otherTier' }]);
    }
  });

  test('who assigned a case is a remark, that it is assigned to somebody else is no documented case', () => {
    const accept: Change = { action: 'Accept', actor: 'agent' };
    expect(judge('sn', 'New', accept).findings).toEqual([]);
    expect(codes('sn', { status: 'New', facts: { assignedByManager: false } }, accept)).toEqual([
      'S3-03 assigner',
    ]);
    expect(codes('sn', { status: 'New', facts: { assignedToMe: false } }, accept)).toEqual([
      'servicenow-csm-australia/no-rule noRule',
      'S3-03 notAssigned',
    ]);
  });
});

describe('sub-statuses', () => {
  test('Pending needs one, given in any of the ways', () => {
    const bare: Change = { to: 'Pending', actor: 'agent' };
    expect(judge('sc', 'In Progress', bare).missing).toEqual(['subStatus']);
    const ways: Change[] = [
      { ...bare, subStatus: 'customer input' },
      { ...bare, fields: { subStatus: 'Customer Input' } },
      { ...bare, to: 'Pending - Customer Input' },
      { ...bare, to: 'Pending – Customer Input' },
      { ...bare, to: 'Pending\u00a0— Customer\u00a0Input' },
    ];
    for (const change of ways) {
      const verdict = judge('sc', 'In Progress', change);
      expect(verdict).toMatchObject({ outcome: 'allowed', rules: ['E2-03', 'E2-04'] });
      expect(verdict.effects.map((effect) => effect.code)).toEqual(['waitsFor', 'reminder', 'autoClose']);
    }
  });

  test('the present sub-status is not the wanted one', () => {
    const state = { status: 'In Progress', subStatus: 'Development' };
    expect(judge('sc', state, { to: 'Pending', actor: 'agent' }).outcome).toBe('incomplete');
  });

  test('one that is not on the list is a warning only', () => {
    const verdict = judge('sc', 'In Progress', { to: 'Pending', subStatus: 'Legal', actor: 'agent' });
    expect(verdict.outcome).toBe('allowed');
    expect(verdict.findings).toMatchObject([{ rule: 'E2-08', level: 'warning' }]);
  });

  test('clearing it in Pending is not a plain save', () => {
    const state = { status: 'Pending', subStatus: 'Development' };
    expect(judge('sc', state, { subStatus: '', to: 'Pending', actor: 'agent' }).outcome).toBe('incomplete');
    // As a page tells it that keeps the status.
    expect(judge('sc', state, { subStatus: '', action: 'Update', actor: 'agent' }).outcome).toBe(
      'incomplete',
    );
    expect(judge('sc', state, { action: 'Update', actor: 'agent' }).outcome).toBe('allowed');
    expect(judge('sc', state, { to: 'Pending', actor: 'agent' }).missing).toEqual([]);
  });

  test('the terms of Pending belong to Customer Input', () => {
    const close: Change = { to: 'Closed', actor: 'system' };
    expect(judge('sc', { status: 'Pending', subStatus: 'Customer Input' }, close).outcome).toBe('allowed');
    expect(judge('sc', { status: 'Pending', subStatus: 'Development' }, close).outcome).toBe('undocumented');
    expect(judge('sc', 'Pending', close).outcome).toBe('undocumented');
  });
});

describe('silence', () => {
  test("names the reserved id beside the catalogue's silent row", () => {
    expect(codes('sc', 'In Progress', { to: 'Closed', actor: 'customer' })).toEqual([
      'support-center/no-rule noRule',
      'E2-19 silent',
    ]);
    expect(codes('ex', 'Closed', { to: 'Reopened', actor: 'customer' })).toEqual([
      'ex-libris/no-rule noRule',
      'E4-22 useClone',
    ]);
    expect(codes('lv', 'Canceled', { to: 'In Progress', actor: 'agent' })).toEqual([
      'ithelpcenter/no-rule noRule',
      'LV-16 terminal',
    ]);
  });

  test('is no finding where a rule forbids', () => {
    expect(codes('lv', 'Closed', { to: 'Canceled', actor: 'agent' })).toEqual(['LV-10 onlyFrom']);
  });

  test('a document on statuses has no opinion on plain saves', () => {
    const verdict = judge('lv', 'In Progress', { action: 'Update', actor: 'agent' });
    expect(verdict.outcome).toBe('allowed');
    expect(verdict.findings).toMatchObject([{ level: 'info', code: 'outside' }]);
    expect(judge('lv', 'Canceled', { action: 'Update', actor: 'agent' }).outcome).toBe('undocumented');
  });

  test('a customer may comment where nothing was asked; that is no answer to a request', () => {
    const comment: Change = { action: 'Add Comment', actor: 'customer' };
    for (const state of ['In Progress', { status: 'Pending', subStatus: 'Development' }]) {
      const verdict = judge('sc', state, comment);
      expect(verdict).toMatchObject({ outcome: 'allowed', rules: [], effects: [] });
      expect(verdict.to).toBeUndefined();
    }
    const asked = { status: 'Pending', subStatus: 'Customer Input' };
    expect(judge('sc', asked, comment)).toMatchObject({ outcome: 'allowed', to: 'updateReceived' });
    const other = { status: 'Pending', subStatus: 'Development' };
    expect(judge('sc', other, { to: 'Update Received', actor: 'customer' }).outcome).toBe('undocumented');
  });

  test('a button that only looks like a change is none', () => {
    const verdict = judge('lv', 'In Progress', { action: 'Resolve', actor: 'agent' });
    expect(verdict).toMatchObject({ outcome: 'allowed', rules: ['LV-17'] });
    expect(verdict.to).toBeUndefined();
  });
});
