import { entering } from '../../lib/hosts/query.ts';
import { listen } from './listen.ts';
import { isOurs } from './mount.ts';

/** At most one re-reading per this time, however busy the page. */
const REST_MS = 250;

/** From one to the next on a page that does not come to rest: what is drawn after a reading costs more than the reading. */
const LONG_MS = 500;

/** Rest between re-readings, in times of what the cheaper of the last two took: we have 4 % of the main thread at most. */
const REST_TIMES = 25;

/** So many events that the page fires by itself are heard between two readings; the first of them tells it all. */
const FIRED = 100;

export interface Watch {
  /** Reads, and watches from then on. */
  now(): void;
  /** Reads some time later, as after a sign of a change. */
  later(): void;
  /** What was changed since the page was read was changed by us. */
  drawn(): void;
  stop(): void;
}

/**
 * Reads again after something in the document, or in a shadow root that was looked into, may have changed what was read.
 * After the first sign the page is not observed until it has been read again: in a storm, mutations then cost nothing,
 * where every record that nobody looks at would still have to be made.
 * @param attributes those that what is read depends on
 */
export function watchDocument(read: () => void, attributes: string[]): Watch {
  let timer = 0;
  /** When a reading that nobody asked for may come at the earliest. */
  let due = 0;
  let cost = 0;
  let fired = 0;
  let stopListening = (): void => undefined;
  const later = (): void => {
    if (timer) return;
    observer.disconnect();
    timer = window.setTimeout(look, Math.max(REST_MS, due - performance.now()), LONG_MS);
  };
  const observer = new MutationObserver(later);
  const observe = (root: Node): void =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: attributes,
    });
  const drawn = (): void => void observer.takeRecords();
  const look = (rest: number): void => {
    stop();
    timer = fired = 0;
    stopListening = listen(window, 'input change', hear);
    entering.told = observe;
    observe(document);
    const before = performance.now();
    read();
    drawn();
    const took = performance.now() - before;
    due = before + took + Math.max(rest, Math.min(cost, took) * REST_TIMES);
    cost = took;
  };
  const now = (): void => look(REST_MS);
  // What a person types or picks is judged within the same task: the verdict must not lag behind the hand. It is told by
  // an `input`; the `change` that follows tells it again. What is typed into the panel itself goes to the panel first.
  // A page can fire such events without end: its own are a sign like any other.
  const hear = (event: Event): void => {
    if (event.isTrusted) event.type === 'change' || isOurs(event) || now();
    else {
      later();
      if (++fired > FIRED) stopListening();
    }
  };
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    stopListening();
  };
  return { now, later, drawn, stop };
}

/** How often, and how many times, a case is looked for that should be there and can't be read. */
const SEEK_MS = 250;
const SEEKS = 40;

/**
 * Calls `look` again and again for ten seconds: shadow roots that come and fill late are not seen from outside.
 * @param missed called then: what is looked for is not there
 * @returns what ends it
 */
export function seek(look: () => void, missed: () => void): () => void {
  let left = SEEKS;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) {
      clearInterval(timer);
      missed();
    }
    look();
  }, SEEK_MS);
  return () => clearInterval(timer);
}
