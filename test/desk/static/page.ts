// Every case page: the history comes a little after the page, as in most ticket tools.
import { HISTORY_DELAY, loadHistory } from './lib.ts';

setTimeout(() => {
  for (const list of document.querySelectorAll<HTMLElement>('[data-history]')) void loadHistory(list);
}, HISTORY_DELAY);
