import { describe, expect, test } from 'vitest';
import type { CaseState, Change } from '../case/types.ts';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';

const policies = {
  sn: compile(documented('servicenow-csm-australia')),
  ex: compile(documented('ex-libris')),
};

const judge = (id: keyof typeof policies, state: CaseState | string, change: Change) =>
  evaluate(policies[id], { case: typeof state === 'string' ? { status: state } : state, change });

describe('hostile input', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'x'.repeat(1_000_000),
    '\u0000',
    '💥',
  ];

  test.each(names)('%.20s is no status, action, actor or field', (name) => {
    const fields = JSON.parse(`{${JSON.stringify(name)}: "x"}`) as Record<string, string>;
    expect(judge('sn', name, { to: 'Open' }).outcome).toBe('unknown');
    expect(judge('sn', 'Open', { to: name }).outcome).toBe('unknown');
    expect(judge('sn', 'Open', { action: name }).findings[0]?.params?.label?.toString().length).toBeLessThan(
      81,
    );
    expect(judge('sn', { status: 'Open', fields }, { to: 'Resolved', actor: 'agent' }).missing).toHaveLength(
      2,
    );
    expect(
      judge(
        'sn',
        { status: 'Open', unread: [name], verified: [name], facts: fields },
        { to: 'Resolved', actor: 'agent' },
      ).outcome,
    ).toBe('incomplete');
  });

  test('a field that the record inherits is not there', () => {
    const fields = Object.create({ resolutionCode: 'x', resolutionNotes: 'y' }) as Record<string, string>;
    expect(judge('sn', { status: 'Open', fields }, { to: 'Resolved', actor: 'agent' }).missing).toHaveLength(
      2,
    );
  });

  test('numbers that are none do no harm', () => {
    const facts = { tier: Number.NaN };
    expect(
      judge('ex', { status: 'In Progress', facts }, { to: 'In Progress - Tier 1', actor: 'agent' }).outcome,
    ).toBe('allowed');
  });
});
