import type { LifeCycle } from '../../policy/life-cycle/types.ts';
import type { Words } from '../words.ts';
import { isTimed, moveLine, timerLine } from './graph.ts';

/** Words that mean something to Mermaid where an id stands. */
const RESERVED = /^(?:state|note|end|fork|join|choice|direction|class|classDef|style|click|default|as)$/iu;

/** The life cycle as a Mermaid state diagram, for tools that draw those. Every status, move and timer has its line. */
export function mermaid({ document, begins, moves, timers }: LifeCycle, words: Words): string {
  const names = new Map(document.statuses.map(({ id }, i) => [id, name(id, i)]));
  const of = (id: string) => names.get(id) ?? '';
  const arrow = (from: string, to: string, label: string) => `  ${from} --> ${to}: ${escaped(label)}`;
  return [
    '---',
    `title: ${JSON.stringify(words.t('diagram_title', words.text(document.title)))}`,
    '---',
    'stateDiagram-v2',
    ...document.statuses.map(({ id }) => `  state "${escaped(words.status(id))}" as ${of(id)}`),
    ...begins.map(({ status, actors }) => arrow('[*]', of(status), words.list(actors.map(words.actor)))),
    ...moves
      .filter((move) => !isTimed(move, timers))
      .map(({ from, to = from, action, doers }) => arrow(of(from), of(to), moveLine(action, doers, words))),
    ...timers.map((timer) => {
      const { code, after, to } = timer;
      const what = to === undefined ? words.effect({ code, params: { ...after } }) : timerLine(timer, words);
      return arrow(of(timer.in), of(to ?? timer.in), `◷ ${what}`);
    }),
    '',
  ].join('\n');
}

/** An id that Mermaid takes; the status's own where that will do. */
const name = (id: string, at: number): string =>
  /^[A-Za-z]\w*$/u.test(id) && !RESERVED.test(id) ? id : `status${at}`;

/** Text in a label: what could end it, or start something else, goes as a character code. */
const escaped = (text: string): string =>
  text.replace(/["#;:<>{}[\]%\\`\p{Cc}]/gu, (letter) =>
    /\p{Cc}/u.test(letter) ? ' ' : `#${letter.codePointAt(0)};`,
  );
