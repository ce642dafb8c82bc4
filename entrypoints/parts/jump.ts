import { query } from '../../lib/hosts/query.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';

const FLASH = [
  { outline: '3px solid #2458d3', outlineOffset: '2px' },
  { outline: '3px solid transparent', outlineOffset: '6px' },
];

/** Scrolls to an element of the page, puts the focus there, or on what in it takes it, and marks it for a moment. */
export function mark(element: HTMLElement, focused: HTMLElement | null = element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  focused?.focus({ preventScroll: true });
  if (!still) element.animate(FLASH, { duration: 1200 });
}

/** Scrolls to a field's control on the page, puts the focus there, and marks it for a moment. */
export function jumpTo(snapshot: Snapshot | null, id: string): void {
  const field = snapshot?.page.fields[id];
  const selectors = [field?.focus, field?.write?.selector, field?.read?.[0]?.selector];
  for (const selector of selectors) {
    const element = selector && snapshot ? query(snapshot.scope, selector) : null;
    if (!(element instanceof HTMLElement)) continue;
    mark(element);
    return;
  }
}
