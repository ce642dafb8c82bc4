import { own } from '../case/own.ts';
import { fillIn } from './fill.ts';
import { query, queryAll } from './query.ts';
import type { PathStep, Reader } from './types.ts';
import { type Captures, queryParameter } from './url.ts';

/** Where a reader looks. */
export interface ReadContext {
  /** The case's element, or the document. */
  readonly scope: ParentNode;
  /** The door's element, or a history item. */
  readonly event?: Element | null;
  readonly captures?: Captures;
  /** Parsed body of a request. */
  readonly body?: unknown;
  /** The case's status as it was last read for sure. */
  readonly last?: string | undefined;
  /** The host's own answer for the case; undefined if it was not fetched. */
  readonly answer?: unknown;
}

/** What a door's readers give where nobody can tell (yet) whose a change is, or where it leads. */
export const UNTOLD = '?';

/** Text as a person sees it: white space folded, outer gone. */
export const textOf = (element: Node): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/**
 * The first reader's non-empty value. `''` if something was found but all of it is empty; `null` if nothing was found,
 * that is, the page does not show it.
 */
export function readFirst(readers: readonly Reader[] | undefined, context: ReadContext): string | null {
  let found: string | null = null;
  for (const reader of readers ?? []) {
    const value = readOne(reader, context);
    if (value) return value;
    found ??= value;
  }
  return found;
}

/** One reader's value, trimmed by its own words; `null` if its element is not there, or its value not in its map. */
export function readOne(reader: Reader, context: ReadContext): string | null {
  const raw = rawValue(reader, context);
  return raw === null ? null : polish(reader, raw, context);
}

function rawValue(reader: Reader, context: ReadContext): string | null {
  switch (reader.from) {
    case 'const':
      return reader.value ?? '';
    case 'url':
      return context.captures?.[reader.name ?? 'key'] ?? null;
    case 'body':
    case 'answer':
      return asText(pathInto(context[reader.from], (reader.name ?? '').split('.')));
  }
  const element = elementOf(reader, context);
  if (reader.from === 'exists') return String(!!element);
  return element && fromElement(element, reader, context);
}

function fromElement(element: Element, { from, name = '' }: Reader, context: ReadContext): string | null {
  switch (from) {
    case 'attr':
      return element.getAttribute(name);
    case 'link':
      return queryParameter(element.getAttribute('href') ?? '', name);
    case 'last':
      return context.last ?? null;
    case 'value':
      return controlValue(element);
    case 'option':
      return optionText(element);
    case 'checked':
      return String(!!(element as HTMLInputElement).checked);
    default:
      return textOf(element);
  }
}

/** The element that a reader means, or null. */
function elementOf(reader: Reader, context: ReadContext): Element | null {
  const root = rootOf(reader, context);
  const { selector, near, labels } = reader;
  if (!root) return null;
  if (selector === undefined) return root instanceof Element ? root : null;
  return near || labels ? (elementsOf(reader, context)[0] ?? null) : query(root, selector);
}

/** Every element that a reader means: of its selector's, those that stand and are called as it asks for. */
export const elementsOf = (reader: Reader, context: ReadContext): Element[] =>
  queryAll(rootOf(reader, context) as ParentNode, reader.selector ?? '').filter(
    (element) =>
      isNear(reader, element, context) && (!reader.labels || reader.labels.includes(labelOf(element))),
  );

/** Does an element stand where its reader asks for? The text must be a word of its own: "#12" is not in "#123". */
function isNear({ near }: Reader, element: Element, { captures }: ReadContext): boolean {
  if (!near) return true;
  const around = Element.prototype.closest.call(element, near.selector);
  const said = fillIn(near.says, (name) => captures?.[name]);
  return !!around && textOf(around).split(' ').includes(said);
}

/** What a reader's `labels` are held against. */
export function labelOf(element: Element): string {
  const label =
    (element as HTMLInputElement).labels?.[0] ??
    element.previousElementSibling ??
    element.closest('td,dd')?.previousElementSibling;
  return label ? textOf(label).replace(/^[\s*]+|[\s*:：]+$/gu, '') : '';
}

function rootOf(reader: Reader, context: ReadContext): ParentNode | null {
  if (reader.within === 'event') return context.event ?? null;
  return reader.within === 'page' ? document : context.scope;
}

/** A control's value; of radio buttons, the chosen one's. */
function controlValue(element: Element): string {
  if (element instanceof HTMLInputElement && element.type === 'radio') return radioValue(element);
  return (element as HTMLInputElement).value ?? element.getAttribute('value') ?? '';
}

function radioValue(element: HTMLInputElement): string {
  const root = element.getRootNode() as ParentNode;
  const group = queryAll(root, `input[type=radio][name="${CSS.escape(element.name)}"]`) as HTMLInputElement[];
  return group.find((radio) => radio.checked && radio.form === element.form)?.value ?? '';
}

function optionText(element: Element): string | null {
  if (!(element instanceof HTMLSelectElement)) return textOf(element);
  const option = element.selectedOptions[0];
  // An entry without a value ("-- None --") says in its own words that nothing is chosen.
  return option?.value ? textOf(option) : '';
}

function polish(reader: Reader, raw: string, { answer }: ReadContext): string | null {
  let text = raw;
  const { after, before, listed } = reader;
  if (after && text.includes(after)) text = text.slice(text.indexOf(after) + after.length);
  if (before) text = text.split(before, 1)[0] ?? '';
  if (reader.from !== 'value') text = text.trim();
  if (reader.blank?.includes(text)) return '';
  const mapped = own(reader.map, text);
  if (mapped !== undefined) return mapped;
  if (listed)
    return asText(
      answer === undefined
        ? listed.until
        : pathInto(answer, [...listed.items, { ...listed.where, [listed.by]: text }, ...listed.give]),
    );
  return reader.only ? null : text;
}

type Bag = Readonly<Record<string, unknown>>;

/**
 * What stands at a path in parsed JSON; undefined if nothing does. Only own properties count. `*` is the first item that
 * has the rest of the path, `name=value` the first that has this; text that is JSON is read on into.
 */
export function pathInto(json: unknown, steps: readonly PathStep[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return json;
  const at = typeof json === 'string' ? parsed(json) : json;
  if (typeof at !== 'object' || at === null) return undefined;
  if (step !== '*') {
    const [name = '', value] = String(step).split('=');
    const wanted = value ? { [name]: value } : step;
    return pathInto(typeof wanted === 'object' ? matching(at, wanted) : own(at as Bag, wanted), rest);
  }
  for (const item of Object.values(at)) {
    const found = pathInto(item, rest);
    if (found !== undefined) return found;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const matching = (list: object, wanted: Readonly<Record<string, string>>): unknown =>
  [list]
    .flat()
    .find((item) =>
      Object.entries(wanted).every(([name, value]) => String(own(item as Bag, name)) === value),
    );

/** A JSON value as text: a list's items on lines of their own; `null` if it is nothing that reads as text. */
export function asText(value: unknown): string | null {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((item) => asText(item) ?? '').join('\n');
  return typeof value === 'object' || value === undefined ? null : String(value);
}
