import { isWide } from '../distribution/text/utf8.ts';
import { UsageError } from './usage.ts';

/** One line of a stream: its text, or that it is longer than anybody needs. */
export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** Characters in one line at most, so that a file without line ends cannot fill the memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Cuts a stream of UTF-8 into its lines that are not blank. Holds one line at a time, and never an over-long one.
 * @throws UsageError where it begins as UTF-16 does
 */
export async function* lines(input: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let text = '';
  let tooLong = false;
  let begun = false;
  for await (const bytes of input) {
    if (!begun && isWide(bytes)) throw new UsageError('the input is UTF-16; save it as UTF-8');
    begun = true;
    const chunk = decoder.decode(bytes, { stream: true });
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      text += chunk.slice(start, end);
      tooLong ||= text.length > longest;
      if (tooLong || text.trim() !== '') yield { number, text: tooLong ? '' : text, tooLong };
      number += 1;
      text = '';
      tooLong = false;
      start = end + 1;
    }
    text += chunk.slice(start);
    if (text.length > longest) {
      tooLong = true;
      text = '';
    }
  }
  text += decoder.decode();
  if (tooLong || text.trim() !== '') yield { number, text: tooLong ? '' : text, tooLong };
}
