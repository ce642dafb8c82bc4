import { html } from '../html.ts';
import type { Door } from '../view.ts';
import { row } from './row.ts';

export const list: Door = {
  id: 'list',
  label: 'List with inline edit',
  how: 'Each status cell commits on change, by XMLHttpRequest, and the server’s answer replaces the row.',
  perCase: false,
  script: 'list',
  render: ({ set, cases }) => html`<p class="notice" role="status" data-notice></p>
    <div class="card scroll"><table data-case-list><caption>All cases of ${set.name}</caption>
    <thead><tr><th scope="col">Case</th><th scope="col">Subject</th><th scope="col">Status</th><th scope="col">Priority</th><th scope="col">Sub-status</th></tr></thead>
    <tbody>${cases.map((item) => row(set, item))}</tbody></table></div>`,
};
