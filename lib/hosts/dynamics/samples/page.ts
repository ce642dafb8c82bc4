import {
  type Html,
  html,
  options,
  type Part,
  shadow,
  wholePage,
} from '../../../../test/hosts/samples/markup.ts';
import { labelOf, PRIORITIES, REASONS, reasonsOf, stateOf } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
/** How a release draws a form: values as components or as plain elements, choices as lists or as buttons. */
export type Look = 'form' | 'older' | 'newer';

const reason = ({ statuscode }: Stored): string => labelOf(REASONS, statuscode);
const priority = ({ prioritycode }: Stored): string => labelOf(PRIORITIES, prioritycode);

const item = (name: string, label: string, value: string): Html =>
  html`<uci-header-control-list-item data-name="header_${name}" data-preview_orientation="column"><div slot="value" class="value-text">${value}</div><div slot="label">${label}</div></uci-header-control-list-item>`;

function header(stored: Stored, look: Look): Html {
  const items = html`${item('prioritycode', 'Priority', priority(stored))}${item('statuscode', 'Status Reason', reason(stored))}`;
  return html`<uci-header-control-list>${look === 'older' ? items : shadow(items)}</uci-header-control-list>`;
}

/** A choice of the form, or of the flyout of the header, which takes the prefix. */
function choice(name: string, label: string, look: Look, shown: string, list: Part, prefix = ''): Html {
  const id = `${prefix}${name}.fieldControl-option-set-select`;
  return look === 'newer'
    ? html`<div><span>${label}</span><button type="button" role="combobox" data-id="${id}">${shown}</button></div>`
    : html`<div><label>${label} <select data-id="${id}">${list}</select></label></div>`;
}

function fields(stored: Stored, look: Look): Html {
  const { statuscode = '', prioritycode = '' } = stored;
  const state = stateOf(statuscode);
  const chosen =
    look === 'older'
      ? ''
      : choice('statuscode', 'Status Reason', look, reason(stored), options(reasonsOf(state), statuscode));
  // A field of the organisation's own, whose name ends like the tool's.
  const own = choice('new_statuscode', 'Part Status', look, 'Merged', options([['9', 'Merged']], '9'));
  return html`<section data-id="tab_summary">${own}${chosen}${choice('prioritycode', 'Priority', look, priority(stored), options(PRIORITIES, prioritycode))}
${look === 'older' ? html`<span id="f12-statuscode.fieldControl-pickliststatus-comboBox_text-value">${reason(stored)}</span>` : ''}</section>`;
}

/** The flyout of a header stands beside all forms, and holds the form's fields once more. */
const flyout = (stored: Stored, look: Look): Html =>
  html`<div data-id="headerFieldsFlyout">${choice('statuscode', 'Status Reason', look, reason(stored), options(reasonsOf(stateOf(stored.statuscode)), stored.statuscode ?? ''), 'header_')}</div>`;

/** Other cases of the customer, in a grid on the form: their statuses are nobody's business here. */
const others = (): Html =>
  html`<div class="ag-root"><div class="ag-center-cols-viewport"><div role="row"><div role="gridcell" col-id="title">Gate 4 creaks</div><div role="gridcell" col-id="statuscode">Merged</div></div></div></div>`;

const form = (stored: Stored, look: Look): Html =>
  html`<div data-id="editFormRoot"><div data-id="form-header"><h1 data-id="header_title">${stored.title ?? ''}<span data-id="header_saveStatus">- Saved</span></h1>${header(stored, look)}</div>
${fields(stored, look)}${others()}</div>`;

const command = (name: string, label: string): Html =>
  html`<li><button type="button" data-id="incident|NoRelationship|Form|Mscrm.${name}">${label}</button></li>`;

const commands = (state: number): Html =>
  html`<ul role="menubar" data-id="CommandBar">${command('Form.incident.Save', 'Save')}${command('Form.incident.SaveAndClose', 'Save & Close')}
${state === 0 ? [command('Form.incident.Resolve', 'Resolve Case'), command('Form.incident.Cancel', 'Cancel Case')] : command('Form.incident.Reactivate', 'Reactivate Case')}</ul>`;

/** An app of several sessions: each has a form of its own, and all but one are hidden. */
export function casePage(shown: Stored, hidden: Stored, look: Look): string {
  const session = (part: Part, name: string, off: boolean): Html =>
    off
      ? html`<div role="tabpanel" aria-label="${name}" hidden>${part}</div>`
      : html`<div role="tabpanel" aria-label="${name}">${part}</div>`;
  return wholePage(
    `${shown.title} - Dynamics 365`,
    html`<body><main role="main">${session(html`<div data-id="commands-behind"></div>${form(hidden, look)}`, 'Session 1', true)}
${session(html`${commands(stateOf(shown.statuscode))}${form(shown, look)}`, 'Session 2', false)}</main>${look === 'form' ? '' : flyout(shown, look)}</body>`,
    ['case'],
  );
}

const row = ({ ticketnumber = '', title = '', ...stored }: Stored): Html =>
  html`<div role="row"><div role="gridcell" col-id="ticketnumber">${ticketnumber}</div><div role="gridcell" col-id="title">${title}</div>
<div role="gridcell" col-id="prioritycode">${priority(stored)}</div><div role="gridcell" col-id="statuscode">${reason(stored)}</div></div>`;

/** A view of cases. Its heads and the choices of its filter name statuses too. */
export const listPage = (all: readonly Stored[]): string =>
  wholePage(
    'My Active Cases - Dynamics 365',
    html`<body><main role="main"><div class="ag-header"><div role="row"><div role="columnheader" col-id="ticketnumber">Case Number</div><div role="columnheader" col-id="statuscode">Status Reason</div></div></div>
<div class="ag-center-cols-viewport">${all.map(row)}</div></main></body>`,
    ['case'],
  );
