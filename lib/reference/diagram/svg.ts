import { PHASES } from '../../case/types.ts';
import { lookUp } from '../../i18n/sentence.ts';
import { escapeXml } from '../escape.ts';
import type { Words } from '../words.ts';
import { FONT, LINE, textWidth, wrap } from './measure.ts';
import { STYLE } from './style.ts';
import type { Box, Placed, PlacedEdge, PlacedNode, Point } from './types.ts';

const LEGEND_HEIGHT = 26;
const LEGEND_GAP = 18;
const SWATCH = 13;

/** A placed diagram as a standalone SVG document: light and dark, with words for who does not see it. */
export function svg(placed: Placed, words: Words): string {
  const { graph } = placed;
  const legend = legendOf(placed, words);
  const width = Math.max(placed.width, 360);
  const height = placed.height + legend.height;
  const shift = round((width - placed.width) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="life-cycle" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-label="${escapeXml(graph.title)}">`,
    `<title>${escapeXml(graph.title)}</title>`,
    `<desc>${escapeXml([graph.description, ...graph.edges.flatMap(({ says }) => says)].join('\n'))}</desc>`,
    `<style>${STYLE}</style>`,
    ARROW,
    `<rect class="sheet" width="100%" height="100%"/>`,
    `<g transform="translate(${shift} 0)">`,
    ...placed.edges.map(line),
    ...placed.nodes.map((node) => drawn(node, words)),
    ...placed.edges.map(label),
    '</g>',
    `<g class="legend" transform="translate(0 ${placed.height})">${legend.marks}</g>`,
    '</svg>\n',
  ].join('\n');
}

const ARROW =
  '<defs><marker id="life-cycle-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" ' +
  'orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path class="head" d="M0 .5 8 4 0 7.5z"/></marker></defs>';

const round = (value: number): number => Math.round(value * 10) / 10;

function line({ points, kind, heads, says }: PlacedEdge): string {
  const head = (at: string) => ` marker-${at}="url(#life-cycle-arrow)"`;
  const end = heads === 'none' ? '' : heads === 'end' ? head('end') : head('start') + head('end');
  const title = says.length > 0 ? `<title>${escapeXml(says.join('\n'))}</title>` : '';
  return `<path class="line ${kind}" d="${curved(points)}"${end}>${title}</path>`;
}

/** Straight from the first to the second point of each pair, and in an S on to the next pair. */
function curved(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  rest.forEach((point, i) => {
    const before = points[i] ?? first;
    const middle = round((before.y + point.y) / 2);
    if (before.x === point.x || i % 2 === 0) path += ` L${at(point)}`;
    else path += ` C${round(before.x)} ${middle} ${round(point.x)} ${middle} ${at(point)}`;
  });
  return path;
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

function drawn(node: PlacedNode, words: Words): string {
  const { kind, box } = node;
  if (kind === 'joint') return `<circle class="joint" cx="${round(box.x)}" cy="${round(box.y)}" r="3"/>`;
  if (kind === 'begin') return `<circle class="begin" cx="${round(box.x)}" cy="${round(box.y)}" r="6"/>`;
  const [left, top] = [round(box.x - box.width / 2), round(box.y - box.height / 2)];
  const shape = `x="${left}" y="${top}" width="${round(box.width)}" height="${round(box.height)}"`;
  const phase = node.phase ? (lookUp(words.t, 'phase', node.phase) ?? node.phase) : '';
  const lines: Line[] = [
    ...(phase ? [{ text: phase, step: LINE.note, style: 'phase' }] : []),
    ...node.label.map((text) => ({ text, step: LINE.name, style: 'name' })),
    ...node.notes.map((text) => ({ text, step: LINE.note, style: 'note' })),
  ];
  return (
    `<g class="${kind}${node.phase ? ` ${node.phase}` : ''}"><rect ${shape} rx="${kind === 'any' ? 13 : 7}"/>` +
    `${stacked(lines, box)}</g>`
  );
}

interface Line {
  readonly text: string;
  /** Height of the line. */
  readonly step: number;
  readonly style: string;
}

/** Lines of text one below the other, centred in a box. */
function stacked(lines: readonly Line[], box: Box): string {
  let y = box.y - lines.reduce((sum, { step }) => sum + step, 0) / 2;
  return lines
    .map(({ text, step, style }) => {
      y += step;
      const base = round(y - step * 0.27);
      return `<text class="${style}" x="${round(box.x)}" y="${base}">${escapeXml(text)}</text>`;
    })
    .join('');
}

function label({ box, label: lines, kind }: PlacedEdge): string {
  if (!box) return '';
  const [left, top] = [round(box.x - box.width / 2), round(box.y - box.height / 2)];
  const rect = `<rect x="${left}" y="${top}" width="${round(box.width)}" height="${round(box.height)}" rx="4"/>`;
  const text = stacked(
    lines.map((one) => ({ text: one, step: LINE.label, style: 'word' })),
    box,
  );
  return `<g class="label ${kind}">${rect}${text}</g>`;
}

/** What is to be known of the picture, in lines below the legend. */
function remarkOf(
  remark: string,
  width: number,
  above: number,
): { readonly text: string; readonly height: number } {
  const lines = remark ? wrap(remark, FONT.note, width - 40) : [];
  const text = lines.map(
    (one, i) =>
      `<text class="note start" x="20" y="${round(above + LEGEND_HEIGHT + i * LINE.note)}">${escapeXml(one)}</text>`,
  );
  return { text: text.join(''), height: lines.length ? LEGEND_HEIGHT + (lines.length - 1) * LINE.note : 0 };
}

/** What colours and lines mean, in rows below the diagram; only what it has. */
function legendOf(
  { graph, width }: Placed,
  { t }: Words,
): { readonly marks: string; readonly height: number } {
  const phases = PHASES.filter((phase) => graph.nodes.some((node) => node.phase === phase));
  const entries = [
    ...phases.map((phase) => ({
      text: lookUp(t, 'phase', phase) ?? phase,
      mark: `<g class="status ${phase}"><rect x="0" y="-10" width="${SWATCH}" height="${SWATCH}" rx="3"/></g>`,
    })),
    ...(['move', 'timer'] as const)
      .filter((kind) => graph.edges.some((edge) => edge.kind === kind))
      .map((kind) => ({
        text: t(kind === 'move' ? 'diagram_legendMove' : 'diagram_legendTimer'),
        mark: `<path class="line ${kind}" d="M-8 -4 H${SWATCH}"/>`,
      })),
    ...(['↻', '✕'] as const)
      .filter((sign) => graph.nodes.some(({ notes }) => notes.some((note) => note.startsWith(sign))))
      .map((sign) => ({
        text: t(sign === '↻' ? 'diagram_legendStays' : 'diagram_legendDeletes'),
        mark: `<text class="note" x="6" y="0">${sign}</text>`,
      })),
  ];
  let [x, y] = [20, LEGEND_HEIGHT - 8];
  const marks = entries.map(({ text, mark }) => {
    const wide = SWATCH + 6 + textWidth(text, FONT.note) + LEGEND_GAP;
    if (x > 20 && x + wide > Math.max(width, 360)) [x, y] = [20, y + LEGEND_HEIGHT - 6];
    const words = `<text class="note start" x="${SWATCH + 6}" y="0">${escapeXml(text)}</text>`;
    const placed = `<g transform="translate(${round(x)} ${y})">${mark}${words}</g>`;
    x += wide;
    return placed;
  });
  const remark = remarkOf(graph.remark ?? '', Math.max(width, 360), y);
  return { marks: marks.join('') + remark.text, height: y + remark.height + 14 };
}
