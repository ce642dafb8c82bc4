/** How many frames a menu has to come, once its button is pressed. */
const FRAMES = 60;

/** Presses a button as the mouse does: some menus open on the way down. */
export function pressOn(element: Element): void {
  const how = { bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new PointerEvent('pointerdown', how));
  element.dispatchEvent(new MouseEvent('mousedown', how));
  element.dispatchEvent(new PointerEvent('pointerup', how));
  element.dispatchEvent(new MouseEvent('mouseup', how));
  (element as HTMLElement).click();
}

/**
 * Looks, frame by frame, for what comes when a menu opens.
 * @param look what can be seen by now that could not before
 */
export function whenThere(
  look: () => readonly Element[],
  then: (fresh: readonly Element[]) => void,
  left = FRAMES,
): void {
  requestAnimationFrame(() => {
    const fresh = look();
    if (fresh.length > 1) then(fresh);
    else if (left > 1) whenThere(look, then, left - 1);
  });
}
