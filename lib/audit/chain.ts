import { fold } from '../case/index.ts';

/** A step from one value to another, as far as they are known. */
export interface Link {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Puts steps of the same instant into the order in which each begins where the one before ended. Hosts list such
 * steps in any order. Falls back to the given order where no such order exists. Linear.
 * @param start value before the first step, if known
 */
export function chain<T extends Link>(links: readonly T[], start: string | undefined): readonly T[] {
  if (links.length < 2 || isChain(links, start)) return links;
  if (links.some(({ from, to }) => from === undefined || to === undefined)) return links;
  const ordered = path(links, start === undefined ? first(links) : fold(start));
  return ordered.length === links.length && isChain(ordered, start) ? ordered : links;
}

function isChain(links: readonly Link[], start: string | undefined): boolean {
  let at = start;
  return links.every(({ from, to }) => {
    const fits = at === undefined || from === undefined || fold(from) === fold(at);
    at = to;
    return fits;
  });
}

/** Where a chain begins: the value that is left once more often than it is reached. */
function first(links: readonly Link[]): string {
  const balance = new Map<string, number>();
  for (const { from = '', to = '' } of links) {
    balance.set(fold(from), (balance.get(fold(from)) ?? 0) + 1);
    balance.set(fold(to), (balance.get(fold(to)) ?? 0) - 1);
  }
  const found = [...balance].find(([, count]) => count > 0);
  return found ? found[0] : fold(links[0]?.from ?? '');
}

/** Hierholzer's walk along every link once. */
function path<T extends Link>(links: readonly T[], start: string): T[] {
  const leaving = new Map<string, T[]>();
  for (const link of [...links].reverse()) {
    const key = fold(link.from ?? '');
    const list = leaving.get(key);
    if (list) list.push(link);
    else leaving.set(key, [link]);
  }
  const stack: { at: string; by: T | null }[] = [{ at: start, by: null }];
  const walked: T[] = [];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { at: string; by: T | null };
    const next = leaving.get(top.at)?.pop();
    if (next) stack.push({ at: fold(next.to ?? ''), by: next });
    else {
      stack.pop();
      if (top.by) walked.push(top.by);
    }
  }
  return walked.reverse();
}
