/** What an app's page does: keeps what was changed, saves it by one request, and asks in dialogs what ends a case. */

import { reasonsOf } from '../cases.ts';

type Values = Readonly<Record<string, string | number>>;

const here = (new URL(location.href).searchParams.get('id') ?? '').replace(/[{}]/g, '');
const panel = document.querySelector('[role=tabpanel]:not([hidden])');
const find = <Kind extends HTMLElement>(selector: string): Kind | null =>
  panel?.querySelector<Kind>(selector) ?? null;
const list = find<HTMLSelectElement>('select[data-id^="statuscode."]');
const shown = (find('uci-header-control-list')?.shadowRoot ?? panel)?.querySelector(
  '[data-name="header_statuscode"] [slot="value"]',
);

async function send(method: string, path: string, body: unknown, type = 'application/json'): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  await fetch(`/api/data/v9.0/${path}`, { method, headers: { 'content-type': type }, body: text });
}

/** A request that is called off leaves the form as it is. */
const quietly = (sent: Promise<void>, then: () => void = () => undefined): void =>
  void sent.then(then, () => undefined);

const mark = (text: string): void => {
  const place = find('[data-id=header_saveStatus]');
  if (place) place.textContent = `- ${text}`;
};

function patch(values: Values, id = here): void {
  quietly(send('PATCH', `incidents(${id})`, values), () => mark('Saved'));
}

function resolve(Status: number, subject: string, id = here): void {
  const IncidentResolution = { subject, 'incidentid@odata.bind': `/incidents(${id})` };
  quietly(send('POST', 'CloseIncident', { Status, IncidentResolution }), () => location.reload());
}

const batch = (values: Values): void =>
  quietly(
    send(
      'POST',
      '$batch',
      `--b\r\nPATCH /api/data/v9.0/incidents(${here}) HTTP/1.1\r\n\r\n${JSON.stringify(values)}\r\n--b--`,
      'multipart/mixed; boundary=b',
    ),
  );
Object.assign(window, { patch, resolve, batch });

list?.addEventListener('change', () => {
  if (shown) shown.textContent = list.selectedOptions[0]?.text ?? '';
  mark('Unsaved');
});

/** Only what was changed is sent. */
function save(): void {
  const changed = list && list.value !== [...list.options].find((each) => each.defaultSelected)?.value;
  patch(changed ? { statuscode: Number(list.value) } : { title: 'as before' });
}

const DIALOGS = {
  Resolve: ['ResolveCase', 1],
  Cancel: ['CancelCase', 2],
  Reactivate: ['ReactivateCase', 0],
} as const;

const element = (parent: Element, markup: string): HTMLElement => {
  parent.insertAdjacentHTML('beforeend', markup);
  return parent.lastElementChild as HTMLElement;
};

function ask(command: keyof typeof DIALOGS): void {
  const [name, state] = DIALOGS[command];
  const box = element(document.body, `<div role="dialog" aria-modal="true" data-id="${name}"></div>`);
  const select = element(
    box,
    '<select data-id="resolutionType_id.fieldControl-option-set-select"></select>',
  ) as HTMLSelectElement;
  for (const [value, label] of reasonsOf(state)) select.add(new Option(label, value));
  const note = element(
    box,
    '<input data-id="resolution_id.fieldControl-text-box-text" aria-label="Resolution">',
  );
  element(box, '<button type="button" data-lp-id="dialogFooterContainer|cancel_id">Back</button>');
  element(box, '<button type="button" data-lp-id="dialogFooterContainer|ok_id">OK</button>').addEventListener(
    'click',
    () => {
      const statuscode = Number(select.value);
      if (state === 1) return resolve(statuscode, (note as HTMLInputElement).value);
      quietly(send('PATCH', `incidents(${here})`, { statecode: state, statuscode }), () => location.reload());
    },
  );
}

document.addEventListener('click', ({ target }) => {
  const id = (target as Element).closest('[data-id^="incident|"]')?.getAttribute('data-id') ?? '';
  const command = id.split('.').at(-1) ?? '';
  if (command.startsWith('Save')) save();
  else if (Object.hasOwn(DIALOGS, command)) ask(command as keyof typeof DIALOGS);
});
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key !== 's') return;
  event.preventDefault();
  save();
});
