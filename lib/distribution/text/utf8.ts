import type { FileIssue } from './types.ts';

/** True if bytes begin as a text in UTF-16 does. */
export const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Text of a file's bytes; what is no UTF-8 is refused with its line, rather than garbled. */
export function decode(bytes: Uint8Array, file: string): { text: string } | { issue: FileIssue } {
  if (isWide(bytes)) return { issue: { file, message: 'This is UTF-16; save it as UTF-8' } };
  const text = strictly(bytes);
  if (text !== undefined) return { text };
  // No text has such a byte; pictures, archives and office files have plenty.
  if (bytes.includes(0))
    return { issue: { file, message: 'This is no text file; choose a JSON or YAML file' } };
  const message = 'Not UTF-8 from this line on; save the file as UTF-8';
  return { issue: { file, place: { line: firstBad(bytes), column: 1 }, message } };
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line with a byte that is no UTF-8: a line end is never inside of a character. */
function firstBad(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (strictly(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}
