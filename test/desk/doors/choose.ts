import { html } from '../html.ts';
import { caseFields, hidden, options } from '../pages/controls.ts';
import type { Door, View } from '../view.ts';
import { apiPath } from './form.ts';

const items = ({ set, item }: View) =>
  set.statuses.map(
    (status) =>
      html`<li role="none"><button type="button" role="menuitemradio" tabindex="-1" aria-checked="${
        status === item.status ? 'true' : 'false'
      }" data-target-status="${status}">${status}</button></li>`,
  );

/** Fields beside the control; they travel with the change. */
const rest = (view: View) =>
  html`<form class="card form" id="case-form" data-case-form data-door="${view.door}" data-api="${apiPath(view)}" aria-label="Fields of ${view.item.key}">${hidden(
    view,
  )}${caseFields(view, '', false)}</form>`;

export const menu: Door = {
  id: 'menu',
  label: 'Status menu',
  how: 'Choosing an entry of the status menu commits at once, by fetch.',
  perCase: true,
  script: 'menu',
  render: (view) => html`<section class="card" aria-label="Status">
    <div class="menu"><button type="button" class="primary" data-menu-button aria-haspopup="menu" aria-expanded="false" aria-controls="status-menu">Change status ▾</button>
    <ul role="menu" id="status-menu" data-status-menu aria-label="Change status" hidden>${items(view)}</ul></div>
  </section>${rest(view)}`,
};

export const select: Door = {
  id: 'select',
  label: 'Status list',
  how: 'Choosing in the status list commits on change, by XMLHttpRequest.',
  perCase: true,
  script: 'select',
  render: (view) => html`<section class="card" aria-label="Status">
    <div class="field"><label for="live-status">Status, saved as soon as you choose</label>
    <select id="live-status" data-live-status data-field="status" data-saved="${view.item.status}" data-api="${apiPath(view)}">${options(view.set.statuses, view.item.status)}</select></div>
  </section>${rest(view)}`,
};
