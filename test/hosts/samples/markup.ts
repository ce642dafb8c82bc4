import { type Html, html, type Part } from '../../desk/html.ts';

export { type Html, html, type Part } from '../../desk/html.ts';

/** A whole page. The look is the same for all samples: only what a profile reads is theirs. */
export const wholePage = (
  title: string,
  body: Part,
  scripts: readonly string[] = [],
  head: Part = null,
): string =>
  `<!doctype html>\n${html`<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:14px system-ui;margin:16px}label{display:block;margin:4px 0}[hidden]{display:none}</style>${head}</head>
${body}${scripts.map((name) => html`<script src="/~/${name}.js"></script>`)}
</html>`}`;

/** An element's open shadow root, as the parser makes it. */
export const shadow = (inner: Part): Html => html`<template shadowrootmode="open">${inner}</template>`;

/** The options of a list: pairs of value and label. */
export const options = (all: readonly (readonly [value: string, label: string])[], chosen: string): Html =>
  html`${all.map(([value, label]) =>
    value === chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  )}`;

/** A JSON reply. */
export const json = (value: unknown, status = 200) => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});
