import { DOORS } from '../doors/index.ts';
import { type Html, html } from '../html.ts';
import type { CaseSet, DeskCase } from '../model.ts';
import { type Door, doorPath } from '../view.ts';
import { statusChip } from './case.ts';
import { layout } from './layout.ts';

const setCard = (
  set: CaseSet,
): Html => html`<li class="card set"><h2><a href="/${set.id}">${set.name}</a></h2><p>${set.blurb}</p>
  <p class="dim"><code>${set.id}</code> · ${set.seeds.length} cases · ${set.statuses.length} statuses</p></li>`;

/** Links to the door in each set, by the key of a sample case. */
const doorLink = (door: Door, set: CaseSet): Html => {
  const key = set.seeds[1]?.key ?? '';
  return door.perCase
    ? html`<li><a href="${doorPath(set.id, door.id, key)}" aria-label="${door.label}, ${set.name}, ${key}">${key}</a></li>`
    : html`<li><a href="${doorPath(set.id, door.id)}" aria-label="${door.label}, ${set.name}">All ${key.split('-')[0]}</a></li>`;
};

const doorRow = (door: Door, sets: readonly CaseSet[]): Html =>
  html`<tr><th scope="row">${door.label}</th><td>${door.how}</td><td><ul class="tries">${sets.map((set) => doorLink(door, set))}</ul></td></tr>`;

/** The desk's first page: what it is, its queues, its doors. */
export function indexPage(sets: readonly CaseSet[]): Html {
  return layout({
    title: 'Demo Desk',
    trail: [],
    scripts: ['reset'],
    main: html`<section class="intro"><h1>A ticket tool to try guardrails on</h1>
      <p>Demo Desk keeps a few invented cases in memory. It saves whatever it is told, follows no life cycle by itself and counts
      each save. Pick a queue, open a case, change its status. The same case can be saved in ${DOORS.length} ways, each the
      habit of some real tool.</p>
      <p class="buttons"><button type="button" data-reset>Start over</button> <a href="/api/commits">Saves so far</a> <span role="status" data-notice></span></p></section>
    <h2 id="queues">Queues</h2><ul class="grid" aria-labelledby="queues">${sets.map(setCard)}</ul>
    <h2 id="doors">Ways to save</h2><div class="card scroll"><table aria-labelledby="doors"><thead><tr><th scope="col">Way</th><th scope="col">How a change leaves the page</th><th scope="col">Try it in</th></tr></thead><tbody>${DOORS.map((door) => doorRow(door, sets))}</tbody></table></div>`,
  });
}

const caseRow = (
  set: CaseSet,
  item: DeskCase,
): Html => html`<tr data-case data-case-key="${item.key}" data-case-set="${set.id}" data-status="${item.status}" data-sub-status="${item.subStatus}">
  <th scope="row"><a href="/${set.id}/cases/${item.key}">${item.key}</a></th>
  <td><a href="/${set.id}/cases/${item.key}" data-read="title">${item.title}</a></td><td>${statusChip(item)} <span class="sub">${item.subStatus}</span></td>
  <td>${item.customer.name}</td></tr>`;

/** A queue: its cases, and the ways to save one. */
export function setPage(set: CaseSet, cases: readonly DeskCase[]): Html {
  const sample = cases[1] ?? cases[0];
  return layout({
    title: `${set.name} · Demo Desk`,
    trail: [{ text: set.name }],
    main: html`<section class="intro"><h1>${set.name}</h1><p>${set.blurb}</p></section>
    <div class="card scroll"><table data-queue><thead><tr><th scope="col">Case</th><th scope="col">Subject</th><th scope="col">Status</th><th scope="col">Reported by</th></tr></thead><tbody>${cases.map(
      (item) => caseRow(set, item),
    )}</tbody></table></div>
    <h2 id="ways">Ways to save</h2><ul class="links" aria-labelledby="ways">${DOORS.map(
      (door) =>
        html`<li><a href="${doorPath(set.id, door.id, door.perCase ? sample?.key : undefined)}">${door.label}</a></li>`,
    )}</ul>`,
  });
}
