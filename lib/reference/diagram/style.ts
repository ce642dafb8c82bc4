/** Colours by phase: fill, border, in light and in dark. Text on each fill has a contrast of 7 or more. */
const PHASE_COLOURS = {
  new: ['#eef1f5', '#7b8794', '#252c35', '#8794a3'],
  working: ['#e3effd', '#2f73c4', '#14304f', '#5b9be6'],
  waitingCustomer: ['#fdf0d9', '#b3760c', '#43300c', '#d79a33'],
  waitingOther: ['#f6e8f5', '#98519a', '#3d2440', '#c083c4'],
  proposed: ['#dcf3f1', '#15807a', '#0e3a38', '#3bb0a8'],
  confirmed: ['#e2f4e3', '#34813b', '#173a1b', '#62b36a'],
  ended: ['#dfe2e6', '#4b5560', '#363c44', '#a5afba'],
} as const;

type Colours = readonly [fill: string, border: string, darkFill: string, darkBorder: string];

const phases = (dark: boolean): string =>
  Object.entries(PHASE_COLOURS)
    .map(([phase, colours]: [string, Colours]) => {
      const [fill, border] = dark ? colours.slice(2) : colours;
      return `.life-cycle .${phase} rect{fill:${fill};stroke:${border}}`;
    })
    .join('');

/** Styles of a diagram, all below its own class, so that it may stand in another page. */
export const STYLE = `
.life-cycle{--sheet:#fff;--ink:#1b222b;--dim:#4c5866;--rule:#66727f;--timer:#a4480f;
font-family:system-ui,"Segoe UI",Roboto,Helvetica,Arial,"Noto Sans CJK JP",sans-serif;max-width:100%;height:auto}
.life-cycle text{text-anchor:middle;fill:var(--ink)}
.life-cycle .sheet{fill:var(--sheet)}
.life-cycle .line{fill:none;stroke:var(--rule);stroke-width:1.4}
.life-cycle .line.timer{stroke:var(--timer);stroke-dasharray:5 4}
.life-cycle .joint{fill:var(--rule)}
.life-cycle .head{fill:context-stroke}
.life-cycle .begin{fill:var(--ink)}
.life-cycle .line.begin{fill:none}
.life-cycle .status rect{stroke-width:1.6}
.life-cycle .any rect{fill:var(--sheet);stroke:var(--rule);stroke-dasharray:2 3}
.life-cycle .name{font-size:14px;font-weight:600}
.life-cycle .phase,.life-cycle .note,.life-cycle .word{font-size:11.5px}
.life-cycle .phase,.life-cycle .note{fill:var(--dim)}
.life-cycle .label rect{fill:var(--sheet);fill-opacity:.9}
.life-cycle .label.timer text{fill:var(--timer)}
.life-cycle .start{text-anchor:start}
${phases(false)}
@media (prefers-color-scheme:dark){
.life-cycle{--sheet:#14181d;--ink:#edf1f5;--dim:#b9c3cd;--rule:#8b97a4;--timer:#f0a070}
${phases(true)}
}
`;
