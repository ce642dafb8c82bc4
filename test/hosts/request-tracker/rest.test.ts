import { describe, expect, it } from 'vitest';
import { parseHistory, parseTicket } from './rest.ts';

const ticket = {
  id: 9,
  Subject: 'Pump 3 hums',
  Status: 'Open',
  Priority: '50',
  Queue: { id: '3', type: 'queue', Name: 'Support' },
  Owner: { id: 'alice', type: 'user' },
  CustomFields: [
    { id: '4', name: 'Resolution Notes', values: ['first line\nsecond'] },
    { id: '3', name: 'Resolution Code', values: [] },
  ],
};

describe('parseTicket', () => {
  it('takes names, not numbers, and empty fields as empty text', () => {
    expect(parseTicket(ticket)).toEqual({
      id: 9,
      subject: 'Pump 3 hums',
      queue: 'Support',
      status: 'Open',
      owner: 'alice',
      priority: '50',
      fields: { 'Resolution Notes': 'first line\nsecond', 'Resolution Code': '' },
    });
  });

  it('refuses an answer that is no ticket', () => {
    expect(() => parseTicket({ message: 'Not Found' })).toThrow(
      'Not a ticket of REST 2: {"message":"Not Found"}',
    );
  });
});

describe('parseHistory', () => {
  it('reads each entry, with nothing as empty text', () => {
    const items = [
      {
        id: '141',
        Type: 'Status',
        Field: 'Status',
        OldValue: 'new',
        NewValue: null,
        Created: '2026-08-03T07:12:00Z',
        Creator: { id: 'mira' },
      },
    ];
    expect(parseHistory({ items })).toEqual([
      {
        id: 141,
        type: 'Status',
        field: 'Status',
        from: 'new',
        to: '',
        by: 'mira',
        at: '2026-08-03T07:12:00Z',
      },
    ]);
  });

  it('refuses an answer without a list', () => {
    expect(() => parseHistory({ items: 'none' })).toThrow('Not a history of REST 2');
  });
});
