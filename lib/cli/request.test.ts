import { describe, expect, test } from 'vitest';
import { BadRequest, parseRequest } from './request.ts';

const good = { case: { status: 'Open' }, change: { action: 'Update', actor: 'agent' } };

/** What is said of a line that is no request; the request itself, where it is one. */
function read(line: unknown): unknown {
  try {
    return parseRequest(typeof line === 'string' ? line : JSON.stringify(line));
  } catch (error) {
    if (error instanceof BadRequest) return error.message;
    throw error;
  }
}

describe('a time', () => {
  test.each(['yesterday', '', '2026-02-30', '12.03.2026', '2026-03-12T25:00', '2026'])(
    'is not %j',
    (time) => {
      const said = 'give an ISO date (2026-03-31) or an ISO time (2026-03-31T09:00:00+02:00)';
      expect(read({ ...good, now: time })).toBe(`$.now: ${said}`);
      expect(read({ ...good, case: { status: 'Open', since: time } })).toBe(`$.case.since: ${said}`);
    },
  );

  test.each([
    '2026-03-12',
    ' 2026-03-12T09:00 ',
    '2026-03-12 09:00:30',
    '2026-03-12T09:00:30.5+09:00',
    '2026-03-12T09:00Z',
    '2026-03-12T09:00:30.500+0900',
    '2026-03-12 09:00-05:30',
  ])('is %j', (time) => {
    const request = { ...good, now: time, case: { status: 'Open', since: time } };
    expect(read(request)).toEqual(request);
  });
});

test('what is wrong is told in words', () => {
  expect(read('[]')).toMatch(/^write one request a line, as a JSON object/);
  expect(read('"x"')).toMatch(/^write one request a line, as a JSON object/);
  expect(read({ ...good, case: { status: 5 } })).toBe('$.case.status: expected text, but this is a number');
  expect(read({ case: {} })).toBe(
    '$.case.status: Missing: text expected; $.change: Missing: keys and values expected',
  );
  expect(read({ ...good, case: { status: 'New', fields: { notes: ['x'] } } })).toBe(
    '$.case.fields.notes: expected text, but this is a list',
  );
  expect(read({ ...good, case: { status: 'New', verified: 'category' } })).toBe(
    '$.case.verified: expected a list, but this is text',
  );
});
