import { type Html, html } from '../html.ts';

export interface Layout {
  readonly title: string;
  readonly main: Html;
  /** Breadcrumb parts after the brand: text and, but for the last, an address. */
  readonly trail?: readonly { text: string; href?: string }[];
  /** Right part of the top bar. */
  readonly tools?: Html;
  readonly scripts?: readonly string[];
  readonly query?: URLSearchParams;
  /** True for a page that stands inside another page's frame: no bar, no footer. */
  readonly bare?: boolean;
}

const mark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><rect x="2" y="5" width="20" height="14" rx="4" fill="currentColor"></rect><path d="M7 12h10M7 9h6M7 15h8" stroke="var(--surface)" stroke-width="1.6" stroke-linecap="round"></path></svg>`;

function bar({ trail = [], tools }: Layout): Html {
  const crumbs = trail.map(({ text, href }) =>
    href ? html`<li><a href="${href}">${text}</a></li>` : html`<li aria-current="page">${text}</li>`,
  );
  return html`<header class="bar">
    <a class="brand" href="/">${mark}<span>Demo Desk</span></a>
    <nav aria-label="Where you are"><ol class="trail">${crumbs}</ol></nav>
    ${tools}
  </header>`;
}

const footer = html`<footer class="foot">Demo Desk is a small ticket tool for trying out and testing. Its cases are invented and live in memory only.</footer>`;

function scripts({ scripts: own = [], query }: Layout): Html[] {
  const names = [...own];
  if (query?.get('hostile') === 'kill') names.push('hostile');
  if (query?.has('storm')) names.push('storm');
  return names.map((name) => html`<script type="module" src="/static/${name}.ts"></script>`);
}

/** A whole document. */
export function layout(options: Layout): Html {
  const { title, main, bare } = options;
  const zone = options.query?.get('zone');
  return html`<!doctype html>
<html lang="en"${zone ? html` data-time-zone="${zone}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/static/desk.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/desk.css">
<link rel="stylesheet" href="/static/case.css">
${scripts(options)}
</head>
<body${bare ? html` class="bare"` : ''}>
${bare ? '' : bar(options)}
<main id="main">${main}</main>
${bare ? '' : footer}
</body>
</html>`;
}
