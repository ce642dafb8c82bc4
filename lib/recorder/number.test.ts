import { describe, expect, it } from 'vitest';
import { readOne } from '../hosts/read.ts';
import { idIn, isInternal, numberIn, shapeOf } from './number.ts';

const HREF = 'https://desk.example/case/4711';
const HEX = '9d385017c611228701d22104cc95c371';

describe('the number that people see', () => {
  it.each<[string, string]>([
    ['WS-314', 'WS-314'],
    ['#4711', '4711'],
    ['Ticket #4711 – 2 lamps broken', '4711'],
    ['[CS0001234] No login since 14 May 2026', 'CS0001234'],
    ['Printer on floor 3 (Case 4711)', '4711'],
    ['Vorgang: 4711', '4711'],
    ['2026/0093', '2026/0093'],
    ['Request 77 · 3 replies', '77'],
  ])('of “%s” is %s, and is read so', (text, number) => {
    const found = numberIn(text, HREF);
    expect(found?.number).toBe(number);
    document.body.innerHTML = `<b>${text}</b>`;
    const { number: _, ...rest } = found ?? { number: '' };
    expect(readOne({ from: 'text', selector: 'b', ...rest }, { scope: document })).toBe(number);
  });

  it.each(['Printer broken', '', HEX])('is not in “%s”', (text) => {
    expect(numberIn(text, HREF)).toBeNull();
  });

  it('is none that only a database knows', () => {
    expect(isInternal(HEX)).toBe(true);
    expect(isInternal('0b5e2f5c-8a0e-4a86-9d4e-2b6f5e1c7a11')).toBe(true);
    expect(isInternal('CS0001234')).toBe(false);
  });
});

describe('the id in the address', () => {
  it('is told where it is another than people see', () => {
    expect(idIn(`https://desk.example/c.do?sys_id=${HEX}&view=a`, 'CS0001')).toBe(HEX);
    expect(idIn(HREF, 'WS-12')).toBe('4711');
    expect(idIn(HREF, '4711')).toBeNull();
    expect(idIn('https://desk.example/case/WS-12', 'WS-12')).toBeNull();
  });
});

it('numbers of one shape differ by their digits alone', () => {
  expect(shapeOf('WS-314').test('WS-27')).toBe(true);
  expect(shapeOf('WS-314').test('WT-27')).toBe(false);
  expect(shapeOf('12').test('12 lamps')).toBe(false);
});
