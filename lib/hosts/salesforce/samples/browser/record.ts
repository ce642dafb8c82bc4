/** What a record page does: forms in the place of what was shown, a path, and one request for everything. */

import { STATUSES, SUBS } from '../cases.ts';

const id = /[^/]+(?=\/view$)/.exec(location.pathname)?.[0] ?? '';
const home = location.href;
const box = [...document.querySelectorAll<HTMLElement>('.lafPageHost')].find(
  (each) => each.offsetParent,
) as HTMLElement;
const modals = document.querySelector('.uiContainerManager') as HTMLElement;
const find = (selector: string, root: HTMLElement = box) => root.querySelector(selector) as HTMLElement;
const FIELDS = { Status: STATUSES, Sub_Status__c: SUBS };

/** The page's own scripts don't see into components; others, as in an isolated world, do. */
for (const name of ['querySelector', 'querySelectorAll'] as const) {
  const native = Document.prototype[name] as (selector: string) => Element | NodeListOf<Element> | null;
  const seen = (element: Element) => !element.closest('records-lwc-detail-panel');
  Object.assign(document, {
    [name]: (selector: string) => {
      const found = native.call(document, selector);
      return found instanceof Element ? (seen(found) ? found : null) : [...(found ?? [])].filter(seen);
    },
  });
}

function aura(
  fields: Readonly<Record<string, string>>,
  descriptor = 'aura://RecordUiController/ACTION$updateRecord',
): void {
  const read = {
    id: '1;a',
    descriptor: 'aura://RecordUiController/ACTION$getRecordWithFields',
    params: { recordId: '0018d00000XyZabCDE' },
  };
  const input = { allowSaveOnDuplicate: false, apiName: 'Case', fields: { Id: id, ...fields } };
  const params = descriptor.includes('RecordUi')
    ? { recordId: id, recordInput: input }
    : { parentId: id, values: fields };
  const message = JSON.stringify({ actions: [read, { id: '2;a', descriptor, params }] });
  const request = new XMLHttpRequest();
  request.open('POST', '/aura?r=3&aura.RecordUi.updateRecord=1');
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded; charset=UTF-8');
  request.onload = () => (location.href === home ? location.reload() : location.assign(home));
  request.send(new URLSearchParams({ message, 'aura.token': 'none' }).toString());
}

/** A list of choices in the place of a value: a button, and the choices once it was pressed. */
function combobox(place: HTMLElement, api: keyof typeof FIELDS, value: string): void {
  place.replaceChildren();
  const button = place.appendChild(document.createElement('button'));
  button.type = 'button';
  button.setAttribute('role', 'combobox');
  button.textContent = value || '--None--';
  button.addEventListener('click', () => {
    for (const choice of FIELDS[api]) {
      const item = place.appendChild(document.createElement('lightning-base-combobox-item'));
      item.dataset.value = item.textContent = choice;
      item.addEventListener('click', () => {
        button.textContent = choice;
        for (const each of place.querySelectorAll('lightning-base-combobox-item')) each.remove();
      });
    }
  });
}

const chosen = (root: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    Object.keys(FIELDS).flatMap((api) => {
      const text = find(`[data-target-selection-name$=".${api}"] button`, root)?.textContent;
      return text && text !== '--None--' ? [[api, text]] : [];
    }),
  );

/** Puts the form's lists into a part of the page, and a button that saves. */
function form(root: HTMLElement, name: string, className: string, save: () => void): void {
  for (const api of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const at = `[data-target-selection-name$=".${api}"]`;
    combobox(find(at, root), api, find(`${at} lightning-formatted-text`).textContent ?? '');
  }
  const button = root.appendChild(document.createElement('button'));
  Object.assign(button, { name, className, type: 'button', textContent: 'Save' });
  button.addEventListener('click', save);
}

function modal(name: string, className: string, save: (root: HTMLElement) => void): void {
  const root = modals.appendChild(document.createElement('div'));
  root.className = 'slds-modal';
  for (const api of Object.keys(FIELDS)) {
    root.appendChild(document.createElement('div')).dataset.targetSelectionName =
      `sfdc:RecordField.Case.${api}`;
  }
  form(root, name, className, () => save(root));
}

const panel = find('records-lwc-detail-panel');
const saveInline = () => aura(chosen(panel));
find('.inline-edit-trigger').addEventListener('click', () =>
  form(panel, 'SaveEdit', 'slds-button', saveInline),
);
/** The tool's form for the whole record has an address of its own, with the record behind it. */
find('button[name=Edit]').addEventListener('click', () => {
  const { pathname, search } = location;
  const behind = new URLSearchParams({ navigationLocation: 'DETAIL', backgroundContext: pathname + search });
  history.pushState(null, '', `${pathname.replace(/view$/, 'edit')}?${behind}`);
  modal('SaveEdit', 'slds-button', (root) => aura(chosen(root)));
});
find('[data-quick]').addEventListener('click', () =>
  modal('', 'slds-button cuf-publisherShareButton uiButton', (root) =>
    aura(chosen(root), 'serviceComponent://ui.quick.ActionController/ACTION$save'),
  ),
);
document.addEventListener('keydown', (event) => {
  if (!((event.ctrlKey || event.metaKey) && event.key === 's')) return;
  event.preventDefault();
  if (find('button[name=SaveEdit]', panel)) saveInline();
});

const steps = [...box.querySelectorAll<HTMLElement>('.slds-path__item')];
for (const step of steps) {
  step.addEventListener('click', (event) => {
    event.preventDefault();
    for (const each of steps) each.classList.toggle('slds-is-active', each === step);
  });
}
find('.slds-path__mark-complete').addEventListener('click', () => {
  const active = steps.findIndex((each) => each.classList.contains('slds-is-active'));
  const next = steps[active]?.classList.contains('slds-is-current') ? active + 1 : active;
  aura({ Status: steps[next]?.dataset.name ?? '' });
});

const patch = (Status: string) =>
  void fetch(`/services/data/v62.0/ui-api/records/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { Status } }),
  }).catch(() => undefined);
Object.assign(window, { aura, patch });
