import type { Sentences } from './types-history.ts';

/** What a sentence says of an event. An empty `kind`: nothing that counts. */
export interface Said {
  readonly kind: string;
  readonly before?: string;
  readonly after?: string;
  readonly by?: string;
}

/** No sentence of a tool is longer; what people wrote may be any length. */
const LONGEST = 1000;

/**
 * What a text says, if it reads as one of the sentences in one way only; else null. Names and titles are part of such
 * texts and may say anything: what can be read in two ways is not read.
 */
export function saidBy(text: string, reads: Sentences['reads']): Said | null {
  if (text.length > LONGEST) return null;
  const found = Object.entries(reads).flatMap(([pattern, kind]) => {
    const [first, last] = ['?', ''].map((lazy) => heard(text, pattern, lazy));
    if (!first && !last) return [];
    return [JSON.stringify({ kind, ...first }), JSON.stringify({ kind, ...last })];
  });
  const [only] = new Set(found);
  return only !== undefined && found.every((one) => one === only) ? (JSON.parse(only) as Said) : null;
}

/** @param lazy "?" for the shortest texts that fit, "" for the longest */
function heard(text: string, pattern: string, lazy: string): Record<string, string> | null {
  const source = pattern.replace(/\{(\w+)\}|\*|[\\^$.+?()[\]{}|/-]/g, (part, name?: string) => {
    if (name) return `(?<${name}>.+${lazy})`;
    return part === '*' ? `.*${lazy}` : `\\${part}`;
  });
  const match = new RegExp(`^${source}$`, 's').exec(text);
  return (
    match && Object.fromEntries(Object.entries(match.groups ?? {}).map(([id, said]) => [id, said.trim()]))
  );
}

/** An element's own words, with `[]` for each element within: what stands there is somebody's, not the sentence's. */
export const sentenceOf = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? node.nodeValue : node.nodeType === 1 ? '[]' : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
