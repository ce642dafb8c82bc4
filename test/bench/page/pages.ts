/** The pages of the bench: as little as a page can be, and as much as a busy queue is. */

/** What the desk's profile takes for a case: one element, with the values as attributes. */
const CASE = `<article data-case data-case-key="HC-1" data-case-set="ithelpcenter" data-status="In Progress" data-sub-status="">
<h1 data-read="title">Example</h1></article>`;

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${body}`;

/** Rows of the queue, cells of a row, and how often and how fast rows are replaced once the page has loaded. */
const QUEUE = { rows: 400, cells: 6, ticks: 100, everyMs: 16, afterMs: 200 };

const LOOKS = `<style>
body { font: 14px sans-serif; margin: 0 }
.row { display: flex; height: 28px; contain: strict; border-bottom: 1px solid #ddd }
.row > div { width: 120px; overflow: hidden }
.hot { background: #ffe }
aside { position: fixed; right: 0; top: 0; width: 320px }
</style>`;

/** Runs in the page. Its text is all that gets there. */
function liveQueue({ rows, cells, ticks, everyMs, afterMs }: typeof QUEUE): void {
  const make = (tag: string, text: string) => {
    const element = window.document.createElement(tag);
    element.textContent = text;
    return element;
  };
  const row = (number: number): HTMLElement => {
    const element = make('div', '');
    element.className = 'row';
    for (let cell = 0; cell < cells; cell += 1) {
      const box = make('div', '');
      const main = make(cell === 0 ? 'a' : 'span', cell === 0 ? `#${number}` : `cell ${number}/${cell}`);
      if (cell === 0) main.setAttribute('href', `#${number}`);
      box.append(main, make('b', String(cell)));
      element.append(box);
    }
    return element;
  };
  const list = make('div', '');
  list.append(...Array.from({ length: rows }, (_, number) => row(number)));
  window.document.body.append(list);
  let tick = 0;
  const turn = () => {
    const number = (tick * 37) % rows;
    list.children[number]?.replaceWith(row(number));
    list.children[(tick * 11) % rows]?.classList.toggle('hot');
    tick += 1;
    if (tick < ticks) setTimeout(turn, everyMs);
    // The bench waits for this request: asking the page again and again would be work in the page.
    else void fetch(`/done${location.search}`);
  };
  addEventListener('load', () => setTimeout(turn, afterMs));
}

const FORM = `<aside><form><label>Status <select><option>New<option>Open<option>Pending<option>Solved</select></label>
<input name="subject"><textarea name="reply"></textarea><input name="cat"><button type="button">Submit</button></form></aside>`;

/** By their place on the server. The profile knows no page at the first; the others are the case `HC-1`. */
export const PAGES: ReadonlyMap<string, string> = new Map([
  ['/notes/of/today', document('plain', '<h1>Example</h1><p>One paragraph.')],
  ['/ithelpcenter/cases/HC-1', document('case', CASE)],
  [
    '/ithelpcenter/cases/HC-2',
    document(
      'busy',
      `${LOOKS}<body>${CASE.replaceAll('HC-1', 'HC-2')}${FORM}<script>(${liveQueue})(${JSON.stringify(QUEUE)})</script>`,
    ),
  ],
]);
