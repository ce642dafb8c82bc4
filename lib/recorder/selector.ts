import { queryAll, shadowRootOf } from '../hosts/query.ts';
import { isMadeUp, isTellingClass } from './stable.ts';
import type { Proposal, Sureness } from './types.ts';

/** Attributes by how long they tend to live, best first. */
const NAMES = [
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-field',
  'data-name',
  'data-key',
  'itemprop',
];
const WORDS = ['aria-label', 'title', 'placeholder', 'alt'];

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const has = (name: string, value: string) => `[${name}=${quoted(value)}]`;
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** What the element says of this one case: nothing that a selector may hold. */
function ownWords(element: Element): readonly string[] {
  const value = 'value' in element && element.localName !== 'button' ? String(element.value) : '';
  return [element.textContent?.trim() ?? '', value].filter((text) => text !== '');
}

const tellsOfCase = (element: Element, value: string, avoid: readonly string[]): boolean =>
  [...ownWords(element), ...avoid].some(
    (text) => text === value || (value.length > 3 && text.includes(value) && /\d/.test(value)),
  );

const usable = (element: Element, value: string, avoid: readonly string[]): boolean =>
  value.trim() !== '' && value.length <= 80 && !isMadeUp(value) && !tellsOfCase(element, value, avoid);

/** What names the element itself, without regard to where it stands. */
function own(element: Element, avoid: readonly string[]): Proposal[] {
  const tag = CSS.escape(element.localName);
  const found: Proposal[] = [];
  const take = (selector: string, score: number) => found.push({ selector, score });
  const id = attribute(element, 'id');
  if (usable(element, id, avoid)) take(`#${CSS.escape(id)}`, 0.95);
  const name = attribute(element, 'name');
  if (usable(element, name, avoid)) take(tag + has('name', name), 0.9);
  for (const { name: key, value } of [...element.attributes]) {
    if (NAMES.includes(key) && usable(element, value, avoid)) take(tag + has(key, value), 0.88);
    else if (key.startsWith('data-') && !isMadeUp(key)) take(`${tag}[${CSS.escape(key)}]`, 0.75);
  }
  // A component's name is its own.
  if (element.localName.includes('-') && !isMadeUp(element.localName)) take(tag, 0.8);
  const classes = [...element.classList].filter(isTellingClass).slice(0, 4);
  for (const one of classes) take(`${tag}.${CSS.escape(one)}`, 0.6);
  if (classes.length > 1) take(tag + classes.map((one) => `.${CSS.escape(one)}`).join(''), 0.55);
  for (const key of WORDS) {
    const value = attribute(element, key);
    if (usable(element, value, avoid)) take(tag + has(key, value), 0.45);
  }
  const role = attribute(element, 'role');
  if (/^[a-z]+$/.test(role) && role !== 'presentation' && role !== 'none') take(tag + has('role', role), 0.5);
  const type = attribute(element, 'type');
  if (element.localName === 'input' && type === 'submit' && attribute(element, 'value'))
    take(`input[type="submit"]${has('value', attribute(element, 'value'))}`, 0.45);
  if (type !== '' && /^(?:submit|reset|search)$/.test(type)) take(`${tag}${has('type', type)}`, 0.4);
  return found;
}

/** The place among its like: the last resort, since anything new in between moves it. */
function steps(element: Element, below: Element | ParentNode): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at && at !== below; at = at.parentElement) {
    const { localName, parentElement } = at;
    const alike = parentElement
      ? [...parentElement.children].filter((one) => one.localName === localName)
      : [];
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(at) + 1})` : '';
    parts.unshift(CSS.escape(localName) + place);
  }
  return parts.join(' > ');
}

/** Within what stands around it, from the inside out. */
function scoped(element: Element, within: ParentNode, avoid: readonly string[]): Proposal[] {
  const found: Proposal[] = [];
  const inner = [...own(element, avoid), { selector: CSS.escape(element.localName), score: 0.5 }];
  for (let at = element.parentElement, deep = 0; at && deep < 12; at = at.parentElement, deep += 1) {
    const [anchor] = own(at, avoid).filter(({ selector }) => isUnique(within, selector, at as Element));
    if (!anchor) continue;
    for (const { selector, score } of inner)
      found.push({ selector: `${anchor.selector} ${selector}`, score: Math.min(anchor.score, score) * 0.95 });
    found.push({ selector: `${anchor.selector} > ${steps(element, at)}`, score: 0.3 * anchor.score });
    break;
  }
  return found;
}

function isUnique(root: ParentNode, selector: string, element: Element): boolean {
  const all = queryAll(root, selector);
  return all.length === 1 && all[0] === element;
}

/** By number: a frame's document is none of this frame's `Document`. */
const isDocument = (root: Document | ShadowRoot): root is Document => root.nodeType === 9;
const rootOf = (element: Element): Document | ShadowRoot => element.getRootNode() as Document | ShadowRoot;

/**
 * Ways to find an element again, surest first; each finds it and nothing else on this page. Ids and classes that look
 * made by a machine, and values that tell of this one case, are in none.
 * @param avoid what tells of this case: its key, say
 * @param within where it has to be the only one: the case's part of the page
 */
export function proposals(
  element: Element,
  avoid: readonly string[] = [],
  within: ParentNode = document,
): Proposal[] {
  const root = rootOf(element);
  const inPage = isDocument(root);
  const around = inPage && within.contains(element) ? within : root;
  const all = [...own(element, avoid), ...scoped(element, around, avoid)];
  if (inPage && !all.some(({ selector }) => isUnique(around, selector, element)))
    all.push({ selector: steps(element, root), score: 0.1 });
  if (!inPage) all.push({ selector: steps(element, root), score: 0.3 });
  const good = all.filter(({ selector }) => selector !== '' && isUnique(around, selector, element));
  const ranked = good.sort((a, b) => b.score - a.score).slice(0, 5);
  if (inPage) return ranked;
  const [host] = proposals(root.host, avoid, within);
  if (!host || !shadowRootOf(root.host)) return [];
  return ranked.map(({ selector, score }) => ({
    selector: `${host.selector} >>> ${selector}`,
    score: Math.min(score, host.score),
  }));
}

/** Names of an element that others on the page have too, as where a page holds several cases alike. */
export function sharedNames(element: Element, avoid: readonly string[] = []): Proposal[] {
  const root = rootOf(element);
  return own(element, avoid)
    .filter(({ selector }) => queryAll(root, selector).length > 1)
    .sort((a, b) => b.score - a.score);
}

/** What a selector’s score (0 to 1) means to a person. */
export const surenessOf = (score: number): Sureness =>
  score >= 0.7 ? 'sure' : score >= 0.4 ? 'fair' : 'weak';
