import { listen } from './listen.ts';
import { isOurs } from './mount.ts';

/** At most one re-reading per this time, however busy the page. */
const REST_MS = 250;

const ATTRIBUTES = ['value', 'selected', 'checked', 'class', 'hidden', 'aria-current', 'data-status'];

/**
 * Calls `again` some time after something in the document may have changed what was read: after the first sign at once
 * when it is quiet, then at most every {@link REST_MS}. Records are not looked at: a scan per mutation is the classic
 * way to freeze a busy page.
 */
export function watchDocument(
  again: () => void,
  elements: () => readonly Element[],
): { stop(): void; renew(): void } {
  let timer = 0;
  const later = (): void => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      again();
    }, REST_MS);
  };
  const tree = new MutationObserver(later);
  tree.observe(document.documentElement, { childList: true, subtree: true });
  const near = new MutationObserver(later);
  const renew = (): void => {
    near.disconnect();
    for (const element of elements()) {
      near.observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ATTRIBUTES,
      });
    }
  };
  // What a person types or picks is judged within the same task: the verdict must not lag behind the hand. What is
  // typed into the panel itself goes to the panel first.
  const stopListening = listen(window, 'input change', (event) => isOurs(event) || again());
  return {
    renew,
    stop() {
      clearTimeout(timer);
      tree.disconnect();
      near.disconnect();
      stopListening();
    },
  };
}

/** How often, and how many times, a case is looked for that should be there and can't be read. */
const SEEK_MS = 250;
const SEEKS = 40;

/**
 * Calls `look` again and again for ten seconds: shadow roots that come and fill late are not seen from outside.
 * @returns what ends it
 */
export function seek(look: () => void): () => void {
  let left = SEEKS;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(timer);
    look();
  }, SEEK_MS);
  return () => clearInterval(timer);
}
