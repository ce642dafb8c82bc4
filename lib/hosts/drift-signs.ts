import { isBeingCreated } from './drift.ts';
import { queryAll } from './query.ts';
import type { Captures } from './url.ts';

/** The status with which the page was answered; 0 where the browser does not tell. */
function answered(): number {
  const [entry] = performance.getEntriesByType('navigation') as Partial<PerformanceNavigationTiming>[];
  return entry?.responseStatus ?? 0;
}

const isSeen = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** True while a page may still change by itself: it is loading, or nobody looks at it. */
export const isUnfinished = (): boolean => document.readyState !== 'complete' || document.hidden;

/** What asks who one is, or says that more is to come. */
const WAITING =
  'input[type=password], input[autocomplete=one-time-code], [aria-busy=true], [role=progressbar]';

/**
 * True if nothing can be said of a page of which nothing is there: it is not finished, it asks who one is, the server had
 * none to give, or the case is only being created.
 */
export const isExcused = (captures: Captures): boolean =>
  isUnfinished() || answered() >= 400 || isBeingCreated(captures) || queryAll(document, WAITING).some(isSeen);
