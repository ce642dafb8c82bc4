import { describe, expect, it } from 'vitest';
import { linesOf, toLines } from './lines.ts';

describe('linesOf', () => {
  it('takes names and values, further lines included, and leaves remarks and what stands above', () => {
    const text =
      'RT/4.4.6 200 Ok\n\n# 1/2 (id/60/total)\n\nid: 60\nOldValue: \nCF.{Resolution Code}: Solved\n\nContent: One\n         Status: closed\n\n         two\n\nType: Set\n';
    expect(linesOf(text)).toEqual([
      {
        id: '60',
        OldValue: '',
        'CF.{Resolution Code}': 'Solved',
        Content: 'One\nStatus: closed\n\ntwo',
        Type: 'Set',
      },
    ]);
  });

  it('parts records at a line of two dashes that stands at the margin', () => {
    expect(linesOf('id: 1\nContent: a\n --\n\n--\n\nid: 2\n')).toEqual([
      { id: '1', Content: 'a\n--' },
      { id: '2' },
    ]);
  });

  it('gives nothing of a text without records', () => {
    expect(linesOf('RT/4.4.6 401 Credentials required\n')).toEqual([]);
  });
});

describe('toLines', () => {
  it('lets no line of a value become a name of its own', () => {
    const text = toLines([
      ['CF.{Notes}', 'Cleared.\r\nStatus: closed\n\nOwner: root'],
      ['CF.{Code}', 'Solved'],
    ]);
    expect(text).toBe('CF.{Notes}: Cleared.\n Status: closed\n \n Owner: root\nCF.{Code}: Solved');
    expect(linesOf(text)).toEqual([
      { 'CF.{Notes}': 'Cleared.\nStatus: closed\n\nOwner: root', 'CF.{Code}': 'Solved' },
    ]);
  });

  it('refuses what can be no name', () => {
    expect(() => toLines([['Status: closed\nX', '1']])).toThrow('Status: closed');
  });
});
