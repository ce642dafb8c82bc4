/** The elements that this document's frame, and those around it, stand in, as far out as our origin reaches. */
function framesAround(): HTMLElement[] {
  const found: HTMLElement[] = [];
  try {
    for (let at: Window = window; at.frameElement; at = at.parent) found.push(at.frameElement as HTMLElement);
  } catch {
    // The next one out is of another origin.
  }
  return found;
}

/** How much of this frame can be in sight at most, in square pixels; 0 if it, or one around it, is hidden. */
export function areaInSight(): number {
  const around = framesAround();
  if (!around.every((frame) => frame.checkVisibility({ visibilityProperty: true }))) return 0;
  return Math.round(innerWidth * innerHeight);
}

/**
 * Calls back whenever this frame, or one around it, has been shown, hidden or resized. Observed from the documents that
 * the frames stand in: one that is hidden draws nothing, and notices nothing.
 */
export function followSight(changed: () => void): void {
  for (const frame of framesAround()) {
    const view = frame.ownerDocument.defaultView as (Window & typeof globalThis) | null;
    if (view) new view.ResizeObserver(changed).observe(frame);
  }
}
