/** A page as data: what Markdown, HTML and our own pages draw alike. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: Rich }
  | { readonly kind: 'list'; readonly items: readonly Rich[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** The life cycle's picture. */
  | { readonly kind: 'diagram' };

export type Span =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  /** A mark beside text: "house rule". */
  | { readonly tag: string }
  | { readonly href: string; readonly text: string };

/** Text with code, links and marks in it. */
export type Rich = string | readonly Span[];

/** Lines of a table's cell. */
export type Cell = Rich | { readonly lines: readonly Rich[] };

export interface Page {
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A text as its runs. */
export const spans = (text: Rich): readonly Span[] => (typeof text === 'string' ? [text] : text);

/** The lines of a cell; one where it has no more. */
export const linesOf = (cell: Cell): readonly Rich[] =>
  typeof cell === 'object' && 'lines' in cell ? cell.lines : [cell];

/** A heading of a section, or of a part of one. */
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

/** A heading with what follows; nothing at all where there is nothing to follow. */
export const section = (title: string, ...blocks: readonly (Block | undefined)[]): Block[] => {
  const there = blocks.filter((block) => block !== undefined && !isBare(block));
  return there.some((block) => block?.kind !== 'text') ? [heading(title), ...(there as Block[])] : [];
};

const isBare = (block: Block): boolean =>
  (block.kind === 'table' && block.rows.length === 0) || (block.kind === 'list' && block.items.length === 0);

/** A table without the columns in which every cell is empty. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  const used = head.map((_, i) => rows.some((row) => !isEmpty(row[i] ?? '')));
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => used[i]);
  return { kind: 'table', head: keep(head), rows: rows.map(keep) };
}

const isEmpty = (cell: Cell): boolean =>
  linesOf(cell).every((line) => spans(line).every((span) => span === ''));
