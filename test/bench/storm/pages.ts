const CASE = `<article data-case data-case-key="HC-1" data-case-set="ithelpcenter" data-status="In Progress" data-sub-status="">
<h1 data-read="title">Example</h1></article>`;

/** Rows beside the case: what a reading that is not scoped would look through. */
const ROWS = Array.from(
  { length: 400 },
  (_, row) => `<li><a href="#${row}">#${row}</a> <b>row ${row}</b></li>`,
);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body>${body}<ul>${ROWS.join('')}</ul>`;

/** Runs in the page. Its text is all that gets there. */
function deepen(inner: string): void {
  let at: ShadowRoot | Document = document;
  for (const name of ['desk-app', 'desk-record', 'desk-panel']) {
    const host: Element = at.querySelector(name) ?? at.appendChild(document.createElement(name));
    at = host.attachShadow({ mode: 'open' });
  }
  (at as ShadowRoot).innerHTML = inner;
}

/** By their place on the server: the case `HC-1`, in the document and three shadow roots deep. */
export const PLAIN = '/ithelpcenter/cases/HC-1';
export const DEEP = '/ithelpcenter/door/shadow/HC-1';
export const PAGES: ReadonlyMap<string, string> = new Map([
  [PLAIN, page('storm', CASE)],
  [DEEP, page('storm', `<desk-app></desk-app><script>(${deepen})(${JSON.stringify(CASE)})</script>`)],
]);
