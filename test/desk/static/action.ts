// The buttons are native submits. Only the opener needs a script, and it sends nothing.
import { need } from './lib.ts';

const attention = need<HTMLElement>(document, '[data-attention]');
for (const opener of document.querySelectorAll('[data-opens=attention]')) {
  opener.addEventListener('click', () => {
    attention.hidden = false;
  });
}
