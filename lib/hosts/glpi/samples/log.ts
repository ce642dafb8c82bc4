import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES } from './cases.ts';

/** A line of a ticket's log: whose change, of which of the tool's numbered fields, from what to what. */
interface Line {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly option: number;
  readonly from: string;
  readonly to: string;
}

const line = (id: number, at: string, by: string, from: string, to: string, option = 12): Line => ({
  id,
  at: `2026-11-${at}`,
  by,
  option,
  from,
  to,
});

/** What became of each ticket, as it was done. Another field has the same label and values that are called the same. */
const PASTS: Readonly<Record<string, readonly Line[]>> = {
  '302': [
    line(901, '02 08:00:00', 'Rask Ines (7)', 'New', 'Processing (assigned)'),
    line(902, '02 08:10:00', 'Rask Ines (7)', 'Closed', 'New', 76),
    line(903, '02 09:00:00', 'Ek Bo (9)', 'Processing (assigned)', 'Pending'),
    line(904, '03 09:00:00', 'Ek Bo (9)', 'Pending', 'Solved'),
  ],
  '303': [
    line(911, '02 08:00:00', 'Rask Ines (7)', 'New', 'Processing (assigned)'),
    line(912, '02 10:00:00', 'Ek Bo (9)', 'Processing (assigned)', 'Closed'),
    line(913, '03 10:00:00', 'Ek Bo (9)', 'Closed', 'Processing (assigned)'),
    line(914, '04 10:00:00', 'Ek Bo (9)', 'Processing (assigned)', 'Closed'),
  ],
};

/** As many lines as an agent likes to see at once. */
const PAGE = 3;
const OPTION = 'id_search_option::12;';
const FIELDS: Readonly<Record<number, string>> = { 12: 'Status', 76: 'Status' };

function row({ id, at, by, option, from, to }: Line): Html {
  return html`<tr><td>${id}</td><td>${at}</td><td>${by}</td><td>${FIELDS[option]}</td>
<td colspan="2">Change <del>${from}</del> to <ins>${to}</ins></td></tr>`;
}

/** The lists above the log: they stand there while something is looked for. Only what occurs can be chosen. */
const filterRow = (lines: readonly Line[], asked: readonly string[]): Html =>
  html`<tr class="log_history_filter_row"><td></td><td></td><td></td><td><select name="filters[affected_fields][]" multiple>${[
    ...new Set(lines.map(({ option }) => `id_search_option::${option};`)),
  ].map((value) =>
    asked.includes(value)
      ? html`<option value="${value}" selected>Status</option>`
      : html`<option value="${value}">Status</option>`,
  )}</select></td><td colspan="2"></td></tr>`;

/** The log of a ticket as its tab loads it: newest first, a page at a time, filtered where that is asked for. */
export function logPage(id: string, asked: URLSearchParams): string {
  const lines = PASTS[id] ?? [];
  const wanted = asked.getAll('filters[affected_fields][]');
  const start = Number(asked.get('start') ?? 0);
  const shown = lines
    .filter(({ option }) => wanted.length === 0 || (wanted.includes(OPTION) && option === 12))
    .reverse()
    .slice(start, start + PAGE);
  return `${html`<table class="table table-hover"><thead><tr><th>ID</th><th>Date</th><th>User</th><th>Field</th><th>Update</th><th></th></tr>
${wanted.length > 0 ? filterRow(lines, wanted) : null}</thead><tbody>${
    shown.length > 0
      ? shown.map(row)
      : html`<tr><td colspan="6">No historical matching your filters</td></tr>`
  }</tbody></table>`}`;
}

type Stored = Readonly<Record<string, string>>;
const ICONS = ['new', 'assigned', 'planned', 'waiting', 'solved', 'closed'];

/** The search: which columns it has is everyone's own choice. */
export const searchPage = (tickets: readonly (readonly [id: string, stored: Stored])[]): string =>
  wholePage(
    'Tickets',
    html`<body><select name="criteria[0][value]"><option selected>Closed</option></select>
<i class="itilstatus closed" title="Closed"></i><table class="search-results table"><thead><tr><th></th><th data-searchopt-id="2">ID</th>
<th data-searchopt-id="1">Title</th><th data-searchopt-id="12">Status</th></tr></thead><tbody>
${tickets.map(
  ([id, { name, status = '' }]) =>
    html`<tr><td><input type="checkbox" class="massive_action_checkbox" name="item[Ticket][${id}]" value="1"></td><td>${id}</td>
<td><a id="Ticket${id}" href="/front/ticket.form.php?id=${id}">${name}</a></td>
<td><span class="text-nowrap"><i class="itilstatus fas fa-circle ${ICONS[Number(status) - 1]} me-1"></i>&nbsp;${STATUSES.find(([known]) => known === status)?.[1]}</span></td></tr>`,
)}</tbody></table></body>`,
  );
