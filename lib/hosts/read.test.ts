import { beforeEach, describe, expect, it } from 'vitest';
import { asText, pathInto, readFirst, readOne } from './read.ts';
import { readSure } from './snapshot.ts';
import type { Listing } from './types.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <form id="f"><input name="id" value="7">
      <select name="status"><option value="">Open (Unchanged)</option><option value="R" selected>Resolved</option></select>
      <label><input type="radio" name="ok" value="Yes">Yes</label><label><input type="radio" name="ok" value="No" checked>No</label>
      <textarea name="notes"> </textarea><input type="checkbox" name="major" checked></form>
    <h1>#7:   Laptop <b>battery</b> </h1><p class="cf">(no value)</p><deep-one></deep-one>`;
  document.querySelector('deep-one')?.attachShadow({ mode: 'open' }).append(document.createElement('em'));
});

const scope = () => ({ scope: document, captures: { key: 'A-1' } });

describe('readOne', () => {
  it('reads text, value, option, attribute, check, capture and constant', () => {
    const read = (reader: Parameters<typeof readOne>[0]) => readOne(reader, scope());
    expect(read({ from: 'text', selector: 'h1' })).toBe('#7: Laptop battery');
    expect(read({ from: 'value', selector: '[name=status]' })).toBe('R');
    expect(read({ from: 'option', selector: '[name=status]' })).toBe('Resolved');
    expect(read({ from: 'attr', selector: 'p', name: 'class' })).toBe('cf');
    expect(read({ from: 'checked', selector: '[name=major]' })).toBe('true');
    expect(read({ from: 'url', name: 'key' })).toBe('A-1');
    expect(read({ from: 'const', value: 'x' })).toBe('x');
  });
  it('reads a parameter of a link, decoded, and null for one that it has not', () => {
    document.body.innerHTML =
      '<a href="/Update?Status=Awaiting+Info;id=7#Status=no">Ask</a><a name="x">Bare</a>';
    const link = (name: string, selector = 'a') => readOne({ from: 'link', selector, name }, scope());
    expect(link('Status')).toBe('Awaiting Info');
    expect(link('id')).toBe('7');
    expect(link('Action')).toBeNull();
    expect(link('id', '[name=x]')).toBeNull();
  });
  it('reads the chosen one of a radio group, and nothing chosen as empty', () => {
    expect(readOne({ from: 'value', selector: '[name=ok]' }, scope())).toBe('No');
    for (const radio of document.querySelectorAll<HTMLInputElement>('[name=ok]')) radio.checked = false;
    expect(readOne({ from: 'value', selector: '[name=ok]' }, scope())).toBe('');
  });
  it('cuts, blanks and maps', () => {
    expect(readOne({ from: 'text', selector: 'h1', after: '#', before: ':' }, scope())).toBe('7');
    expect(readOne({ from: 'text', selector: '.cf', blank: ['(no value)'] }, scope())).toBe('');
    expect(readOne({ from: 'value', selector: '[name=status]', map: { R: 'Resolved' } }, scope())).toBe(
      'Resolved',
    );
  });
  it('tells "not shown" from "empty"', () => {
    expect(readOne({ from: 'value', selector: '#none' }, scope())).toBeNull();
    expect(
      readFirst(
        [
          { from: 'value', selector: '#none' },
          { from: 'value', selector: '[name=notes]' },
        ],
        scope(),
      ),
    ).toBe(' ');
    expect(readFirst([], scope())).toBeNull();
    expect(readOne({ from: 'exists', selector: '#none' }, scope())).toBe('false');
  });
  it('steps into shadow roots', () => {
    expect(readOne({ from: 'exists', selector: 'deep-one >>> em' }, scope())).toBe('true');
  });
  it('keeps to what stands near a word, whole', () => {
    document.body.innerHTML =
      '<p><b>Solved</b> Ticket #12</p><p><b>Open</b> Ticket #1</p><b>Closed</b><p>Ticket #3</p>';
    const status = (key: string) =>
      readOne(
        { from: 'text', selector: 'b', near: { selector: 'p', says: '#{key}' } },
        { scope: document, captures: { key } },
      );
    expect(status('1')).toBe('Open');
    expect(status('12')).toBe('Solved');
    expect(status('2')).toBeNull();
    expect(status('3')).toBeNull();
  });
  it('takes a bad selector as not there', () => {
    expect(readOne({ from: 'text', selector: 'h1[' }, scope())).toBeNull();
  });
});

