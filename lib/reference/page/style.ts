/** Styles of the standalone page. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--sheet:#fff;--ink:#1b222b;--dim:#4c5866;--rule:#d5dae0;--soft:#f3f5f7;--link:#0b57b8;--mark:#7a3d00;--markBack:#fff1dd}
@media (prefers-color-scheme:dark){:root{--sheet:#14181d;--ink:#edf1f5;--dim:#b9c3cd;--rule:#3a434d;--soft:#1d232a;--link:#7db4ff;--mark:#ffca8a;--markBack:#3d2a10}}
*{box-sizing:border-box}
body{margin:0;background:var(--sheet);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,"Noto Sans CJK JP",sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2em 0 .5em}
h2{font-size:1.25rem;margin:2.2em 0 .6em;padding-top:.4em;border-top:1px solid var(--rule)}
h3{font-size:1.02rem;margin:1.5em 0 .5em}
p{max-width:46rem}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:1rem 0 1.5rem}
a{color:var(--link)}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.88em ui-monospace,Consolas,monospace;background:var(--soft);border-radius:3px;padding:.05em .3em;overflow-wrap:anywhere}
td code{white-space:nowrap}
.wide,.diagram{overflow-x:auto}
.diagram{border:1px solid var(--rule);border-radius:8px;padding:.5rem}
.diagram svg{display:block;margin:0 auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--rule)}
th{background:var(--soft);font-weight:600;white-space:nowrap}
td{overflow-wrap:break-word}
.tag{display:inline-block;font-size:.82em;line-height:1.5;padding:0 .5em;border-radius:9px;color:var(--mark);background:var(--markBack)}
@media print{nav{display:none}main{max-width:none;padding:0}h2{break-after:avoid}tr,li,.diagram{break-inside:avoid}a{color:inherit}
.wide,.diagram{overflow:visible}.diagram svg{max-height:24cm;width:auto}}
`;
