import { signal } from '@preact/signals';
import { render } from 'preact';

/** The least that a panel of this kind can be: a list in a closed shadow root, redrawn some time after the page changed. */
const REST_MS = 250;
const WORDS = ['New', 'Open', 'Pending', 'Solved', 'Closed'];
const LOOKS = ':host { all: initial; position: fixed; right: 8px; bottom: 8px; font: 13px sans-serif }';

const cases = signal(0);

function Panel() {
  return (
    <aside aria-label="Floor">
      <h2>{cases.value}</h2>
      <ul>
        {WORDS.map((word) => (
          <li key={word}>
            <button type="button">{word}</button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(LOOKS);
root.adoptedStyleSheets = [sheet];

const look = () => {
  cases.value = document.querySelectorAll('[data-case]').length;
};
look();
document.documentElement.append(host);
render(<Panel />, root);

let timer = 0;
const later = () => {
  if (timer !== 0) return;
  timer = window.setTimeout(() => {
    timer = 0;
    look();
  }, REST_MS);
};
new MutationObserver(later).observe(document.documentElement, { childList: true, subtree: true });
