import { type Node, type ParseErrorCode, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { LIMITS } from '../../policy/limits.ts';
import type { DocumentPath } from '../documents.ts';
import { type Flaw, type Parsed, placer } from './types.ts';

/** Parses strict JSON. A first look over the text bounds all that follows, whatever the text holds. */
export function parseJson(text: string, file: string): Parsed {
  const place = placer(text);
  const flaws = [measured(text) ?? looked(text)].flat();
  if (flaws.length > 0) {
    return {
      ok: false,
      issues: flaws.map(({ offset, message }) => ({ file, place: place(offset), message })),
    };
  }
  let root: Node | undefined;
  return {
    ok: true,
    value: JSON.parse(text),
    placeOf: (path) => {
      root ??= parseTree(text);
      return place(root ? nodeAt(root, path).offset : 0);
    },
  };
}

/** Nested too deeply, or too many values? Counted on the bare text, in one pass. */
function measured(text: string): Flaw | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === ',' || char === ':') values++;
    if (depth > LIMITS.depth) return { offset: at, message: `nested deeper than ${LIMITS.depth} levels` };
    if (values > LIMITS.values) return { offset: at, message: `more than ${LIMITS.values} values in all` };
  }
  return undefined;
}

/** Ends a look that has seen enough. */
const ENOUGH = new Error();

/** What is wrong with a text: its syntax, or keys that stand twice in one object. */
function looked(text: string): Flaw[] {
  const flaws: Flaw[] = [];
  const seen: Set<string>[] = [];
  const flaw = (offset: number, message: string) => {
    // One slip often counts twice at the same place; the first word says it best.
    if (flaws.at(-1)?.offset !== offset) flaws.push({ offset, message });
    if (flaws.length >= LIMITS.issues) throw ENOUGH;
  };
  try {
    visit(
      text,
      {
        onObjectBegin: () => void seen.push(new Set()),
        onObjectEnd: () => void seen.pop(),
        onObjectProperty: (key, offset) => {
          if (seen.at(-1)?.has(key)) flaw(offset, `"${key}" stands here twice`);
          seen.at(-1)?.add(key);
        },
        onError: (error, offset) => flaw(offset, worded(error)),
      },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return flaws;
}

const worded = (code: ParseErrorCode): string =>
  printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** The node at a path, or the nearest one around it that exists. */
function nodeAt(root: Node, path: DocumentPath): Node {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.children?.[step]
        : node.children?.find((child) => child.children?.[0]?.value === step)?.children?.[1];
    if (!next) return node;
    node = next;
  }
  return node;
}
