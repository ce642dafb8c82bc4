import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from './use-panel.ts';

/** The focused element of the page, in open shadow roots too. */
function focused(within: Document): Element | null {
  let element = within.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** True if the focus is in `element`, seen from inside its own (closed) shadow root. */
const holdsFocus = (element: Element): boolean => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement !== null && element.contains(root.activeElement);
};

/** Moves the focus into a dialog when it opens: to what is to be filled first, or to the dialog itself. */
export function focusStart(dialog: HTMLElement): void {
  const first = dialog.querySelector<HTMLElement>('[data-first]');
  // After a press of the mouse a browser would not show where the focus went.
  if (first) first.focus({ focusVisible: true });
  else dialog.focus();
}

/**
 * Takes the focus when the element appears, and gives it back to where it was in the page when the element goes, unless
 * the person has moved on meanwhile. At commit, since later the element and its focus are gone.
 */
export function useBorrowedFocus(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const before = focused(element.ownerDocument);
    focusStart(element);
    return () => {
      if (holdsFocus(element) && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [ref]);
}

/** Takes the focus if the part before it, which was pressed to show this one, asked for it. */
export function useRefocus(ref: RefObject<HTMLElement | null>): void {
  const { refocus } = usePanel();
  useLayoutEffect(() => {
    if (refocus.current) ref.current?.focus();
    refocus.current = false;
  }, [ref, refocus]);
}

/** Takes the focus back if what had it inside the element is gone, and nothing in the page has it instead. */
export function useKeptFocus(ref: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    const holder = last.current.ownerDocument.activeElement;
    last.current = null;
    if (holder === null || holder === holder.ownerDocument.body) ref.current?.focus();
  });
  return (event) => {
    last.current = event.target as Element;
  };
}
