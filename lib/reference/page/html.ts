import { escapeXml } from '../escape.ts';
import { type Block, type Cell, linesOf, type Page, type Rich, type Span, spans } from './blocks.ts';
import { PAGE_STYLE } from './style.ts';

/**
 * A page as one HTML file: no script, nothing fetched, light and dark, made to be printed too.
 * @param diagram the picture as SVG text, put in as it is
 */
export function html(page: Page, diagram: string): string {
  const headings = page.blocks.flatMap((block, i) =>
    block.kind === 'heading' && block.level === 2 ? [{ text: block.text, i }] : [],
  );
  const links = headings.map(({ text, i }) => `<a href="#${anchor(i)}">${escapeXml(text)}</a>`);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeXml(page.title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeXml(page.title)}</h1>`,
    `<nav aria-label="${escapeXml(page.title)}">${links.join(' ')}</nav>`,
    ...page.blocks.map((block, i) => blockText(block, i, diagram)),
    '</main>',
    '</body>',
    '</html>\n',
  ].join('\n');
}

const anchor = (at: number): string => `part${at}`;

function blockText(block: Block, at: number, diagram: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${anchor(at)}">${escapeXml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${rich(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${rich(item)}</li>`).join('')}</ul>`;
    case 'diagram':
      return `<div class="diagram">${diagram}</div>`;
    case 'table': {
      const head = block.head.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${cellText(cell)}</td>`).join('')}</tr>`,
      );
      return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
    }
  }
}

const cellText = (cell: Cell): string => linesOf(cell).map(rich).join('<br>');

const rich = (text: Rich): string => spans(text).map(spanText).join('');

function spanText(span: Span): string {
  if (typeof span === 'string') return escapeXml(span);
  if ('code' in span) return `<code>${escapeXml(span.code)}</code>`;
  if ('strong' in span) return `<b>${escapeXml(span.strong)}</b>`;
  if ('tag' in span) return `<span class="tag">${escapeXml(span.tag)}</span>`;
  const { href, text } = span;
  return /^https?:\/\//iu.test(href)
    ? `<a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(text)}</a>`
    : escapeXml(text);
}
