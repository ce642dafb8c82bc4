import type { DocumentPath } from '../documents.ts';

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

/** Something wrong at an offset of the text. */
export interface Flaw {
  readonly offset: number;
  readonly message: string;
}

/** Turns offsets into lines and columns. */
export function placer(text: string): (offset: number) => Place {
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
