import { type Html, html, options, shadow, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { CATEGORIES, CODES, ENDED, ME, PRIORITIES, STATES } from './cases.ts';

/** Actions of the team, by ids of their own. */
export const PROPOSE = 'c1d2e3f40516273849506a7b8c9d0e1f';
export const REQUEST = 'c1d2e3f40516273849506a7b8c9d0e2f';
export const CLOSE = 'c1d2e3f40516273849506a7b8c9d0e3f';

type Stored = Readonly<Record<string, string>>;

const codeField = (table: string): string => (table === 'incident' ? 'close_code' : 'resolution_code');

/** The buttons of a case, as the platform makes them: its own verbs, and actions of the team under ids of their own. */
function buttons(): Html {
  const press = 'return gsftSubmit(this);';
  const verb = (id: string, label: string) =>
    html`<button type="submit" id="${id}" value="${id}" onclick="${press}">${label}</button>`;
  const action = (name: string, id: string, label: string) =>
    html`<button type="submit" id="${name}" data-action-name="${name}" gsft_id="${id}" onclick="${press}">${label}</button>`;
  return html`<div class="navbar_ui_actions">
${action('proposeSolution', PROPOSE, 'Propose Solution')}
${action('requestInfo', REQUEST, 'Request Info')}
${verb('sysverb_update', 'Update')}
${verb('sysverb_update_and_stay', 'Save')}
${verb('sysverb_delete', 'Delete')}
</div>`;
}

/** A field's row: its control, and beside it the hidden value as saved. */
function row(table: string, name: string, saved: string, control: Html): Html {
  return html`<div id="element.${table}.${name}"><span id="label.${table}.${name}">${name}</span>${control}
<input type="hidden" id="sys_original.${table}.${name}" name="sys_original.${table}.${name}" value="${saved}"></div>`;
}

const list = (id: string, all: Parameters<typeof options>[0], chosen: string): Html =>
  html`<select id="${id}" name="${id}">${options(all, chosen)}</select>`;

const text = (id: string, value: string): Html => html`<textarea id="${id}" name="${id}">${value}</textarea>`;

/** A field that may not be changed is drawn beside its value. */
const readOnly = (table: string, all: Parameters<typeof options>[0], saved: string): Html =>
  html`<div id="element.${table}.state"><select id="sys_readonly.${table}.state" disabled>${options(all, saved)}</select>
<input type="hidden" id="${table}.state" name="${table}.state" value="${saved}"></div>`;

/** The state of an ended record is not for the agent to change. */
function state(table: string, saved: string): Html {
  const all = STATES[table] ?? [];
  return ENDED.includes(`${table} ${saved}`)
    ? readOnly(table, all, saved)
    : row(table, 'state', saved, list(`${table}.state`, all, saved));
}

function fields(table: string, stored: Stored): Html {
  const code = codeField(table);
  const lists: [string, Parameters<typeof options>[0]][] = [
    ['category', CATEGORIES],
    ['priority', PRIORITIES],
    [code, CODES],
  ];
  return html`${state(table, stored.state ?? '')}${lists.map(([name, all]) =>
    row(table, name, stored[name] ?? '', list(`${table}.${name}`, all, stored[name] ?? '')),
  )}
${['close_notes', 'comments'].map((name) =>
  row(table, name, stored[name] ?? '', text(`${table}.${name}`, stored[name] ?? '')),
)}`;
}

/** What the platform writes into each of its pages; only a part of it. */
const globals = (): Html =>
  html`<script data-description="globals population">window.NOW = window.NOW || {}; window.NOW.user = {};
window.NOW.user.userID = '${ME}'; window.NOW.user.firstName = 'Ines'; window.NOW.user.name = 'ines.rask';</script>
<script data-comment="GlideUser initialization">window.g_user = { id: NOW.user.userID };</script>`;

/** Whose the record is, where the form has that field: hidden values beside the name. */
const assignee = (table: string, { assigned_to: id }: Stored): Html | null =>
  id === undefined ? null : row(table, 'assigned_to', id, hidden(`${table}.assigned_to`, id));

const hidden = (id: string, value: string): Html =>
  html`<input type="hidden" id="${id}" name="${id}" value="${value}">`;

/** The form of one record, in the frame that the platform gives its content. */
export function formPage(table: string, key: string, stored: Stored): string {
  const subject = `${table}.short_description`;
  const form = html`<body>${globals()}<form id="${table}.do" name="${table}.do" method="post" action="/${table}.do">
${hidden('sys_target', table)}${hidden('sys_uniqueName', 'sys_id')}${hidden('sys_uniqueValue', stored.id ?? '')}
${hidden('sys_displayValue', key)}${hidden('sys_row', '0')}${hidden('sys_action', 'none')}
${buttons()}
<input id="sys_readonly.${table}.number" name="sys_readonly.${table}.number" value="${key}" readonly>
<input id="${subject}" name="${subject}" value="${stored.short_description ?? ''}" size="60">
${fields(table, stored)}${assignee(table, stored)}
<ul><li><a href="#" gsft_action_name="closeCase" gsft_id="${CLOSE}" onclick="return gsftSubmit(this);">Close Case</a></li></ul>
</form></body>`;
  return wholePage(`${key} | ServiceNow`, form, ['form']);
}

/** The newer frame around it: the content's frame stands in the open shadow root of one element. */
export const shellPage = (target: string): string =>
  wholePage(
    'ServiceNow',
    html`<body><macroponent-f51912f4c700201072b211d4d8c26010 component-id="f51912f4c700201072b211d4d8c26010">${shadow(
      html`<header>Navigation</header><iframe id="gsft_main" name="gsft_main" src="${target}" width="1100" height="700"></iframe>`,
    )}</macroponent-f51912f4c700201072b211d4d8c26010></body>`,
  );
