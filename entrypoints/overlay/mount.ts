import { queryAll } from '../../lib/hosts/query.ts';
import { listen } from './listen.ts';

/** How often the page may throw the panel out in which time before it rests, and for how long: so much longer each time. */
const FIGHTS = 20;
const FIGHT_MS = 10_000;
const REST_MS = 3000;

const hosts = new WeakSet<EventTarget>();

/** True for what happened inside of our own panel: its closed root shows as the host. */
export const isOurs = (event: Event): boolean => hosts.has(event.target as EventTarget);

export interface Mount {
  readonly root: ShadowRoot;
  /** Adds looks that came later. */
  style(css: string): void;
  /** True if this point of the window shows the panel and nothing above it. */
  ownsPoint(x: number, y: number): boolean;
  /** Above whatever the page has put on top. */
  raise(): void;
  destroy(): void;
}

/** A modal dialog of the page makes everything outside of it inert, the top layer too: then we live inside of it. */
const placeIn = (page: Document): Element => {
  return queryAll(page, 'dialog:modal').at(-1) ?? page.documentElement;
};

/**
 * The outermost document of our origin. A case in a frame is drawn over the whole page: a frame may be taller than the
 * window, and its bottom corner out of sight.
 */
export function outermostDocument(): Document {
  let found: Window = window;
  try {
    for (let at: Window = window; at !== at.parent; ) {
      at = at.parent;
      if (at.document) found = at;
    }
  } catch {
    // The parent is of another origin: this frame is as far out as we get.
  }
  return found.document;
}

function styled(root: ShadowRoot, css: string): void {
  try {
    // A sheet can only be adopted in the document that it was made for.
    const view = root.ownerDocument.defaultView as Window & typeof globalThis;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // Firefox keeps constructed sheets of a content script apart from the page's document.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/**
 * Puts the panel's host under the document element: closed shadow root, top layer by popover, looks by `:host` rules
 * with `!important`, which no rule of the page beats. Re-attached when the page removes or hides it. A page that keeps
 * throwing it out wins for a while: it rests, and comes back ever later.
 * @param beaten told `fought` when the page has won, and nothing when the panel is back
 */
export function mountPanel(css: string, beaten: (why?: 'fought') => void): Mount {
  const page = outermostDocument();
  const host = page.createElement('div');
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  styled(root, css);
  let fights: number[] = [];
  let rests = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isShown = (): boolean => host.matches(':popover-open');
  /** @returns true if there was something to put right */
  const show = (): boolean => {
    const place = placeIn(page);
    const moved = host.parentNode !== place;
    if (moved) place.append(host);
    const hidden = ['inert', 'hidden', 'style', 'class'].filter((name) => host.hasAttribute(name));
    for (const name of hidden) host.removeAttribute(name);
    // Not without need: whatever is set is seen as a change.
    if (host.popover !== 'manual') host.popover = 'manual';
    const closed = !isShown();
    if (closed) host.showPopover();
    return moved || closed || !!hidden[0];
  };
  const comeBack = (): void => {
    resting = undefined;
    fights = [];
    show();
    beaten();
  };
  const rest = (): void => {
    host.remove();
    beaten('fought');
    rests += 1;
    resting = setTimeout(comeBack, REST_MS * rests);
  };
  const defend = (): void => {
    if (resting !== undefined || !show()) return;
    const now = performance.now();
    fights = [...fights.filter((at) => now - at < FIGHT_MS), now];
    if (fights.length > FIGHTS) rest();
  };

  const observer = new MutationObserver(defend);
  // Dialogs and popovers come and go: neither event bubbles, both are seen on their way down.
  const stopListening = listen(page, 'toggle close', () => queueMicrotask(defend));
  const destroy = (): void => {
    clearTimeout(resting);
    observer.disconnect();
    stopListening();
    host.remove();
  };
  show();
  observer.observe(page.documentElement, { childList: true });
  observer.observe(host, { attributes: true, attributeFilter: ['inert', 'hidden', 'popover'] });
  return {
    root,
    style: (more) => styled(root, more),
    ownsPoint: (x, y) => page.elementFromPoint(x, y) === host,
    raise: () => {
      if (isShown()) host.hidePopover();
      show();
    },
    destroy,
  };
}
