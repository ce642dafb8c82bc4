// Every case page: the history comes a little after the page, as in most ticket tools.
import { loadHistory } from './lib.ts';

const DELAY = 150;

setTimeout(() => {
  for (const list of document.querySelectorAll<HTMLElement>('[data-history]')) void loadHistory(list);
}, DELAY);
