import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { DocumentPath } from './documents.ts';

/** The largest file taken, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a file, and where. */
export interface FileIssue {
  readonly file: string;
  /** Absent for what concerns the text and not the data in it. */
  readonly path?: DocumentPath;
  readonly place?: Place;
  readonly message: string;
}

/** A text, parsed; `placeOf` finds where a path, or the nearest place around it, stands. */
export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: (path: DocumentPath) => Place }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

/** Turns offsets into lines and columns. */
function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Keys that stand twice in one object; JSON would silently keep the last. */
function duplicates(root: Node): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      waiting.push(child);
      const name = node.type === 'object' ? child.children?.[0] : undefined;
      if (!name) continue;
      if (seen.has(name.value as string)) found.push({ key: name.value as string, offset: name.offset });
      seen.add(name.value as string);
    }
  }
  return found;
}

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

/** Data from a checked tree, built without recursion limits of its own; `__proto__` is a key like any other. */
function toData(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toData);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).map((property): [string, unknown] => [
    property.children?.[0]?.value as string,
    property.children?.[1] ? toData(property.children[1]) : undefined,
  ]);
  return Object.fromEntries(entries);
}

function parseJson(text: string, file: string): Parsed {
  const place = placer(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // One slip often counts twice at the same place; the first word says it best.
  const first = errors.filter((error, index) => errors[index - 1]?.offset !== error.offset);
  const syntax = first.map(
    (error): FileIssue => ({
      file,
      place: place(error.offset),
      message: words(printParseErrorCode(error.error)),
    }),
  );
  if (!root || syntax.length > 0) {
    return { ok: false, issues: syntax.length > 0 ? syntax : [{ file, message: 'value expected' }] };
  }
  const twice = duplicates(root).map(
    ({ key, offset }): FileIssue => ({ file, place: place(offset), message: `"${key}" stands here twice` }),
  );
  if (twice.length > 0) return { ok: false, issues: twice };
  return { ok: true, value: toData(root), placeOf: (path) => place(nodeAt(root, path).offset) };
}

function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    version: '1.2',
    merge: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const issues = [...document.errors, ...document.warnings].map(
    (error): FileIssue => ({
      file,
      place: at(error.pos[0]),
      message: error.message.split('\n')[0] ?? error.code,
    }),
  );
  // An alias can blow a small file up to gigabytes, and a policy needs none.
  visit(document, {
    Alias(_, node) {
      issues.push({
        file,
        place: at(node.range?.[0] ?? 0),
        message: `The alias *${node.source} is not taken: write the value out`,
      });
    },
  });
  if (issues.length > 0) return { ok: false, issues };
  const placeOf = (path: DocumentPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return { ok: true, value: document.toJS(), placeOf };
}

const isYaml = (file: string, text: string): boolean =>
  /\.ya?ml$/i.test(file) || (!/\.json$/i.test(file) && !/^\s*[[{"]/.test(text));

/**
 * Parses JSON or YAML (by the file's name, else by how it begins). Never throws: what is wrong comes as issues with
 * places. A byte-order mark is fine; keys that stand twice are not.
 */
export function parseText(text: string, file: string): Parsed {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_BYTES) {
    return { ok: false, issues: [{ file, message: `Larger than ${MAX_BYTES / 1024 / 1024} MB` }] };
  }
  const clean = text.replace(/^\ufeff/, '');
  try {
    return isYaml(file, clean) ? parseYaml(clean, file) : parseJson(clean, file);
  } catch (error) {
    return {
      ok: false,
      issues: [{ file, message: error instanceof RangeError ? 'Nested too deeply' : String(error) }],
    };
  }
}
