import { caseRoot, payload, saveByFetch } from './lib.ts';

const tabs = [...document.querySelectorAll<HTMLAnchorElement>('[data-tab]')];
const keyOf = (url: string) => new URL(url).pathname.split('/').at(-1);

function activate(key: string | undefined): void {
  for (const tab of tabs) {
    const active = tab.dataset.tab === key;
    tab.setAttribute('aria-selected', String(active));
    const panel = document.getElementById(`panel-${tab.dataset.tab}`);
    if (panel) panel.hidden = !active;
    if (active && panel)
      document.title = `${key} · ${panel.querySelector('[data-read=title]')?.textContent} · Demo Desk`;
  }
}

for (const tab of tabs) {
  tab.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (location.href !== tab.href) history.pushState(null, '', tab.href);
    activate(tab.dataset.tab);
  });
}
addEventListener('popstate', () => activate(keyOf(location.href)));

for (const form of document.querySelectorAll<HTMLFormElement>('[data-case-form]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void saveByFetch(caseRoot(form), form.dataset.api ?? '', 'PUT', payload(form));
  });
}

/** As frameworks do: the same markup in new nodes, in every panel, every two seconds. */
setInterval(() => {
  for (const head of document.querySelectorAll('[data-redrawn]')) head.replaceWith(head.cloneNode(true));
}, 2000);
