// A page that wants foreign panels gone: it fires every event that may stop a content script, throws out what it does
// not know under the root element, and makes everything invisible. `data-hostile` counts its rounds.
const KNOWN = new Set(['HEAD', 'BODY']);
const WORDS = ['caserail', 'guard', 'overlay', 'detector', 'interceptor', 'content', 'extension'];
const ENDS = [
  'abort',
  'close',
  'destroy',
  'disable',
  'invalidate',
  'off',
  'release',
  'stop',
  'unload',
  'verdict',
];
const ROUNDS = 40;
const PAUSE = 50;

function events(): string[] {
  const names = WORDS.flatMap((word) => ENDS.flatMap((end) => [`${word}:${end}`, `${word}-${end}`]));
  const wxt = WORDS.map((word) => `${word}:wxt:content-script-started`);
  return [...names, ...wxt, 'wxt:content-script-started', 'wxt:locationchange', 'beforeunload', 'pagehide'];
}

/** Extension ids that the page can see in addresses of foreign elements. */
function seenIds(): string[] {
  return [...document.documentElement.outerHTML.matchAll(/(?:chrome|moz)-extension:\/\/([\w-]+)/g)].map(
    (m) => m[1] ?? '',
  );
}

function shout(): void {
  const own = seenIds().flatMap((id) => WORDS.map((word) => `${id}:${word}:wxt:content-script-started`));
  for (const name of [...events(), ...own]) {
    const word = WORDS.find((one) => name.includes(one)) ?? 'overlay';
    const detail = { contentScriptName: word, messageId: 'x', allow: true };
    for (const target of [document, window, document.documentElement]) {
      target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));
    }
    window.postMessage({ type: name, contentScriptName: word, messageId: 'x' }, location.origin);
  }
}

function evict(): void {
  for (const child of [...document.documentElement.children]) {
    if (KNOWN.has(child.tagName)) continue;
    if (child instanceof HTMLElement && child.matches(':popover-open')) child.hidePopover();
    child.remove();
  }
}

const style = document.createElement('style');
style.textContent = '*{opacity:0!important;clip-path:none}html>*:not(head,body){display:none!important}';
document.head.append(style);

let round = 0;
const timer = setInterval(() => {
  shout();
  evict();
  round += 1;
  document.documentElement.dataset.hostile = String(round);
  if (round === ROUNDS) clearInterval(timer);
}, PAUSE);
