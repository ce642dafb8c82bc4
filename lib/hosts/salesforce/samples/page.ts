import { type Html, html, type Part, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { HISTORY, STATUSES } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

/** A field as a record page shows it; its name is in no language. */
const field = (api: string, label: string, value: string): Html =>
  html`<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.Case.${api}">
<span>${label}</span><span class="test-id__field-value"><lightning-formatted-text slot="outputField" data-output-element-id="output-field">${value}</lightning-formatted-text></span></div></records-record-layout-item>`;

const step = (name: string, at: string): Html =>
  html`<li class="slds-path__item ${name === at ? 'slds-is-current slds-is-active' : 'slds-is-incomplete'}" data-name="${name}"><a href="#" data-tab-name="${name}"><span class="slds-path__title">${name}</span></a></li>`;

const path = (status: string): Html =>
  html`<ul class="slds-path__nav">${STATUSES.map((name) => step(name, status))}</ul>
<button type="button" class="slds-button slds-path__mark-complete stepAction active uiButton">Mark Status as Complete</button>`;

const actions = (): Html =>
  html`<ul class="slds-button-group-list"><li data-target-selection-name="sfdc:StandardButton.Case.Edit"><runtime_platform_actions-action-renderer apiname="Edit"><button type="button" name="Edit">Edit</button></runtime_platform_actions-action-renderer></li>
<li><button type="button" data-quick>Change Status</button></li></ul>`;

const STATUS: Readonly<Record<string, string>> = { fr: 'Statut', ja: '状況' };

/** A case's past, in a list of its own. `of` is whose: pages can show that of another record, too. */
const past = (of: string, key: string, language: string): Html =>
  html`<article class="slds-card"><h2><a href="/lightning/r/${of}/related/Histories/view"><span title="Case History">Case History</span></a></h2>
<lst-customized-datatable><table><thead><tr><th aria-sort="descending">Date</th><th>Field</th><th>User</th><th>Original Value</th><th>New Value</th></tr></thead>
<tbody>${(HISTORY[key] ?? []).map(
    ([field, from, to], index) =>
      html`<tr data-row-key-value="0178d0000${index}${key.slice(-6)}"><th data-label="Date" data-col-key-value="CreatedDate-date-0">11/${20 - index}/2026, 9:05 AM</th>
<td data-col-key-value="Field-text-1">${field === 'Status' ? (STATUS[language] ?? field) : field}</td><td data-col-key-value="CreatedBy.Name-forceLookup-2"><a href="#">Ines Rask</a> <span class="slds-assistive-text">Open Ines Rask Preview</span></td>
<td data-col-key-value="OldValue-text-3">${from}</td><td data-col-key-value="NewValue-text-4">${to}</td></tr>`,
  )}</tbody></table></lst-customized-datatable></article>`;

/** A record page. Other cases of the same customer stand on it with their statuses. */
export const record = (
  id: string,
  { number = '', Status = '', Subject = '', sub = '' }: Stored,
  language: string,
): Html =>
  html`<one-record-home-flexipage2><records-lwc-highlights-panel><h1><slot name="primaryField"><lightning-formatted-text>${Subject}</lightning-formatted-text></slot></h1>${actions()}</records-lwc-highlights-panel>
${path(Status)}<records-lwc-detail-panel>${field('CaseNumber', 'Case Number', number)}${field('Subject', 'Subject', Subject)}${field('Status', 'Status', Status)}${field('Sub_Status__c', 'Sub Status', sub)}${field('Priority', 'Priority', 'Medium')}
<button type="button" class="inline-edit-trigger">Edit Status</button></records-lwc-detail-panel>
<textarea name="inputComment" aria-label="Comment"></textarea>
<lst-related-list><table><tr><td>00000999</td><td data-label="Status"><lightning-formatted-text>Awaiting Customer Confirmation</lightning-formatted-text></td></tr></table></lst-related-list>
${past('Case/5008d00000ZzYyXXXX', '5008d00000AbCdEDDD', language)}${past(`Case/${id}`, id, language)}</one-record-home-flexipage2>`;

/** What was looked at before stays in the page, beside what is looked at. */
export const standard = (shown: Part, stale: Part): Html =>
  html`<div class="windowViewMode-normal oneContent lafPageHost" hidden>${stale}</div><div class="windowViewMode-normal oneContent active lafPageHost">${shown}</div>`;

/** A console: tabs within tabs, each with an active one. */
export const consoleTabs = (shown: Part, hidden: Part): Html =>
  html`<section class="tabContent oneConsoleTab" hidden><section class="tabContent active oneConsoleTab"><div class="windowViewMode-maximized active lafPageHost">${hidden}</div></section></section>
<section class="tabContent active oneConsoleTab" aria-expanded="true"><div class="tabsetBody"><section class="tabContent oneConsoleTab" hidden><div class="windowViewMode-maximized active lafPageHost">${hidden}</div></section>
<section class="tabContent active oneConsoleTab" aria-expanded="true"><div class="windowViewMode-maximized active lafPageHost">${shown}</div></section></div></section>`;

export const casePage = (number: string, body: Part): string =>
  wholePage(
    `${number} | Case`,
    html`<body><div id="auraLoadingBox" hidden></div>${body}<div class="DESKTOP uiContainerManager"></div></body>`,
    ['record'],
  );

const cell = (label: string, value: string): Html =>
  html`<td role="gridcell" data-label="${label}" data-cell-value="${value}"><lightning-base-formatted-text>${value}</lightning-base-formatted-text>
<button type="button"><span class="slds-assistive-text">Edit ${label}: Item ${value}</span></button></td>`;

/** A list view of cases. An account that stands among them is none. */
export const list = (cases: readonly (readonly [id: string, stored: Stored])[]): Html =>
  html`<table role="grid"><thead><tr data-row-key-value="HEADER"><th>Case Number</th><th>Subject</th><th>Status</th></tr></thead><tbody>${cases.map(
    ([id, { number = '', Subject = '', Status = '' }]) =>
      html`<tr data-row-key-value="${id}"><th data-label="Case Number"><a href="/lightning/r/${id}/view">${number}</a></th>${cell('Subject', Subject)}${cell('Status', Status)}${cell('Priority', 'Medium')}</tr>`,
  )}<tr data-row-key-value="0018d00000XyZabCDE"><th data-label="Case Number"><a href="#">Harbour Office</a></th>${cell('Status', 'Closed')}</tr></tbody></table>`;
