import { BUTTONS } from './labels.ts';

/** A button that opens a list of its own making, in the place of a `select`. */

const OPENS = '[aria-haspopup]:not([aria-haspopup=false]), [aria-expanded], [role=combobox]';
const TYPED = 'select, input, textarea';
const ENTRY = '[role=option], [role=menuitem], [role=menuitemradio]';
/** How far around a button its list may stand. */
const MOST_UP = 2;

/** The signs by which buttons say that they open. */
const SIGN = /\s*[▾▼▿⏷⌄˅∨↓]+$/u;

/** What stands at the end of a text to say that it opens something; "" if nothing does. */
export const openingSign = (text: string): string => SIGN.exec(text)?.[0].trim() ?? '';

const said = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().replace(SIGN, '');

const opens = (element: Element): boolean => element.matches(OPENS) && !element.matches(TYPED);

/**
 * True for what shows a choice and opens the list of the others.
 * @param shown the status that the page shows: a button alone that says it opens the others
 */
export function isOpener(element: Element, shown = ''): boolean {
  if (element.matches(ENTRY) || element.matches(TYPED)) return false;
  if (opens(element)) return true;
  const isAlone = element.parentElement?.querySelectorAll(element.localName).length === 1;
  return isAlone && element.matches(BUTTONS) && shown !== '' && said(element) === shown;
}

const named = (element: Element): Element[] => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = ['aria-controls', 'aria-owns'].flatMap(
    (name) => element.getAttribute(name)?.split(/\s+/) ?? [],
  );
  return ids.flatMap((id) => root.getElementById?.(id) ?? []);
};

/** What is around a button, as long as nothing else opens in there. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement, up = 0; at && up < MOST_UP; at = at.parentElement, up += 1) {
    if ([...at.querySelectorAll(OPENS)].some((one) => one !== element)) break;
    found.push(at);
  }
  return found;
}

/** The entries that an opener has in the page already, shown or not; none if they come with the opening. */
export function entriesOf(opener: Element): Element[] {
  if (!isOpener(opener)) return [];
  const lists = [...named(opener), ...around(opener)].map((list) => [...list.querySelectorAll(ENTRY)]);
  return lists.find((entries) => entries.length > 1) ?? [];
}
