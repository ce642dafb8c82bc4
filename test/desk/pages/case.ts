import { type Html, html } from '../html.ts';
import type { DeskCase, FactDef } from '../model.ts';
import type { View } from '../view.ts';

/** Status as a coloured word; the colour comes from the label's first word. */
export function statusChip(item: DeskCase): Html {
  const tone = item.status.toLowerCase().split(/\s/)[0] ?? '';
  return html`<span class="status" data-read="status" data-tone="${tone}">${item.status}</span>`;
}

function fact({ id, label, yes, no }: FactDef, item: DeskCase): Html {
  const value = item.facts[id];
  if (value === undefined) return html`<div><dt>${label}</dt><dd data-fact="${id}">Not shown</dd></div>`;
  const text = value === true ? (yes ?? 'Yes') : value === false ? (no ?? 'No') : String(value);
  return html`<div><dt>${label}</dt><dd data-fact="${id}" data-value="${String(value)}">${text}</dd></div>`;
}

function head({ item }: View): Html {
  return html`<header class="case-head">
    <p class="case-line"><span class="key" data-read="key">${item.key}</span> ${statusChip(item)} <span class="sub" data-read="subStatus">${item.subStatus}</span></p>
    <h1 data-read="title">${item.title}</h1>
    <p class="dim">Reported by <span data-read="customer">${item.customer.name}</span></p>
  </header>`;
}

/** Facts that the page shows, as a definition list. */
export const facts = ({ set, item }: View): Html =>
  html`<section class="card" aria-labelledby="facts-${item.key}"><h2 id="facts-${item.key}">About this case</h2><dl class="facts" data-facts>${set.facts.map(
    (one) => fact(one, item),
  )}</dl></section>`;

/** The history's place; the page script fills it a little after the page is there. */
export const history = ({ set, item }: View): Html =>
  html`<section class="card" aria-labelledby="history-${item.key}"><h2 id="history-${item.key}">History</h2><ol class="history" data-history data-src="/api/${set.id}/cases/${item.key}/history" aria-busy="true"><li class="dim">Loading…</li></ol></section>`;

/** A page's line for what was saved or went wrong. */
export const notice = (text = ''): Html =>
  html`<p class="notice" role="status" data-notice${text ? html` data-kind="ok"` : ''}>${text}</p>`;

const savedText = ({ query, door }: View): string =>
  query.has('saved') && (door === 'native' || door === 'scripted' || door === 'action' || door === 'frame')
    ? 'Saved.'
    : '';

/** Attributes by which a program reads the case off the page. */
export const caseData = ({ set, item, as }: View): Html =>
  html` data-case data-case-key="${item.key}" data-case-set="${set.id}" data-status="${item.status}" data-sub-status="${item.subStatus}" data-user-role="${as}"`;

/** One case: head, the door's own controls, facts, history. */
export function caseArticle(view: View, controls: Html): Html {
  return html`<article class="case"${caseData(view)}>
    ${head(view)}
    ${notice(savedText(view))}
    <div class="columns"><div class="work">${controls}</div><div class="side">${facts(view)}${history(view)}</div></div>
  </article>`;
}
