import { queryAll, shadowRootOf } from './query.ts';
import { selectorsIn } from './selectors.ts';

/** How much of a page an outline tells. */
const LINES = 150;
const DEPTH = 7;

/** What may stand in an outline as a name of the page's own; anything else shows as `…`. */
const NAME = /^[a-z][a-z_:-]{0,40}$/i;
const name = (text: string): string => (NAME.test(text) ? text : '…');

/** Values that the profile itself names: classes, ids and attribute values in its selectors. */
export function namedBy(profile: unknown): ReadonlySet<string> {
  const found = selectorsIn(profile).flatMap((selector) => [
    ...[...selector.matchAll(/=\s*"([^"]*)"/g)].map(([, value = '']) => value),
    ...[...selector.matchAll(/=\s*([\w-]+)/g)].map(([, value = '']) => value),
    ...[...selector.matchAll(/[.#]([\w-]+)/g)].map(([, value = '']) => value),
  ]);
  return new Set(found);
}

const roleOf = (element: Element): string => {
  const role = element.getAttribute('role') ?? '';
  return role === '' ? '' : `[role=${name(role)}]`;
};

/** An element without anything that is somebody's: its tag, its attributes' names, and the values that the profile names. */
function lineOf(element: Element, named: ReadonlySet<string>): string {
  const parts = [...element.attributes]
    .filter((attribute) => attribute.name !== 'role')
    .map((attribute) => {
      const known =
        attribute.name === 'class'
          ? [...element.classList].filter((one) => named.has(one)).join(' ')
          : named.has(attribute.value)
            ? attribute.value
            : '';
      return known === '' ? `[${name(attribute.name)}]` : `[${name(attribute.name)}="${known}"]`;
    });
  return `${name(element.localName)}${roleOf(element)}${[...new Set(parts)].join('')}`;
}

/**
 * The structure of a part of a page, a line per element, indented: tags, attribute names, roles and counts. No text, and no
 * value of an attribute but those that the profile names itself.
 */
export function outline(root: Element, named: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= LINES) return;
    const shadow = shadowRootOf(element);
    const children = [...(shadow ? shadow.children : []), ...element.children];
    const hidden = depth === DEPTH && children.length > 0 ? ` (${children.length} inside)` : '';
    lines.push(`${'  '.repeat(depth)}${lineOf(element, named)}${shadow ? ' #shadow' : ''}${hidden}`);
    if (depth < DEPTH) for (const child of children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.length >= LINES ? [...lines, '…'] : lines;
}

/** Parts of a selector from the outside in, each with what stands left of it: where does it stop matching? */
function prefixes(selector: string): string[] {
  const found: string[] = [];
  let [depth, quoted] = [0, false];
  for (const [at, sign] of [...selector].entries()) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && '[('.includes(sign)) depth += 1;
    if (!quoted && '])'.includes(sign)) depth -= 1;
    const ends = !quoted && depth === 0 && sign === ' ' && /[\w\])*"]$/.test(selector.slice(0, at));
    if (ends) found.push(selector.slice(0, at).replace(/[\s>+~*]+$/, ''));
  }
  return [...new Set([...found, selector])].filter(Boolean);
}

/** A part of a selector, as the profile has it, and how often it matches. */
export interface Step {
  readonly selector: string;
  readonly count: number;
}

/**
 * How often each part of a selector matches, from the outside in, up to the first that does not.
 * @param fill puts in what the address says: what is told stays as the profile has it
 */
export function steps(root: ParentNode, selector: string, fill: (selector: string) => string): Step[] {
  const count = (part: string): Step => ({ selector: part, count: queryAll(root, fill(part)).length });
  // Alternatives are told one by one.
  const [first = selector, ...others] = selector.split(/,\s*(?![^[(]*[\])])/);
  const told: Step[] = [];
  for (const part of prefixes(first)) {
    told.push(count(part));
    if (told.at(-1)?.count === 0) break;
  }
  return [...told, ...others.map(count)];
}
