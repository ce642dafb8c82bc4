import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Path } from '../../policy/lint/index.ts';

/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds places of a JSON text; where one is not there, the nearest one around it. */
export function locator(text: string): (path: Path) => Position {
  const root = parseTree(text);
  const starts = lineStarts(text);
  return (path) => {
    for (let length = path.length; root && length > 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node)
        return positionAt(starts, node.parent?.type === 'property' ? node.parent.offset : node.offset);
    }
    return positionAt(starts, root?.offset ?? 0);
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
