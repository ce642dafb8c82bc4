import { html } from '../html.ts';
import type { Door } from '../view.ts';
import { caseForm, saveButton } from './form.ts';

/** Doors that look like the native form and send by script. */
export const fetchDoor: Door = {
  id: 'fetch',
  label: 'Fetch',
  how: 'The form’s submit is stopped by the page, which sends JSON by fetch.',
  perCase: true,
  script: 'fetch',
  render: (view) => caseForm(view, saveButton),
};

export const xhr: Door = {
  id: 'xhr',
  label: 'XMLHttpRequest',
  how: 'As with fetch, by an asynchronous XMLHttpRequest.',
  perCase: true,
  script: 'xhr',
  render: (view) => caseForm(view, saveButton),
};

export const xhrSync: Door = {
  id: 'xhr-sync',
  label: 'Synchronous XMLHttpRequest',
  how: 'As with fetch, by a synchronous XMLHttpRequest that sends a urlencoded form.',
  perCase: true,
  script: 'xhr-sync',
  render: (view) => caseForm(view, saveButton),
};

export const beacon: Door = {
  id: 'beacon',
  label: 'Beacon',
  how: 'The page hands the change to navigator.sendBeacon and never hears of it again.',
  perCase: true,
  script: 'beacon',
  render: (view) =>
    caseForm(view, html`<button type="button" class="primary" data-save>Save and forget</button>`),
};

export const keyboard: Door = {
  id: 'keyboard',
  label: 'Keyboard',
  how: 'There is no button: Ctrl+S (or Cmd+S) saves by fetch.',
  perCase: true,
  script: 'keyboard',
  render: (view) => caseForm(view, html`<span class="dim">Save with <kbd>Ctrl</kbd> <kbd>S</kbd></span>`),
};

export const pseudo: Door = {
  id: 'pseudo',
  label: 'Pseudo-commits',
  how: 'Choosing a status posts the whole form for re-rendering, typing saves a draft, Preview is a read that looks like a save; only Save saves.',
  perCase: true,
  script: 'pseudo',
  render: (view) => caseForm(view, html`${saveButton}<button type="button" data-preview>Preview</button>`),
};
