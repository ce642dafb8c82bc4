import { query, queryAll } from '../hosts/query.ts';
import { readOne, textOf } from '../hosts/read.ts';
import { labelOf } from './labels.ts';
import { numberIn, shapeOf } from './number.ts';
import { readerOf } from './pick.ts';
import { proposals } from './selector.ts';
import { isMadeUp, isTellingClass } from './stable.ts';
import type { Picked, Rows } from './types.ts';

/** A list of cases, by the status in one of its rows. */

const MOST_UP = 8;

/** What is innermost in a row and says a case's number. */
function numberAt(row: Element, shape: RegExp): Element | null {
  const says = (element: Element) => shape.test(numberIn(textOf(element), '')?.number ?? '');
  const all = [...row.querySelectorAll('*')].filter(says);
  return all.find((element) => !all.some((other) => other !== element && element.contains(other))) ?? null;
}

/** The row around a cell: the nearest thing that has a number in it, beside others that have one too. */
function rowAround(cell: Element, shape: RegExp): { row: Element; number: Element; rows: Element[] } | null {
  for (let row = cell, up = 0; row.parentElement && up < MOST_UP; row = row.parentElement, up += 1) {
    const number = numberAt(row, shape);
    const { localName, parentElement } = row;
    const rows = [...parentElement.children].filter(
      (one) => one.localName === localName && numberAt(one, shape) !== null,
    );
    if (number && rows.length > 1) return { row, number, rows };
  }
  return null;
}

/** Ways to find an element within a row, the surest first. */
function waysIn(row: Element, element: Element): string[] {
  const tag = CSS.escape(element.localName);
  const attributes = element
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') && !isMadeUp(name))
    .flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isWord = /^[a-z][a-z_-]*$/i.test(value) && !isMadeUp(value);
      return isWord ? [`${tag}[${name}="${value}"]`, `${tag}[${name}]`] : [`${tag}[${name}]`];
    });
  const classes = [...element.classList].filter(isTellingClass).map((one) => `${tag}.${CSS.escape(one)}`);
  const places: string[] = [];
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    const place = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
    places.unshift(`${CSS.escape(at.localName)}:nth-child(${place})`);
  }
  return [...attributes, ...classes, `:scope > ${places.join(' > ')}`];
}

/** The way that finds one thing in most rows, and this one in its own. */
function wayIn(row: Element, rows: readonly Element[], element: Element): string | null {
  const fits = (way: string): boolean => {
    const own = queryAll(row, way);
    const others = rows.filter((one) => queryAll(one, way).length === 1);
    return own.length === 1 && own[0] === element && others.length > rows.length / 2;
  };
  return waysIn(row, element).find(fits) ?? null;
}

const pickIn = (selector: string, element: Element, cut: Pick<Picked, 'after' | 'before'>): Picked => ({
  selector,
  score: selector.startsWith(':scope') ? 0.35 : 0.6,
  from: 'text',
  ...cut,
  label: labelOf(element),
  tag: element.localName,
  control: false,
});

/**
 * Learns a list from the place where one of its rows shows the status.
 * @param key of a case, so that rows are known by numbers of its shape
 * @returns null if no rows with such numbers are around it
 */
export function learnRows(cell: Element, key: string): Rows | null {
  const around = rowAround(cell, shapeOf(key));
  if (!around) return null;
  const { row, rows, number } = around;
  const [list] = row.parentElement ? proposals(row.parentElement) : [];
  const [keyWay, statusWay] = [wayIn(row, rows, number), wayIn(row, rows, cell)];
  if (!list || !keyWay || !statusWay) return null;
  const { number: _, ...cut } = numberIn(textOf(number), '') ?? { number: '' };
  return {
    href: location.href,
    each: `${list.selector} > ${CSS.escape(row.localName)}`,
    key: pickIn(keyWay, number, cut),
    status: pickIn(statusWay, cell, {}),
  };
}

/** What the first rows say; a row without a number is a heading. */
export function readRows({ each, key, status }: Rows, most: number): { key: string; status: string }[] {
  return queryAll(document, each)
    .map((row) => ({
      key: readOne(readerOf(key), { scope: row }) ?? '',
      status: query(row, status.selector) ? (readOne(readerOf(status), { scope: row }) ?? '') : '',
    }))
    .filter((row) => row.key !== '')
    .slice(0, most);
}
