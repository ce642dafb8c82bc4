import type { Cases } from '../../../../test/hosts/samples/cases.ts';
import { type Html, html, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { PRIORITIES, STATES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
type Records = readonly (readonly [number: string, record: Stored])[];

const labelOf = (all: readonly (readonly [string, string])[] = [], value = ''): string =>
  all.find(([known]) => known === value)?.[1] ?? '';

/** The columns of a list, in the order in which a person put them. */
const COLUMNS = ['number', 'short_description', 'assignment_group', 'state', 'priority'] as const;

function cell(name: (typeof COLUMNS)[number], table: string, number: string, record: Stored): Html {
  if (name === 'number')
    return html`<td class="vt"><a class="linked formlink" href="${table}.do?sys_id=${record.id}">${number}</a></td>`;
  if (name === 'state') return html`<td class="vt">${labelOf(STATES[table], record.state)}</td>`;
  if (name === 'priority') return html`<td class="vt">${labelOf(PRIORITIES, record.priority)}</td>`;
  const text =
    name === 'assignment_group' ? html`<a class="linked" href="sys_user_group.do">Closed</a>` : record[name];
  return html`<td class="vt">${text}</td>`;
}

const row = (
  table: string,
  columns: readonly (typeof COLUMNS)[number][],
  [number, record]: Records[number],
): Html =>
  html`<tr class="list_row list_odd" id="row_${table}_${record.id}" sys_id="${record.id}" record_class="${table}"><td class="list_decoration_cell col-control"><input type="checkbox"></td>
<td class="list_decoration_cell col-small"><a class="list_popup" href="${table}.do?sys_id=${record.id}"></a></td>${columns.map((name) => cell(name, table, number, record))}</tr>`;

/**
 * A list of records: a row that groups stands among them, and a list of another table below, as of a related list.
 * @param without a column that this person's list has not
 */
function listPage(table: string, records: Records, without = ''): string {
  const columns = COLUMNS.filter((name) => name !== without);
  const head = html`<thead><tr class="list_header"><th class="col-control"></th><th class="col-control"></th>${columns.map(
    (name) => html`<th class="list_header_cell list_hdr" name="${name}" glide_label="${name}">${name}</th>`,
  )}</tr></thead>`;
  return wholePage(
    table,
    html`<body><div class="list_div"><table id="${table}_table" class="list_table data_list_table">${head}
<tbody class="list2_body"><tr group_row="true"><td colspan="7">State: Closed</td></tr>${records.map((one) => row(table, columns, one))}</tbody></table>
<table id="task_sla_table" class="list_table"><thead><tr><th></th><th name="state">Stage</th></tr></thead><tbody><tr class="list_row" sys_id="9a"><td></td><td class="vt">Closed</td></tr></tbody></table></div></body>`,
  );
}

/** A table's list, without the column that the address says. */
export function listOf(cases: Cases, table: string, { searchParams }: URL): string {
  const all = cases.keys().map((key) => [key, cases.get(key)] as const);
  const own = all.filter(([, record]) => record.table === table);
  return listPage(table, own, searchParams.get('without') ?? '');
}
