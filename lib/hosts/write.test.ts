import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readOne } from './read.ts';
import { choicesOf, restorePrevious, writeField } from './write.ts';

beforeEach(() => {
  document.body.innerHTML = `<input id="t"><input id="off" disabled><textarea id="a"></textarea>
    <select id="s"><option value="">None<option value="1">Fixed</select>
    <input type="radio" name="r" value="Yes"><input type="radio" name="r" value="No"><input type="checkbox" id="c"><div id="rich"></div>`;
});

const $ = <T extends Element>(selector: string): T => document.querySelector(selector) as T;

describe('writeField', () => {
  it('writes past a framework that shadows the property, and tells it', () => {
    const input = $<HTMLInputElement>('#t');
    const shadowed = vi.fn();
    Object.defineProperty(input, 'value', { set: shadowed, get: () => 'stale', configurable: true });
    const heard: string[] = [];
    for (const type of ['input', 'change']) input.addEventListener(type, (event) => heard.push(event.type));
    expect(writeField(document, { selector: '#t', as: 'value' }, 'x')).toBe(true);
    expect(shadowed).not.toHaveBeenCalled();
    Reflect.deleteProperty(input, 'value');
    expect(input.value).toBe('x');
    expect(heard).toEqual(['input', 'change']);
  });
  it('chooses by value or by text, and refuses what is not offered', () => {
    expect(writeField(document, { selector: '#s', as: 'value' }, 'Fixed')).toBe(true);
    expect($<HTMLSelectElement>('#s').value).toBe('1');
    expect(writeField(document, { selector: '#s', as: 'value' }, 'Nonsense')).toBe(false);
  });
  it('sets radio buttons and check boxes', () => {
    writeField(document, { selector: '[name=r]', as: 'radio' }, 'No');
    expect($<HTMLInputElement>('[value=No]').checked).toBe(true);
    writeField(document, { selector: '#c', as: 'checked' }, 'Yes');
    expect($<HTMLInputElement>('#c').checked).toBe(true);
  });
  it('writes text, not markup, into an editor', () => {
    writeField(document, { selector: '#rich', as: 'editor' }, 'a\n<b>');
    expect($('#rich').innerHTML).toBe('<p>a</p><p>&lt;b&gt;</p>');
  });
  it('refuses a control that is gone or disabled', () => {
    expect(writeField(document, { selector: '#off', as: 'value' }, 'x')).toBe(false);
    expect(writeField(document, { selector: '#none', as: 'value' }, 'x')).toBe(false);
  });
});

it('choicesOf lists what can be chosen', () => {
  expect(choicesOf(document, '#s')).toEqual(['Fixed']);
  expect(choicesOf(document, '[name=r]')).toEqual(['Yes', 'No']);
  expect(choicesOf(document, '#t')).toBeUndefined();
});

it('restorePrevious goes to the option the page came with, without an event', () => {
  const select = $<HTMLSelectElement>('#s');
  const heard = vi.fn();
  select.addEventListener('change', heard);
  select.value = '1';
  restorePrevious(select, 'Unknown');
  expect(select.value).toBe('');
  expect(heard).not.toHaveBeenCalled();
});

it('finds radio buttons whatever an element of the page hides', () => {
  const radio = (value: string) => `<input type="radio" name="s" value="${value}">`;
  document.body.innerHTML = `<div>${radio('a')}${radio('b')}</div>`;
  const scope = document.querySelector('div') as HTMLDivElement;
  for (const owner of [scope, document])
    Object.defineProperty(owner, 'querySelectorAll', { value: null, configurable: true });
  expect(choicesOf(scope, '[name=s]')).toEqual(['a', 'b']);
  expect(readOne({ from: 'value', selector: '[name=s]' }, { scope })).toBe('');
  Reflect.deleteProperty(document, 'querySelectorAll');
  expect(writeField(scope, { selector: '[name=s]', as: 'radio' }, 'b')).toBe(true);
  expect(readOne({ from: 'value', selector: '[name=s]' }, { scope })).toBe('b');
});
