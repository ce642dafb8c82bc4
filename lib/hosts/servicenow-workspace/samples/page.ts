import { type Html, html, type Part, shadow, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { ACTIONS } from './cases.ts';

type Stored = Readonly<Record<string, string>>;

const input = (name: string, value: string, readonly = false): Html => {
  const control = readonly
    ? html`<input class="now-input-native" value="${value}" readonly>`
    : html`<input class="now-input-native" value="${value}">`;
  return html`<sn-record-input-connected name="${name}">${shadow(html`<now-input>${shadow(control)}</now-input>`)}</sn-record-input-connected>`;
};

const choice = (name: string, value: string, free: boolean): Html => {
  const control = free
    ? html`<button type="button" class="now-select-trigger">${value || '-- None --'}</button>`
    : html`<button type="button" class="now-select-trigger" aria-readonly="true" disabled>${value}</button>`;
  return html`<sn-record-choice-connected name="${name}">${shadow(html`<now-select name="${name}">${shadow(control)}</now-select>`)}</sn-record-choice-connected>`;
};

const notes = (value: string): Html =>
  html`<sn-record-input-connected name="close_notes">${shadow(html`<now-textarea>${shadow(html`<textarea aria-label="Resolution notes">${value}</textarea>`)}</now-textarea>`)}</sn-record-input-connected>`;

const layout = (key: string, { state = '', subject = '', code = '', notes: text = '', free }: Stored): Html =>
  html`<now-record-form-section-column-layout>${shadow(
    html`<section class="sn-section">${input('number', key, true)}${input('short_description', subject)}${choice('state', state, free === 'yes')}${choice('resolution_code', code, true)}${choice('priority', '3 - Moderate', true)}${notes(text)}</section>`,
  )}</now-record-form-section-column-layout>`;

const bar = (): Html =>
  html`<now-record-common-uiactionbar>${shadow(
    html`<sn-form-internal-uiactionbar>${shadow(
      Object.keys(ACTIONS).map(
        (label) =>
          html`<now-button>${shadow(html`<button type="button" data-label="${label}">${label}</button>`)}</now-button>`,
      ),
    )}</sn-form-internal-uiactionbar>`,
  )}</now-record-common-uiactionbar>`;

/** The page of one record; those of tabs behind stay mounted, without a size. */
const recordPage = (key: string, stored: Stored, shown: boolean): Html => {
  const inner = html`${bar()}${layout(key, stored)}<now-button>${shadow(html`<button type="button">Propose Solution</button>`)}</now-button>`;
  return shown
    ? html`<macroponent-record data-key="${key}">${shadow(inner)}</macroponent-record>`
    : html`<macroponent-record data-key="${key}" hidden>${shadow(inner)}</macroponent-record>`;
};

const shell = (content: Part): Html =>
  html`<macroponent-shell component-id="shell">${shadow(
    html`<sn-canvas-appshell-main>${shadow(html`<sn-canvas-main>${shadow(html`<style>[hidden]{display:none}</style>${content}`)}</sn-canvas-main>`)}</sn-canvas-appshell-main>`,
  )}</macroponent-shell>`;

export const workspacePage = (key: string, all: readonly (readonly [string, Stored])[]): string =>
  wholePage(
    key,
    html`<body>${shell(all.map(([each, stored]) => recordPage(each, stored, each === key)))}</body>`,
    ['workspace'],
  );
