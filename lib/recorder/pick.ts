import { labelOf as calledBy, elementsOf, readOne } from '../hosts/read.ts';
import type { Reader } from '../hosts/types.ts';
import { BUTTONS, before, CONTROLS, isNamed, labelOf, offeredIn } from './labels.ts';
import { numberIn } from './number.ts';
import { entriesOf, openingSign } from './opener.ts';
import { proposals, surenessOf } from './selector.ts';
import { isMadeUp } from './stable.ts';
import type { Offer, Picked, Proposal, Role } from './types.ts';

/** Attributes in which tools keep an entry's own value, best first. */
const VALUES = ['data-value', 'data-status', 'data-state', 'data-id', 'data-action', 'value'];

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** True for what a person types or picks in. */
const isControl = (element: Element): boolean => element.matches(CONTROLS) && !element.matches(BUTTONS);

/** The button, entry or control around what was hit: an icon in it is not meant. */
const AROUND: Readonly<Record<'press' | 'type', string>> = {
  press: `${BUTTONS}, select, [role=option]`,
  type: 'select, input, textarea, [role=combobox]',
};

/** What a person means by what they hit, for this role. */
export function meant(role: Role, element: Element): Element {
  const type = element.closest(AROUND.type);
  const press = element.closest(AROUND.press);
  if (role === 'save' || role === 'menu') return press ?? element;
  return type ?? (role === 'wanted' ? press : null) ?? element;
}

const offersOf = (select: HTMLSelectElement): Offer[] =>
  [...select.options]
    .filter((option) => option.value !== '' && !option.disabled)
    .slice(0, 100)
    .map((option) => ({ value: option.value, text: clean(option.textContent) }));

function fromOf(element: Element): Picked['from'] {
  if (element instanceof HTMLSelectElement) return 'option';
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return 'checked';
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? 'value' : 'text';
}

/** "Status: Open" says its label itself, and so does "Status Open" where some list on the page offers "Open". */
function afterOf(element: Element): string | undefined {
  const text = clean(element.textContent);
  const found = /^[^:：]{1,30}[:：]\s*(?=\S)/.exec(text)?.[0];
  if (found !== undefined) return found.trim().slice(-1);
  if (!text.includes(' ') || text.length > 80) return undefined;
  const offered = offeredIn(document);
  const word = offered.has(text) ? undefined : [...offered].find((one) => one && text.endsWith(` ${one}`));
  return word && text.slice(0, -word.length).trim();
}

/** In a shadow root a form that is sent is not heard of outside: there, the press counts. */
const formOf = (element: Element): string | undefined => {
  if (element.getRootNode() instanceof ShadowRoot) return undefined;
  const { form } = element as HTMLInputElement;
  const around = form instanceof HTMLFormElement ? form : element.closest('form');
  return around ? proposals(around)[0]?.selector : undefined;
};

/** Only the number, of what a page shows around it. */
function cutOf(role: Role, element: Element): Pick<Picked, 'after' | 'before'> {
  if (role === 'key') {
    const { number: _, ...cut } = numberIn(clean(readRaw(element)), location.href) ?? { number: '' };
    return cut;
  }
  if (role === 'save') return {};
  const after = afterOf(element);
  const sign = openingSign(readRaw(element));
  return { ...(after === undefined ? {} : { after }), ...(sign === '' ? {} : { before: sign }) };
}

const readRaw = (element: Element): string =>
  (isControl(element) ? (element as HTMLInputElement).value : null) ?? element.textContent ?? '';

/** The outermost element around one whose inside is closed to the page: all that an event tells of is that one. */
function closedHostOf(element: Element): Element | null {
  let found: Element | null = null;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root.mode === 'closed') found = root.host;
  return found;
}

/** How the closed part around an element is found, by how the element is; undefined if nothing is closed. */
function closedPart(element: Element, selector: string): Pick<Picked, 'closed'> {
  const host = closedHostOf(element);
  if (!host) return {};
  let depth = 1;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) depth += 1;
  return { closed: selector.split(' >>> ').slice(0, depth).join(' >>> ') };
}

/** A press in a closed part is known by its host, where nothing else can be pressed in there. */
function pressable(role: Role, element: Element): Element {
  const host = role === 'save' ? closedHostOf(element) : null;
  const root = element.getRootNode() as ShadowRoot;
  return host && root.host === host && root.querySelectorAll(BUTTONS).length === 1 ? host : element;
}

/** Found by its label, and by nothing more lasting: better than by a place among its like, which anything new moves. */
const LABELLED = 0.4;

/**
 * The last resort: all elements of its kind, of which the page calls one so. Only for what is read: an event at an element
 * asks for a selector alone.
 */
function byLabel(
  role: Role,
  element: Element,
  { selector, score }: Proposal,
  scope: ParentNode,
): (Proposal & Pick<Picked, 'labels'>) | null {
  const isRead = role === 'field' || ((role === 'key' || role === 'status') && !isControl(element));
  const label = labelOf(element);
  if (!isRead || surenessOf(score) !== 'weak' || !isNamed(role, element)) return null;
  if (label === '' || calledBy(element) !== label) return null;
  const root = selector.split(' >>> ').slice(0, -1);
  const found = { selector: [...root, CSS.escape(element.localName)].join(' >>> '), labels: [label] };
  const all = elementsOf({ from: 'text', ...found }, { scope });
  return all.length === 1 && all[0] === element ? { ...found, score: LABELLED } : null;
}

