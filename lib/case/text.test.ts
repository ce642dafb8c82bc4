import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isEmpty } from './text.ts';

/** Soft hyphen, joiners, marks and isolates of direction, word joiner, byte order mark, a variation selector. */
const UNSEEN = [...'\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u2060\u2066\u2069\ufeff\ufe0f'];
const WHITE = [...' \t\n\u00a0\u3000\u2009'];

const marked = (label: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('', '', ...UNSEEN), { minLength: label.length + 1, maxLength: label.length + 1 })
    .map((marks) => [...label].map((letter, at) => `${marks[at]}${letter}`).join('') + marks[label.length]);

describe('a label', () => {
  it.each(['In Progress', 'ממתין ללקוח', 'Kundenantwort erhalten', '対応中'])(
    '%s is itself with marks that nobody sees',
    (label) => {
      fc.assert(fc.property(marked(label), (other) => fold(other) === fold(label)));
    },
  );

  it('is itself in any width, case and white space', () => {
    expect(fold('  Ｉｎ　ＰＲＯＧＲＥＳＳ\u00a0')).toBe('in progress');
  });

  it('is another one with another letter', () => {
    expect(fold('Pending')).not.toBe(fold('Pend-ing'));
    expect(fold('In Progress')).not.toBe(fold('InProgress'));
  });
});

describe('a text', () => {
  it('of nothing that is seen is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...UNSEEN, ...WHITE)), (parts) => isEmpty(parts.join(''))),
    );
  });

  it('with one letter or sign among it is not', () => {
    const around = fc.array(fc.constantFrom(...UNSEEN, ...WHITE)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('x', '.', '0', 'あ', 'ש', '—'),
        around,
        (a, sign, b) => !isEmpty(a + sign + b),
      ),
    );
  });

  it('that is none is empty if it is nothing, and not if it is a value', () => {
    expect([null, undefined, '', 0, false].map(isEmpty)).toEqual([true, true, true, false, false]);
  });
});
