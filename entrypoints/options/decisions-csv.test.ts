import { describe, expect, it } from 'vitest';
import type { Decision } from '../../lib/case/messages.ts';
import { decisionSchema } from '../../lib/store/records.ts';
import { DECISION_COLUMNS, decisionsCsv } from './decisions-csv.ts';

const decision: Decision = {
  at: '2026-11-22T10:00:00Z',
  origin: 'https://desk.example',
  key: '7',
  policy: 'p',
  policyDigest: '00000000000000aa',
  verdict: 'v',
  from: 'Open',
  to: 'Closed',
  door: 'save',
  outcome: 'incomplete',
  response: 'block',
  rules: ['R-1', 'R-2'],
  end: 'overridden',
  reason: '=cmd("x"), said Kim',
};

describe('the decision log as CSV', () => {
  it('has a column for everything that is recorded', () => {
    const keys = Object.keys((decisionSchema as unknown as { shape: object }).shape);
    expect([...DECISION_COLUMNS].sort()).toEqual(keys.sort());
  });

  it('is a table that a spreadsheet reads and does not run', () => {
    expect(decisionsCsv([decision])).toBe(
      `\ufeff${DECISION_COLUMNS.join(',')}\r\n` +
        `2026-11-22T10:00:00Z,https://desk.example,7,p,Open,Closed,,,save,incomplete,block,overridden,"'=cmd(""x""), said Kim",R-1 R-2,v,,,00000000000000aa\r\n`,
    );
  });
});