/**
 * What an element is for a role, as plain data; null if there is no way to find it again. Of the wanted status it may be
 * a list or box, or an entry of a menu that saves at once.
 * @param avoid what tells of this one case, so that no selector holds it
 * @param within the case's part of the page
 * @param opener what was pressed to see a menu's entry
 */
export function pick(
  role: Role,
  element: Element,
  avoid: readonly string[] = [],
  within: ParentNode = document,
  opener?: Element,
): Picked | null {
  if (role === 'menu' || role === 'wanted') {
    const [first] = entriesOf(element);
    if (first) return entries(first, element, avoid, within);
    if (!isControl(element)) return entries(element, opener, avoid, within);
  }
  const at = pressable(role, element);
  const [best] = proposals(at, avoid, within);
  if (!best) return null;
  const found = byLabel(role, element, best, within) ?? best;
  const from = fromOf(element);
  const form = at === element ? formOf(element) : undefined;
  return {
    ...found,
    from,
    ...(from === 'text' || role === 'key' ? cutOf(role, element) : {}),
    label: (role === 'status' && before(element)) || labelOf(element),
    tag: element.localName,
    ...(form === undefined ? {} : { form }),
    ...(element instanceof HTMLSelectElement ? { offers: offersOf(element) } : {}),
    control: isControl(element),
    ...closedPart(at, best.selector),
  };
}

/** The attribute that tells the entries of a menu apart, if there is one. */
function telling(items: readonly Element[]): string | undefined {
  const own =
    items[0]?.getAttributeNames().filter((name) => name.startsWith('data-') && !isMadeUp(name)) ?? [];
  return [...VALUES, ...own].find((name) => {
    const values = items.map((item) => item.getAttribute(name) ?? '');
    return (
      values.every((value) => value !== '' && !isMadeUp(value)) && new Set(values).size === values.length
    );
  });
}

const alike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && a.getAttribute('role') === b.getAttribute('role');

/** The nearest thing around an entry that holds more of its kind, and those. */
function siblings(element: Element): { around: Element; items: Element[] } | null {
  for (let at = element.parentElement, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    const items = [...at.querySelectorAll(element.localName)].filter((one) => alike(one, element));
    if (items.length > 1) return { around: at, items };
  }
  return null;
}

/** A menu's entries by one of them: all that stand beside it, each with its own word. */
function entries(
  element: Element,
  opener: Element | undefined,
  avoid: readonly string[],
  within: ParentNode,
): Picked | null {
  const found = siblings(element);
  const items = found?.items ?? [element];
  const [best] = proposals(found?.around ?? element, avoid, within);
  if (!best) return null;
  const name = telling(items);
  const opening = opener && proposals(opener, avoid, within)[0]?.selector;
  const sign = opener ? openingSign(readRaw(opener)) : '';
  const role = element.getAttribute('role');
  const kind = `${CSS.escape(element.localName)}${name ? `[${name}]` : role ? `[role="${CSS.escape(role)}"]` : ''}`;
  return {
    selector: found ? `${best.selector} ${kind}` : best.selector,
    score: best.score,
    from: name ? 'attr' : 'text',
    ...(name ? { name } : {}),
    ...(opening ? { opener: { selector: opening, ...(sign === '' ? {} : { before: sign }) } } : {}),
    label: (opener ? before(opener) : labelOf(found?.around ?? element)) || labelOf(element),
    tag: element.localName,
    offers: items.slice(0, 100).map((item) => ({
      value: name ? (item.getAttribute(name) ?? '') : clean(item.textContent),
      text: clean(item.textContent),
    })),
    control: false,
    ...closedPart(found?.around ?? element, best.selector),
  };
}

/** What tells one pick from another. */
export const spotOf = ({ selector, labels = [] }: Pick<Picked, 'selector' | 'labels'>): string =>
  [selector, ...labels.map((label) => `“${label}”`)].join(' ');

/** How a pick is read. @param map the tool's words to the policy's */
export const readerOf = (picked: Picked, map: Readonly<Record<string, string>> = {}): Reader => ({
  from: picked.from,
  selector: picked.selector,
  ...(picked.labels === undefined ? {} : { labels: picked.labels }),
  ...(picked.name === undefined ? {} : { name: picked.name }),
  ...(picked.after === undefined ? {} : { after: picked.after }),
  ...(picked.before === undefined ? {} : { before: picked.before }),
  ...(Object.keys(map).length > 0 ? { map } : {}),
});

/** What is chosen in a menu, as what opens it shows. */
export const chosenReader = (
  opener: NonNullable<Picked['opener']>,
  map: Readonly<Record<string, string>>,
): Reader => ({
  from: 'text',
  ...opener,
  ...(Object.keys(map).length > 0 ? { map } : {}),
});

/**
 * The saved value of a list: the page's own mark of it, since the list itself shows what somebody has just chosen. A list
 * whose page marks nothing gives no saved value.
 */
export const savedReaderOf = (picked: Picked, map: Readonly<Record<string, string>> = {}): Reader =>
  picked.from === 'option'
    ? { ...readerOf(picked, map), from: 'text', selector: `${picked.selector} option[selected]` }
    : readerOf(picked, map);

/** What is read there now; null if it is not found. @param scope the case's element, or the document */
export const preview = (reader: Reader, scope: ParentNode = document): string | null =>
  readOne(reader, { scope });
