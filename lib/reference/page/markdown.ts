import { type Block, type Cell, linesOf, type Page, type Rich, type Span, spans } from './blocks.ts';

/**
 * A page as Markdown (GitHub's, with tables).
 * @param diagram what stands for the picture: a link to a file, or a Mermaid block
 * @param note a comment at the top: where the text comes from
 */
export function markdown(page: Page, diagram: string, note?: string): string {
  const top = note === undefined ? [] : [`<!-- ${note.replaceAll('-->', '→')} -->`];
  const blocks = page.blocks.map((block) => blockText(block, diagram));
  return `${[...top, `# ${escaped(page.title)}`, ...blocks].join('\n\n')}\n`;
}

function blockText(block: Block, diagram: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'text':
      return rich(block.text);
    case 'list':
      return block.items.map((item) => `- ${rich(item)}`).join('\n');
    case 'diagram':
      return diagram;
    case 'table':
      return [
        block.head.map(escaped),
        block.head.map(() => '---'),
        ...block.rows.map((row) => row.map(cellText)),
      ]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
  }
}

const cellText = (cell: Cell): string => linesOf(cell).map(rich).join('<br>');

const rich = (text: Rich): string => spans(text).map(spanText).join('');

function spanText(span: Span): string {
  if (typeof span === 'string') return escaped(span);
  if ('code' in span) return code(span.code);
  if ('strong' in span) return `**${escaped(span.strong)}**`;
  if ('tag' in span) return `*${escaped(span.tag)}*`;
  return `[${escaped(span.text)}](<${span.href.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}

/** Code in as many backticks as it takes; a bar would end a table's cell. */
function code(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

/** Text in which nothing means anything to Markdown; on one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]<>|~#]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(\d+)([.)])|^([-+])(?=\s)/u, (_, digits = '', mark = '', bullet = '') =>
      bullet ? `\\${bullet}` : `${digits}\\${mark}`,
    );
