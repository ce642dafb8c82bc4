import { describe, expect, it } from 'vitest';
import { FIELDS, FINDINGS, HOLDS, missing, VERIFY } from './gallery/views.ts';
import { confirms, type Drafts, filledValues, primaryOf, standing } from './hold-state.ts';
import type { HoldView } from './model.ts';

const FILLED: Drafts = { resolutionCode: 'Duplicate', resolutionNotes: 'done' };

describe('what still stands', () => {
  it('is met by what was typed, but not by white space of any kind', () => {
    expect(standing(HOLDS.missing, {})).toHaveLength(2);
    expect(standing(HOLDS.missing, { ...FILLED, resolutionNotes: ' \u3000\u200b' })).toHaveLength(1);
    expect(standing(HOLDS.missing, FILLED)).toHaveLength(0);
  });

  it('is met by a verification, as long as the model says that it holds', () => {
    expect(standing(HOLDS.confirm, {})).toHaveLength(2);
    const all = VERIFY.map((entry) => ({ ...entry, at: '2026-11-22T10:42:00Z' }));
    expect(standing({ ...HOLDS.confirm, verify: all }, {})).toHaveLength(0);
  });

  it('leaves warnings aside, and nothing once the hold is clear', () => {
    expect(standing(HOLDS.forbidden, {})).toEqual([FINDINGS.forbidden]);
    expect(standing({ ...HOLDS.missing, clear: true }, {})).toEqual([]);
  });
});

describe('what is written', () => {
  it('is what differs from the page, as values of its kind', () => {
    const major = { ...FIELDS.major, value: '' };
    const hold: HoldView = { ...HOLDS.missing, mends: [FIELDS.code, FIELDS.notes, major] };
    expect(filledValues(hold, { resolutionNotes: 'x', resolutionCode: '', isMajor: 'false' })).toEqual({
      resolutionNotes: 'x',
      isMajor: false,
    });
  });

  it('is nothing for a field that is no longer asked for', () => {
    expect(filledValues({ ...HOLDS.missing, mends: [FIELDS.code] }, FILLED)).toEqual({
      resolutionCode: 'Duplicate',
    });
  });
});

describe('the main button', () => {
  const cases: readonly [string, HoldView, Drafts, object][] = [
    [
      'names what is still empty',
      HOLDS.missing,
      {},
      { word: 'fill', blocked: 'empty', fields: [FIELDS.code, FIELDS.notes] },
    ],
    ['fills and goes on', HOLDS.missing, FILLED, { word: 'fill' }],
    ['goes on once all is answered elsewhere', { ...HOLDS.missing, clear: true }, {}, { word: 'go' }],
    ['goes on unchecked where a confirmation is enough', HOLDS.confirm, {}, { word: 'goUnchecked' }],
    ['can’t mend what is ruled out', HOLDS.forbidden, {}, { word: 'go', blocked: 'never', fields: [] }],
    ['can’t mend what is out of reach', HOLDS.elsewhere, {}, { word: 'fill', blocked: 'never', fields: [] }],
    [
      'sends to the page what can be filled there alone',
      { ...HOLDS.missing, findings: [missing({ ...FIELDS.notes, writable: false })], mends: [] },
      {},
      { word: 'go', blocked: 'onPage', fields: [{ ...FIELDS.notes, writable: false }] },
    ],
    [
      'waits for the checks where the team blocks without them',
      {
        ...HOLDS.confirm,
        response: 'block',
        findings: HOLDS.confirm.findings.map((finding) => ({ ...finding, response: 'block' as const })),
      },
      {},
      { word: 'go', blocked: 'unchecked', fields: [FIELDS.priority, FIELDS.major] },
    ],
    [
      'does not stand in the way of what is merely undocumented',
      { ...HOLDS.missing, response: 'confirm', findings: [FINDINGS.undocumented], mends: [] },
      {},
      { word: 'go' },
    ],
  ];
  it.each(cases)('%s', (_, hold, drafts, expected) => {
    expect(primaryOf(hold, drafts)).toEqual(expected);
  });

  it('is the deliberate word where one is asked for', () => {
    expect(confirms(HOLDS.confirm, {})).toBe(true);
    expect(confirms(HOLDS.missing, FILLED)).toBe(false);
  });
});
