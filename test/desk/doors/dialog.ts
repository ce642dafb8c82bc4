import { html } from '../html.ts';
import { field, hidden, statusFields } from '../pages/controls.ts';
import type { Door, View } from '../view.ts';
import { apiPath } from './form.ts';

/** Closed is offered at the last step of the model only, where the set knows such steps. */
const offered = ({ set, item }: View) =>
  item.facts.atLastModelStep === undefined && !set.facts.some(({ id }) => id === 'atLastModelStep')
    ? set.statuses
    : set.statuses.filter((status) => status !== 'Closed' || item.facts.atLastModelStep === true);

const value = (view: View, id: string, label: string) =>
  view.set.fields.some((one) => one.id === id)
    ? html`<div><dt>${label}</dt><dd data-field="${id}" data-value="${view.item.fields[id] ?? ''}">${
        view.item.fields[id] || 'None'
      }</dd></div>`
    : '';

const attention = (
  view: View,
) => html`<dialog class="window" data-window="attention" aria-labelledby="attention-title">
  <h2 id="attention-title">Attention: ${view.item.key}</h2>
  <dl class="facts">${value(view, 'category', 'Category')}${value(view, 'priority', 'Priority')}${value(view, 'isMajor', 'Is major')}</dl>
  <div class="buttons"><button type="button" class="primary" data-open="status">Status</button><button type="button" data-refresh>Update</button><button type="button" data-close>Leave</button></div>
</dialog>`;

const status = (
  view: View,
) => html`<dialog class="window" data-window="status" aria-labelledby="status-title">
  <h2 id="status-title">Change the status</h2>
  <form class="form" id="case-form" data-case-form data-door="dialog" data-api="${apiPath(view)}" aria-labelledby="status-title">
    ${hidden(view)}
    <div class="fields">${statusFields(view, '', offered(view))}${view.set.fields
      .filter((one) => one.closing)
      .map((one) => field(one, view.item))}</div>
    <div class="buttons"><button type="button" class="primary" data-change-status data-action-name="change-status">Change Status</button><button type="button" data-close>Leave</button></div>
  </form>
</dialog>`;

const question = html`<dialog class="window" data-window="question" aria-labelledby="question-title">
  <h2 id="question-title">Before this case is closed</h2>
  <p>Have the category, the priority and the major flag of this record been looked at, and are they right?</p>
  <div class="buttons"><button type="button" class="primary" data-confirm>OK</button><button type="button" data-close>Not yet</button></div>
</dialog>`;

export const dialog: Door = {
  id: 'dialog',
  label: 'Two-step dialog',
  how: 'Resolve only opens a window; its Status button opens a second one, whose Change Status button commits by fetch.',
  perCase: true,
  script: 'dialog',
  render: (view) => html`<section class="card" aria-label="Console">
    <div class="buttons"><button type="button" class="primary" data-open="attention">Resolve</button></div>
    <p class="dim">The window shows the old status until Update is pressed there.</p>
  </section>${attention(view)}${status(view)}${question}`,
};
