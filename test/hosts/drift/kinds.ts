import type { Random } from './random.ts';
import { allIn, chainOf, textsIn } from './tree.ts';

/** A shown page that is about to be changed. */
export interface Scene {
  readonly random: Random;
  /** The elements that say the status, and those that say the key. */
  readonly status: readonly Element[];
  readonly key: readonly Element[];
  /** What shows one case of several, or the body. */
  readonly scope: Element;
  /** A status in another language, as the profile knows it. */
  translated(word: string): string | undefined;
  /** Another case's status with so much of what is around it; null if no sample shows one. */
  other(levels: number): Element | null;
  /** Lets the address be another case's. */
  elsewhere(): boolean;
}

/** Changes a page as tools change theirs; false if there was nothing to change. */
export type Mutation = (scene: Scene) => boolean;

const targets = ({ status, key }: Scene): Element[] => [...new Set([...status, ...key])];

/** What is read and what is around it. */
const chain = (scene: Scene): Element[] =>
  // Entries of a list go nowhere without it.
  [...new Set(targets(scene).flatMap(chainOf))].filter(({ localName }) => localName !== 'option');

/** One of the elements that matter, some of them, or all of the page. */
function chosen(scene: Scene): Element[] {
  const { random } = scene;
  const roll = random.next();
  if (roll < 0.4) return [random.pick(chain(scene))];
  return roll < 0.7 ? random.some(chain(scene), 0.5) : [document.body, ...allIn(document.body)];
}

const RENAMED = '-x7';

/** Changes attributes of the chosen elements. */
const attributes =
  (fits: (name: string) => boolean, change: (element: Element, name: string) => void): Mutation =>
  (scene) => {
    let done = false;
    for (const element of chosen(scene)) {
      for (const name of [...element.attributes].map((attribute) => attribute.name).filter(fits)) {
        change(element, name);
        done = true;
      }
    }
    return done;
  };

const rename = (element: Element, name: string): void => {
  const renamed = (element.getAttribute(name) ?? '').replace(/\S+/g, (word) => word + RENAMED);
  element.setAttribute(name, renamed);
};
/** The attribute's own name changes; what it says, if it is no word of somebody's, may change instead. */
const renameData = (element: Element, name: string): void => {
  const value = element.getAttribute(name) ?? '';
  element.removeAttribute(name);
  element.setAttribute(`${name}${RENAMED}`, value);
};
const remove = (element: Element, name: string): void => element.removeAttribute(name);
const isData = (name: string): boolean => name.startsWith('data-') || name === 'component-id';

function wrap(element: Element, wrapper = document.createElement('div')): void {
  element.replaceWith(wrapper);
  wrapper.append(element);
}

const wrapped: Mutation = (scene) => {
  for (const element of chosen(scene))
    if (element !== document.body && element.localName !== 'option') wrap(element);
  return true;
};

/** Something around what is read goes, and leaves what it held. */
const unwrapped: Mutation = (scene) => {
  const outer = chain(scene).filter((element) => element.children.length > 0 && !element.shadowRoot);
  if (outer.length === 0) return false;
  const gone = scene.random.pick(outer);
  gone.replaceWith(...gone.childNodes);
  return true;
};

const moved: Mutation = (scene) => {
  const element = scene.random.pick(chain(scene));
  const places = [document.body, scene.scope, element.previousElementSibling, element.nextElementSibling];
  const place = scene.random.pick(places.filter((one) => one !== null && !chainOf(one).includes(element)));
  if (!place) return false;
  if (scene.random.next() < 0.5) place.prepend(element);
  else place.append(element);
  return true;
};

const swapped: Mutation = (scene) => {
  const element = scene.random.pick(chain(scene));
  const next = element.nextElementSibling;
  const other = next ?? element.previousElementSibling;
  if (!other) return false;
  if (next) next.after(element);
  else other.before(element);
  return true;
};

/** No language's words, but as long. */
const foreign = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => `${[...word].reverse().join('')}o`);

const WORDED = ['title', 'aria-label', 'alt', 'label'];

const translated: Mutation = (scene) => {
  const roll = scene.random.next();
  const inTool = (word: string): string => scene.translated(word.trim()) ?? word;
  const say = roll < 0.3 ? inTool : foreign;
  const roots = roll < 0.6 ? scene.status : [document.body];
  for (const root of roots) {
    for (const text of textsIn(root)) if (text.data.trim() !== '') text.data = say(text.data);
    for (const element of [root, ...allIn(root)]) {
      for (const name of WORDED) {
        const said = element.getAttribute(name);
        if (said) element.setAttribute(name, say(said));
      }
    }
  }
  return roots.length > 0;
};

const emptied: Mutation = (scene) => {
  const { random } = scene;
  const element = random.next() < 0.6 ? random.pick(targets(scene)) : random.pick(chain(scene));
  if (!element) return false;
  element.replaceChildren();
  for (const name of ['value', 'title', 'data-status', 'data-case-key'])
    if (element.hasAttribute(name)) element.setAttribute(name, '');
  if ('value' in element) (element as HTMLInputElement).value = '';
  return true;
};

const shadowed: Mutation = (scene) => {
  const element = scene.random.pick(chain(scene));
  const host = document.createElement('x-late');
  element.replaceWith(host);
  host.attachShadow({ mode: 'open' }).append(element);
  return true;
};

/** Puts another case's status, with what is around it, where the page's own is, or anywhere. */
function implant(scene: Scene, levels: number, places: readonly (Element | null | undefined)[]): boolean {
  const other = scene.other(levels);
  const place = scene.random.pick(places.filter((one) => one !== null && one !== undefined));
  if (!other || !place) return false;
  if (place === document.body || place === scene.scope) {
    if (scene.random.next() < 0.5) place.prepend(other);
    else place.append(other);
  } else if (scene.random.next() < 0.5) place.before(other);
  else place.after(other);
  return true;
}

/** A second block like the one that holds the status: another case's, beside it. */
const beside: Mutation = (scene) => {
  const levels = Math.floor(scene.random.next() * 5);
  const own = scene.status[0] && chainOf(scene.status[0])[levels];
  // Cells stand beside cells.
  return own?.localName === scene.other(levels)?.localName && implant(scene, levels, [own]);
};

/** A card, a side panel or a list shows another case: somewhere on the page. */
const card: Mutation = (scene) =>
  implant(scene, Math.floor(scene.random.next() * 7), [document.body, scene.scope]);

/** Kinds of changes, by what the table calls them. */
export const KINDS: Readonly<Record<string, Mutation>> = {
  'classes renamed': attributes((name) => name === 'class', rename),
  'ids renamed': attributes((name) => name === 'id', rename),
  'ids removed': attributes((name) => name === 'id', remove),
  'data attributes renamed': attributes(isData, renameData),
  'data attributes removed': attributes(isData, remove),
  'names removed': attributes((name) => name === 'name', remove),
  'wrappers added': wrapped,
  'wrappers gone': unwrapped,
  'blocks moved': moved,
  'neighbours swapped': swapped,
  'words translated': translated,
  'content emptied': emptied,
  'in a shadow root': shadowed,
  'another case beside it': beside,
  'another case in a card': card,
  'page of another address': (scene) => scene.elsewhere(),
};
