import { fold } from '../case/index.ts';
import type { PolicyWords } from './types.ts';

/** What a page says beside its fields, on its buttons and in its lists: words that a policy may know. */
const SPOKEN = 'label, th, dt, option, button, legend, [aria-label]';

/** The words of a page, folded; of a page of reasonable size all. */
export const wordsOn = (page: ParentNode): ReadonlySet<string> =>
  new Set(
    [...page.querySelectorAll(SPOKEN)]
      .slice(0, 3000)
      .flatMap((element) => [
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map((node) => node.textContent ?? ''),
        element.getAttribute('aria-label') ?? '',
      ])
      .map((text) => fold(text.replace(/[:：*]/g, '')))
      .filter((text) => text !== ''),
  );

/** How many of a policy's statuses and fields a page speaks of. */
const shared = ({ statuses, fields }: PolicyWords, words: ReadonlySet<string>): number =>
  [...statuses, ...fields].filter(({ names }) => names.some((name) => words.has(fold(name)))).length;

/** The policy whose words a page speaks most, the first of several; null if it speaks none's. */
export function fittingPolicy(policies: readonly PolicyWords[], words: ReadonlySet<string>): string | null {
  const [best] = policies
    .map((policy) => ({ id: policy.id, count: shared(policy, words) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.id : null;
}
