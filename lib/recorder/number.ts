import { pairsIn } from './pairs.ts';

/** The number by which people call a case, within what a page shows: "Ticket #12 – Lamp" has "12". */
export interface ShownNumber {
  readonly number: string;
  /** Only what follows this text, and precedes that one. */
  readonly after?: string;
  readonly before?: string;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}_./-]*/gu;
const INTERNAL = /^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{16,}$/i;

/** True for what a database calls a case, and no person: a long hexadecimal number, a UUID. */
export const isInternal = (text: string): boolean => INTERNAL.test(text.trim());

/** How much a word looks like the case's number. */
function likeness(token: string, href: string): number {
  if (!/\d/.test(token) || isInternal(token)) return 0;
  const digits = token.match(/\d+/g)?.join('') ?? '';
  const inAddress = digits.length > 1 && href.includes(digits) ? 4 : 0;
  const prefixed = /^\p{Lu}{1,8}[-_]?\d{2,}$/u.test(token) ? 3 : 0;
  return inAddress + prefixed + (digits.length > 2 ? 1 : 0.5);
}

/** What stands right before the number, as short as it can be and still be found there first. */
function afterOf(text: string, at: number): string | undefined {
  if (at === 0) return undefined;
  for (const length of [1, text.lastIndexOf(' ', at - 2) < 0 ? at : at - 1 - text.lastIndexOf(' ', at - 2)]) {
    const after = text.slice(at - length, at);
    if (after.trim() !== '' && text.indexOf(after) === at - length) return after;
  }
  return text.slice(0, at);
}

/**
 * Finds the number in a text.
 * @param href the page's address: a number that it has too is most likely the one
 * @returns null if there is none
 */
export function numberIn(text: string, href: string): ShownNumber | null {
  const shown = text.replace(/\s+/g, ' ').trim();
  const tokens = [...shown.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    token: token.replace(/[./-]+$/, ''),
    index,
  }));
  const [best] = tokens
    .map((one) => ({ ...one, like: likeness(one.token, href) }))
    .sort((a, b) => b.like - a.like);
  if (!best || best.like === 0) return null;
  const after = afterOf(shown, best.index);
  const before = shown[best.index + best.token.length];
  return {
    number: best.token,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

/** The id by which an address calls the case, if it is another than people do; null if it has none. */
export function idIn(href: string, number: string): string | null {
  const { pathname, search, hash } = new URL(href);
  const parts = [
    ...pathname.split('/'),
    ...pairsIn(search).map(([, value]) => value),
    ...hash.split(/[#/?&=]/),
  ];
  const found = parts.filter((part) => isInternal(part) || /^\d{1,19}$/.test(part));
  return found.includes(number) ? null : (found.at(-1) ?? null);
}

/** What numbers of that shape look like: other letters are another thing, other digits another case. */
export function shapeOf(number: string): RegExp {
  const source = number.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\d+/g, '\\d+');
  return new RegExp(`^${source}$`);
}
