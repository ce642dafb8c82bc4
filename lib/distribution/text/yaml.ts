import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import { LIMITS } from '../../policy/limits.ts';
import type { DocumentPath } from '../documents.ts';
import type { Flaw, Parsed, Place } from './types.ts';

/** Parses YAML 1.2 of the plain kind: no aliases, no tags, keys that are text, one document. */
export function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const composed = compose(text, lines);
  const flaws = 'flaw' in composed ? [composed.flaw] : looked(composed.document);
  if (flaws.length > 0 || 'flaw' in composed) {
    const told = flaws.slice(0, LIMITS.issues);
    return {
      ok: false,
      issues: told.map(({ offset, message }) => ({ file, place: place(offset), message })),
    };
  }
  const { document } = composed;
  return { ok: true, value: document.toJS(), placeOf: (path) => place(offsetOf(document, path)) };
}

/** Parses the text's one document; the flaw instead, where it has none, several, or is too much to look at. */
function compose(text: string, lines: LineCounter): { document: Document.Parsed } | { flaw: Flaw } {
  const composer = new Composer({ uniqueKeys: false, merge: false, prettyErrors: false, version: '1.2' });
  const documents: Document.Parsed[] = [];
  try {
    for (const document of composer.compose(bounded(text, lines), true, text.length)) {
      documents.push(document);
      if (documents.length > 1) break;
    }
  } catch (error) {
    if (error instanceof TooMuch) return { flaw: error.flaw };
    throw error;
  }
  const [document, another] = documents;
  if (!document) return { flaw: { offset: 0, message: 'value expected' } };
  if (another)
    return { flaw: { offset: another.range[0], message: 'only one document is taken; this is another' } };
  const { contents } = document;
  // What stands there in words is a value.
  const isNothing = contents === null || (isScalar(contents) && contents.value === null && !contents.source);
  return isNothing && document.errors.length === 0
    ? { flaw: { offset: 0, message: 'There is nothing here but comments' } }
    : { document };
}

class TooMuch extends Error {
  readonly flaw: Flaw;

  constructor(offset: number, message: string) {
    super(message);
    this.flaw = { offset, message };
  }
}

/** The parser's levels for one of the file's: a list in a map takes several. */
const LEVELS = 3;

/**
 * The tokens of a text, as long as they nest and count no more than a policy may: what comes after recurses. They end
 * where more is wrong than is told, since each flaw is kept with a trace of where it was found.
 */
function* bounded(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  let wrong = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') wrong++;
      yield token;
    }
    if (wrong > LIMITS.issues) break;
    if (parser.stack.length > LIMITS.depth * LEVELS) {
      throw new TooMuch(parser.offset, `nested deeper than ${LIMITS.depth} levels`);
    }
    if (++count > LIMITS.values) throw new TooMuch(parser.offset, `more than ${LIMITS.values} words in all`);
  }
  yield* parser.end();
}

/** What is wrong with a document: its syntax, and what a policy file does not need and a hostile one lives on. */
function looked(document: Document.Parsed): Flaw[] {
  const flaws: Flaw[] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    message,
  }));
  const waiting: (ParsedNode | null)[] = [document.contents];
  // What is pushed meanwhile is walked too.
  for (const node of waiting) {
    if (flaws.length >= LIMITS.issues) break;
    if (isAlias(node)) {
      const message = `The alias *${node.source} is not taken: write the value out`;
      flaws.push({ offset: node.range[0], message });
    } else if (isSeq(node)) for (const item of node.items) waiting.push(item as ParsedNode);
    else if (isMap(node)) {
      keys(node, flaws);
      for (const pair of node.items) waiting.push(pair.value as ParsedNode | null);
    }
  }
  return flaws.sort((a, b) => a.offset - b.offset);
}

/** Keys must be text, and each stand once. */
function keys(map: { readonly items: readonly { readonly key: unknown }[] }, flaws: Flaw[]): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = (key as ParsedNode | null)?.range?.[0] ?? 0;
    const name = isScalar(key) && key.value !== null ? String(key.value) : undefined;
    if (name === undefined) flaws.push({ offset, message: 'a key must be a word' });
    else if (seen.has(name)) flaws.push({ offset, message: `"${name}" stands here twice` });
    else seen.add(name);
  }
}

/** Where the node at a path, or the nearest one around it, begins. */
function offsetOf(document: Document.Parsed, path: DocumentPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      node = pair?.value ?? undefined;
      const { range } = (pair?.key ?? {}) as Partial<ParsedNode>;
      if (range) offset = range[0];
    } else return offset;
    const { range } = (node ?? {}) as Partial<ParsedNode>;
    if (!range) return offset;
    offset = range[0];
  }
  return offset;
}