describe('pathInto', () => {
  const json = { CustomFields: [{ name: 'Notes', values: ['a', 'b'] }] };
  it('follows keys, indexes and matches', () => {
    expect(pathInto(json, ['CustomFields', { name: 'Notes' }, 'values', 1])).toBe('b');
    expect(pathInto(json, ['CustomFields', { name: 'Other' }, 'values'])).toBeUndefined();
  });
  it('reads on into JSON within text, and takes the first item that has the rest', () => {
    const body = { message: JSON.stringify({ actions: [{ id: 1 }, { params: { Status: 'Closed' } }] }) };
    expect(pathInto(body, ['message', 'actions', '*', 'params', 'Status'])).toBe('Closed');
    expect(pathInto(body, ['message', 'actions', '*', 'params', 'Priority'])).toBeUndefined();
    expect(pathInto({ message: '{"a":' }, ['message', 'a'])).toBeUndefined();
    expect(pathInto({ '*': 1 }, ['*', 'a'])).toBeUndefined();
  });
  it('sees own properties only', () => {
    expect(pathInto({}, ['constructor'])).toBeUndefined();
    expect(pathInto('text', ['length'])).toBeUndefined();
  });
});

it('pathInto finds the item of a list that has a value, or the object itself', () => {
  const list = [null, 7, 'x', { name: 'a', value: '1' }, { name: 'b', value: '2' }];
  expect(pathInto({ list }, ['list', 'name=b', 'value'])).toBe('2');
  expect(pathInto({ list }, ['list', 'name=c', 'value'])).toBeUndefined();
  expect(pathInto({ list: { name: 'b' } }, ['list', 'name=b'])).toEqual({ name: 'b' });
  expect(pathInto({ list: { name: 'b' } }, ['list', 'name=c'])).toBeUndefined();
});

it('asText joins lists and refuses objects', () => {
  expect(asText(['a', 2, null])).toBe('a\n2\n');
  expect(asText({})).toBeNull();
  expect(asText(undefined)).toBeNull();
});

describe('labels', () => {
  const status = (labels: string[], selector = 'p, td, dd, input') =>
    readOne({ from: 'text', selector, labels }, scope());

  it('finds what stands behind its name, whatever colon or asterisk that has', () => {
    document.body.innerHTML = `<label>Queue:</label><p>Raw</p><label><b>*</b> State:</label><p>open</p>
      <table><tr><th>Estado</th><td>abierto</td></tr><tr><td>Result</td><td><input value="Fixed"></td></tr></table><dl><dt>状態：</dt><dd>対応中</dd></dl>`;
    expect(status(['State'])).toBe('open');
    expect(status(['Status', 'Estado'])).toBe('abierto');
    expect(status(['状態'])).toBe('対応中');
    expect(readOne({ from: 'value', selector: 'input', labels: ['Result'] }, scope())).toBe('Fixed');
  });
  it('takes a control by its own label, and no name that only contains the word', () => {
    document.body.innerHTML = `<input id="a" value="closed"><label for="a">Status</label>
      <label>Status of the order</label><p>shipped</p><p>lone</p>`;
    expect(readOne({ from: 'value', selector: 'input', labels: ['Status'] }, scope())).toBe('closed');
    expect(status(['Status'], 'p')).toBeNull();
  });
  it('is no surer than where it stands alone', () => {
    document.body.innerHTML = '<b>Status</b><p>open</p><b>Queue</b><p>Raw</p>';
    const sure = () => readSure([{ from: 'text', selector: 'p', labels: ['Status'] }], scope());
    expect(sure()).toBe('open');
    document.body.append(document.body.cloneNode(true));
    expect(sure()).toBe('open');
    (document.querySelector('body > body > p') as Element).textContent = 'closed';
    expect(sure()).toBeNull();
  });
});

describe('listed', () => {
  const answer = {
    id: '10042',
    key: 'SUP-12',
    transitions: [
      { id: '31', name: 'Done', hasScreen: true, to: { name: 'Closed' } },
      { id: '41', name: 'Done', hasScreen: false, to: { name: 'Resolved' } },
    ],
  };
  const listed = { items: ['transitions'], by: 'name', give: ['to', 'name'] };
  const look = (value: string, how: Listing, from: unknown = answer) =>
    readOne({ from: 'const', value, listed: how }, { ...scope(), answer: from });

  it('takes a value for the first entry that has it, and is as asked for', () => {
    expect(look('Done', listed)).toBe('Closed');
    expect(look('Done', { ...listed, where: { hasScreen: 'false' } })).toBe('Resolved');
    expect(look('31', { ...listed, by: 'id', where: { hasScreen: 'false' } })).toBeNull();
  });
  it('takes the answer itself without a list', () => {
    expect(look('10042', { items: [], by: 'id', give: ['key'] })).toBe('SUP-12');
    expect(look('10043', { items: [], by: 'id', give: ['key'] })).toBeNull();
  });
  it('finds nothing before the answer is there, nor in what is no list', () => {
    expect(look('Done', listed, null)).toBeNull();
    expect(look('Done', listed, { transitions: ['Done', null] })).toBeNull();
  });
});
