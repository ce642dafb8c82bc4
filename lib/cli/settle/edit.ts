import { applyEdits, modify } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import { isYaml } from '../../distribution/parse.ts';
import type { DocumentPath } from '../../policy/issue.ts';

/**
 * A policy file's text with one value put in its place, and all else as it was: comments, order, line ends, and a
 * byte-order mark.
 * @param file decides between JSON and YAML, as for reading
 */
export function withValue(text: string, file: string, path: DocumentPath, value: unknown): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = text.slice(mark.length);
  const eol = plain.includes('\r\n') ? '\r\n' : '\n';
  return mark + (isYaml(file, plain) ? inYaml(plain, path, value, eol) : inJson(plain, path, value, eol));
}

function inJson(text: string, path: DocumentPath, value: unknown, eol: string): string {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { tabSize: indent.length, insertSpaces: !indent.startsWith('\t'), eol };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}

function inYaml(text: string, path: DocumentPath, value: unknown, eol: string): string {
  const document = parseDocument(text.replaceAll('\r\n', '\n'), { version: '1.2', merge: false });
  document.setIn(path, document.createNode(value));
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: /\{ \S/.test(text) });
  return eol === '\n' ? written : written.replaceAll('\n', eol);
}
