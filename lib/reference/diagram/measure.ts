/** Sizes of text in pixels, estimated: what lays out a diagram has no screen to measure on. */
export const FONT = { name: 14, note: 11.5, label: 11.5 } as const;
/** Heights of lines, in pixels. */
export const LINE = { name: 18, note: 15.5, label: 15 } as const;

/** Widths in parts of the font size, for the sans-serif fonts of the common systems, rounded up. */
const NARROW = /[iljtf.,:;'’|!()[\]\s·]/u;
const BROAD = /[mwMW@%→↻]/u;
const CAPITAL = /[A-Z]/u;
/** From here on scripts have square letters. */
const SQUARE = 0x1100;

/** Width of one line. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return Math.ceil(sum * size);
}

function letterWidth(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) >= SQUARE && !/[\u2000-\u2bff]/u.test(letter)) return 1.02;
  if (NARROW.test(letter)) return 0.34;
  if (BROAD.test(letter)) return 0.94;
  return CAPITAL.test(letter) ? 0.72 : 0.6;
}

/** Breaks words into lines of at most `width` pixels; a longer word has a line of its own. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s|[、，])/u)) {
    if (line && textWidth(line + word.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
