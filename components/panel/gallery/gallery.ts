/** One state of the panel (`?state=…&lang=…`) over a plain page, or all of them side by side. */

import { fileTranslate } from '../../../lib/i18n/file.ts';
import english from '../../../locales/en.json' with { type: 'json' };
import japanese from '../../../locales/ja.json' with { type: 'json' };
import type { ListModel } from '../list-model.ts';
import { renderPanel } from '../Panel.tsx';
import { partsWith } from '../parts.tsx';
import { signal } from '../signal.ts';
import { css } from '../styles.ts';
import { modelOf, STATES } from './models.ts';
import { DOORS, NOW } from './views.ts';

const parts = partsWith((state) => state as ListModel, {
  askDates: async () => null,
  askDoors: async () => DOORS,
  drift: () => null,
});

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';

function show(name: string): void {
  const state = STATES[name];
  if (!state) throw new Error(`No state "${name}"; there are ${Object.keys(STATES).join(', ')}`);
  document.querySelector('[popover]')?.remove();
  delete document.documentElement.dataset.ready;
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + parts.css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  host.showPopover();
  const dir = asked.get('dir') ?? 'ltr';
  const t = fileTranslate({ ...(language === 'ja' ? japanese : english), dir });
  renderPanel(root, modelOf(state.values), t, {
    parts: async () => parts,
    trusted: ({ isTrusted }) => isTrusted,
    collapsed: signal(state.collapsed ?? false),
    now: () => NOW,
    failed: console.error,
  });
  document.documentElement.dir = dir;
  pressAll(root, state.press ?? []);
}

/** Presses one after another, each once it is there. */
function pressAll(root: ShadowRoot, selectors: readonly string[]): void {
  const [first, ...rest] = selectors;
  if (first === undefined) {
    document.documentElement.dataset.ready = '';
    return;
  }
  const button = root.querySelector<HTMLElement>(first);
  button?.click();
  requestAnimationFrame(() => pressAll(root, button ? rest : selectors));
}

function showAll(): void {
  const grid = document.createElement('div');
  grid.className = 'grid';
  grid.append(
    ...Object.keys(STATES).map((name) => {
      const frame = document.createElement('iframe');
      frame.title = name;
      asked.set('state', name);
      frame.src = `?${asked}`;
      return frame;
    }),
  );
  document.body.replaceChildren(grid);
}

// Whoever looks at all of them need not load the page anew for each.
Object.assign(globalThis, { show, states: Object.keys(STATES) });
const state = asked.get('state');
if (state) show(state);
else showAll();
