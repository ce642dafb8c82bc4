import type { DetectorPage } from '../../hosts/site.ts';
import { isPresent, urlMatches } from './match.ts';

/** How long the presence of a page is looked for after its URL matched, in milliseconds. */
const PRESENCE_MS = 10_000;
/** Where the browser has no Navigation API: how often a visible page's URL is compared, in milliseconds. */
const POLL_MS = 1000;

export interface Pages {
  /** What to look for; takes effect at once. Throws on damaged data. */
  set(pages: readonly DetectorPage[]): void;
  /** Pages whose URL matches. */
  near(): readonly DetectorPage[];
  /** The page that is there; looks once more if none was seen yet. */
  look(): DetectorPage | undefined;
}

/** Calls back when the URL may have changed within the document. */
function onNavigation(moved: () => void): void {
  const { navigation } = globalThis as { navigation?: EventTarget & { currentEntry?: unknown } };
  // Without the API, the page's element of that id would be here.
  if (navigation?.currentEntry) navigation.addEventListener('currententrychange', moved);
  else {
    addEventListener('popstate', moved);
    setInterval(() => document.hidden || moved(), POLL_MS);
  }
}

/**
 * Follows which page this is, from URL and presence. No URL match: a navigation listener only. URL match: an observer until the page is present, ten seconds at most.
 * @param turned called when a page comes, may have gone, or shows another URL
 * @param say called when a page may come, so that the worker wakes meanwhile (that takes a tenth of a second), and when the
 *   time is up and none came
 */
export function followPages(
  turned: (page?: DetectorPage) => void,
  say: (what: 'wake' | 'absent', page: DetectorPage) => void,
): Pages {
  let all: readonly DetectorPage[] = [];
  let near: readonly DetectorPage[] = [];
  let here: DetectorPage | undefined;
  let href: string;
  let timer: ReturnType<typeof setTimeout>;
  let frame = 0;
  let observer: MutationObserver | undefined;
  const rest = () => {
    clearTimeout(timer);
    observer?.disconnect();
  };

  function look(): DetectorPage | undefined {
    frame = 0;
    if (here) return here;
    here = near.find(({ present }) => isPresent(present));
    if (here) {
      rest();
      turned(here);
    }
    return here;
  }

  const start = () => {
    rest();
    href = location.href;
    here = undefined;
    near = all.filter(({ url }) => url.some(urlMatches));
    if (look()) return;
    turned();
    if (!near[0]) return;
    say('wake', near[0]);
    observer ??= new MutationObserver(() => {
      if (!frame) frame = requestAnimationFrame(look);
    });
    observer.observe(document, { childList: true, subtree: true });
    timer = setTimeout(() => {
      rest();
      look() || say('absent', near[0] as DetectorPage);
    }, PRESENCE_MS);
  };

  onNavigation(() => href === location.href || start());
  return {
    set(pages) {
      all = pages;
      start();
    },
    near: () => near,
    look,
  };
}
