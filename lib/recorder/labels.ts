import { shadowRootOf } from '../hosts/query.ts';
import type { Role } from './types.ts';

/** What a person types or picks in, and what one presses. */
export const CONTROLS = 'input:not([type=hidden]), select, textarea, [role=combobox], [contenteditable=true]';
/** What is pressed: selector of all that acts like a button. */
export const BUTTONS =
  'button, input[type=submit], input[type=button], input[type=image], a[href], [role=button], [role=menuitem]';

/** What each role's label tends to say, in the languages of the tools' pages. */
const HINTS: Readonly<Record<Role, RegExp>> = {
  key: /\b(?:ticket|case|incident|request|number|no|id|nr|fall|vorgang|numéro|caso)\b|[#№]|番号|ケース|チケット/i,
  status:
    /status|\bstate\b|\bstand\b|zustand|\b(?:chip|badge|pill|lozenge)\b|statut|état|estado|situa|ステータス|状態/i,
  wanted: /status|\bstate\b|stage|\bstand\b|zustand|statut|état|estado|ステータス|状態/i,
  field:
    /note|noti[cz]|\blog\b|bemerk|kommentar|resol|categor|prior|cause|comment|code|lösung|kategorie|メモ|解決|優先/i,
  save: /save|submit|update|apply|speicher|sichern|enregistr|guardar|salvar|保存|更新/i,
  menu: /status|\bstate\b|move|resolve|close|set|statut|estado|ステータス|状態|解決/i,
  row: /status|\bstate\b|zustand|statut|état|estado|ステータス|状態/i,
};

const clean = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

function labelled(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = ids.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
  const own = (element as HTMLInputElement).labels?.[0];
  if (!own) return clean(named);
  const words = [...own.childNodes]
    .filter((node) => !node.contains(element))
    .map((node) => node.textContent ?? '');
  return clean(words.join(' ')) || clean(named);
}

/** What is no word to a value: a heading, another row with its own label and value. */
const isLabel = (element: Element): boolean =>
  !element.matches('h1, h2, h3, h4, h5, h6, hr, nav, header') &&
  element.querySelector(`${CONTROLS}, ${BUTTONS}`) === null &&
  element.childElementCount < 2;

/** What stands before it, as a word to a value: `dt`, `th`, a label-like sibling; "" if nothing. */
export function before(element: Element): string {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up += 1) {
    const beside = clean(at.previousSibling?.nodeType === 3 ? at.previousSibling.textContent : '');
    // In the middle of a sentence, nothing further off is its label.
    if (beside !== '') return /[:：]$/.test(beside) && beside.length <= 40 ? beside.slice(0, -1) : '';
    const sibling = at.previousElementSibling;
    const text = sibling && isLabel(sibling) ? clean(sibling.textContent) : '';
    if (text !== '' && text.length <= 40) return text.replace(/[:：*\s]+$/, '');
    if (at.matches('h1, h2, h3, h4, h5, h6')) return '';
  }
  return '';
}

/** True if what stands before an element is there to name it, and no other value: "Status" before "Open". */
export function isNamed(role: Role, element: Element): boolean {
  if ((element as HTMLInputElement).labels?.[0]) return true;
  const name = element.previousElementSibling ?? element.closest('td, dd')?.previousElementSibling;
  const text = name?.textContent ?? '';
  const isName = name?.matches('dt, th, label, legend, b, strong') || /[:：]\s*$/.test(text);
  return !/\d/.test(text) && (isName || HINTS[role].test(text));
}

/** What people read beside an element; "" if nothing. */
export function labelOf(element: Element): string {
  return (
    labelled(element) ||
    clean(element.getAttribute('aria-label')) ||
    (element.matches(BUTTONS) ? clean(element.textContent) || clean(element.getAttribute('value')) : '') ||
    before(element) ||
    clean(element.getAttribute('placeholder')) ||
    clean(element.getAttribute('title'))
  ).replace(/[:：*\s]+$/, '');
}

const isShown = (element: Element): boolean => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
};

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && clean(node.textContent) !== '') &&
  clean(element.textContent).length <= 80;

/** Every element of a document, those in shadow roots included, in order, as far as a page of reasonable size goes. */
function* walk(root: ParentNode, left = { count: 20_000 }): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (left.count-- <= 0) return;
    yield element;
    const shadow = element.localName.includes('-') ? shadowRootOf(element) : null;
    if (shadow) yield* walk(shadow, left);
  }
}

const SKIPPED = new Set([
  'script',
  'style',
  'option',
  'optgroup',
  'noscript',
  'template',
  'svg',
  'path',
  'html',
  'body',
]);

function suits(role: Role, element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false;
  const control = element.matches(CONTROLS) && !element.matches(BUTTONS);
  if (role === 'save') return element.matches(BUTTONS);
  if (role === 'menu' || role === 'wanted')
    return control || element.matches(`${BUTTONS}, [role=option], select`);
  return control || (hasOwnText(element) && !element.matches('label, legend, dt, th'));
}

/** What a role's candidate says of itself: its label and the words of its markup. */
const clues = (element: Element): string =>
  [
    labelOf(element),
    before(element),
    element.id,
    element.getAttribute('name'),
    element.className,
    element.getAttribute('data-field'),
  ]
    .filter((text) => typeof text === 'string')
    .join(' ');

/** What each list on the page offers: the page's own words for a status are most likely among them. */
export const offeredIn = (root: ParentNode): ReadonlySet<string> =>
  new Set(
    [...walk(root)]
      .filter((element) => element.matches('select'))
      .flatMap((list) => [...(list as HTMLSelectElement).options].slice(0, 200))
      .map((option) => clean(option.textContent)),
  );

/** True for what is likely meant: by its label, by a number that the address has too, by a word that a list offers. */
function isLikely(role: Role, element: Element, offered: ReadonlySet<string>, shown: string): boolean {
  const text = clean(element.textContent);
  // Links in a page's margin lead to other cases.
  if ((role === 'key' || role === 'status') && element.matches('a[href], a[href] *')) return false;
  if (role === 'wanted' && element instanceof HTMLSelectElement)
    return [...element.options].some((option) => clean(option.textContent) === shown);
  if (role === 'wanted' && shown !== '' && element.matches(BUTTONS) && text.startsWith(shown)) return true;
  if (role === 'key') {
    const numbers = text.match(/\d{2,}/g) ?? [];
    if (numbers.some((number) => location.href.includes(number))) return true;
  }
  if (role === 'save') {
    if (element.matches('a[href]')) return false;
    if (element.matches('form button:not([type=button], [type=reset]), input[type=submit]')) return true;
  }
  if (role === 'status' && !element.matches(CONTROLS) && offered.has(text)) return true;
  return HINTS[role].test(clues(element));
}

/** What one may mean, the likeliest first, and as the page has it. */
export interface Candidates {
  readonly list: readonly Element[];
  readonly order: readonly Element[];
}

/** The most that are gone through by keyboard. */
const MOST = 300;

/**
 * What one may mean by a role.
 * @param ours true for what is not the page's
 * @param shown the status that the page shows, where that is known
 */
export function candidates(
  role: Role,
  ours: (element: Element) => boolean,
  shown = '',
  root: ParentNode = document,
): Candidates {
  const found: Element[] = [];
  for (const element of walk(root)) {
    if (suits(role, element) && !ours(element) && isShown(element)) found.push(element);
    if (found.length >= MOST) break;
  }
  const offered = offeredIn(root);
  const likely = new Set(found.filter((element) => isLikely(role, element, offered, shown)));
  return { list: [...likely, ...found.filter((element) => !likely.has(element))], order: found };
}
