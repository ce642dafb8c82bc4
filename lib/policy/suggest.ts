import { fold } from '../case/text.ts';

/** Known names beyond these are not compared: it would take long, and help nobody. */
const MOST = 2000;

/** `; did you mean "new"?` for a name that is nearly a known one, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const wanted = fold(name);
  let best: string | undefined;
  let least = wanted.length < 4 ? 1.5 : wanted.length / 3 + 0.5;
  let looked = 0;
  for (const one of known) {
    if (looked++ >= MOST) break;
    const distance = apart(wanted, fold(one), least);
    if (distance < least) [best, least] = [one, distance];
  }
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

/** Letters to add, drop, change or swap to come from one to the other; anything from `limit` on if it is no less. */
function apart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit;
}
