import { html } from '../html.ts';
import type { DeskCase } from '../model.ts';
import { caseData, facts, history, notice, statusChip } from '../pages/case.ts';
import { caseFields, hidden } from '../pages/controls.ts';
import { type Door, doorPath, role, type View } from '../view.ts';
import { apiPath, saveButton } from './form.ts';

/** The asked case and two more, in the queue's order. */
function mounted({ item, cases }: View): DeskCase[] {
  const others = cases.filter((one) => one !== item).slice(0, 2);
  return cases.filter((one) => one === item || others.includes(one));
}

const panel = (
  view: View,
  active: boolean,
) => html`<article class="case panel" id="panel-${view.item.key}" role="tabpanel" aria-labelledby="tab-${view.item.key}"${caseData(view)}${active ? '' : html` hidden`}>
  <header class="case-head" data-redrawn><p class="case-line"><span class="key" data-read="key">${view.item.key}</span> ${statusChip(view.item)} <span class="sub" data-read="subStatus">${view.item.subStatus}</span></p><h1 data-read="title">${view.item.title}</h1></header>
  ${notice()}
  <div class="columns"><div class="work"><form class="card form" data-case-form data-door="spa" data-api="${apiPath(view)}" aria-label="Case ${view.item.key}">
    ${hidden(view)}${caseFields(view, `${view.item.key}-`)}<div class="buttons">${saveButton}</div></form></div>
  <div class="side">${facts(view)}${history(view)}</div></div>
</article>`;

export const spa: Door = {
  id: 'spa',
  label: 'Single-page app',
  how: 'Three cases are mounted at once, two of them hidden; tabs go by pushState, saving by fetch, parts are redrawn now and then.',
  perCase: true,
  script: 'spa',
  render: (view) => {
    const open = mounted(view);
    return html`<div class="tabs" role="tablist" aria-label="Open cases">${open.map(
      (item) =>
        html`<a role="tab" id="tab-${item.key}" aria-controls="panel-${item.key}" aria-selected="${
          item === view.item ? 'true' : 'false'
        }" href="${doorPath(view.set.id, 'spa', item.key)}${role(view.as)}" data-tab="${item.key}">${item.key}</a>`,
    )}</div>${open.map((item) => panel({ ...view, item }, item === view.item))}`;
  },
};
