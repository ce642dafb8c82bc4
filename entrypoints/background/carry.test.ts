import { expect, it } from 'vitest';
import type { EndedChange } from '../../lib/case/messages.ts';
import { FakePlatform } from '../../lib/platform/fake.ts';
import { carry } from './carry.ts';

const AT = '2026-11-22T10:00:00.000Z';
const warning = { rule: 'p/no-rule', level: 'undocumented', code: 'noRule' };
const note = { rule: 'p-1', level: 'info', code: 'note' };

/** What is stored after a change of a case has ended. */
async function after(end: string, findings: readonly object[]): Promise<Record<string, unknown>> {
  const platform = new FakePlatform();
  const ended = {
    end,
    origin: 'https://desk.example',
    key: 'A-1',
    judgement: {
      asked: { case: { status: 'Open', fields: { comment: 'They wrote this' } } },
      verdict: { findings },
    },
  };
  await carry(platform, ended as unknown as EndedChange, AT);
  return platform.local.data;
}

it('keeps a warning, and nothing of the case but its key', async () => {
  expect(await after('passed', [note, warning])).toEqual({
    'carried:https://desk.example': { key: 'A-1', at: AT, told: { key: 'warned', findings: [warning] } },
  });
});

it('keeps nothing of a change without warnings, or one that was asked about', async () => {
  expect(await after('passed', [note])).toEqual({});
  expect(await after('confirmed', [warning])).toEqual({});
});
