import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';

const page = {
  present: '#case',
  lists: {
    fields: {
      each: 'tr.field',
      read: {
        name: [{ from: 'text', selector: 'th', before: ':' }],
        values: [{ from: 'text', selector: 'td:not(.none)' }],
      },
    },
  },
} as const;

it('gives each element’s texts, and leaves out what it does not show', () => {
  const html = `<table id=case>
    <tr class=field><th>Notes:<td>One<br>two<tr class=field><th>Code:<td class=none>(no value)</table>`;
  expect(answerOf(html, page)).toEqual({ fields: [{ name: 'Notes', values: 'One two' }, { name: 'Code' }] });
});

it('is nothing where the page is another one', () => {
  expect(answerOf('<form name=login><table><tr class=field><th>a</table></form>', page)).toBeNull();
});
