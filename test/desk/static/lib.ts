// What the page scripts share.

export interface DeskEvent {
  at: string;
  by: string;
  actor: string;
  kind: string;
  field?: string;
  from?: string;
  to?: string;
}

export interface CaseData {
  key: string;
  status: string;
  subStatus: string;
  fields: Record<string, string>;
}

export interface Payload {
  door: string;
  actor: string;
  status?: string;
  subStatus?: string;
  comment?: string;
  fields: Record<string, string>;
}

const WORDS: Record<string, string> = { created: 'opened the case as', comment: 'wrote:', action: 'pressed' };
const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function sentence({ by, kind, field, from, to }: DeskEvent): string {
  const known = WORDS[kind];
  if (known) return `${by} ${known} ${to ?? ''}`;
  if (!to) return `${by} cleared ${field}`;
  return `${by} set ${field} ${from ? `from ${from} ` : ''}to ${to}`;
}

function line(event: DeskEvent): HTMLLIElement {
  const item = document.createElement('li');
  for (const name of ['at', 'by', 'actor', 'kind', 'field', 'from', 'to'] as const) {
    const value = event[name];
    if (value !== undefined) item.dataset[name] = value;
  }
  const time = document.createElement('time');
  time.dateTime = event.at;
  time.textContent = stamp.format(new Date(event.at));
  const text = document.createElement('span');
  text.textContent = sentence(event);
  item.append(time, text);
  return item;
}

/** Milliseconds after which a page asks for its history. */
export const HISTORY_DELAY = 150;

/** Fills a history list from the address it names. */
export async function loadHistory(list: HTMLElement): Promise<void> {
  const answer = await fetch(list.dataset.src ?? '');
  const { events } = (await answer.json()) as { events: DeskEvent[] };
  list.replaceChildren(...events.map(line));
  list.removeAttribute('aria-busy');
}

/** The form's values as the server takes them. The last of several values with one name wins. */
export function payload(form: HTMLFormElement): Payload {
  const result: Payload = { door: '', actor: 'agent', fields: {} };
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name === 'id' || name === 'action') continue;
    if (
      name === 'door' ||
      name === 'actor' ||
      name === 'status' ||
      name === 'subStatus' ||
      name === 'comment'
    ) {
      result[name] = value;
    } else result.fields[name] = value;
  }
  return result;
}

/** The form's values, urlencoded. */
export function encoded(form: HTMLFormElement): URLSearchParams {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values.append(name, value);
  }
  return values;
}

/** The part of the page that shows one case. */
export const caseRoot = (inside: Element): HTMLElement =>
  inside.closest<HTMLElement>('[data-case]') ?? document.body;

/** Says what happened, for the eye and for a screen reader. */
export function tell(root: ParentNode, text: string, kind: 'ok' | 'bad' = 'ok'): void {
  const place =
    root.querySelector<HTMLElement>('[data-notice]') ?? document.querySelector<HTMLElement>('[data-notice]');
  if (!place) return;
  place.dataset.kind = kind;
  place.textContent = text;
}

/** Shows the saved state: attributes, words, saved values; what was typed meanwhile stays. */
export function show(root: HTMLElement, item: CaseData): void {
  root.dataset.status = item.status;
  root.dataset.subStatus = item.subStatus;
  const saved: Record<string, string> = { ...item.fields, status: item.status, subStatus: item.subStatus };
  for (const place of root.querySelectorAll<HTMLElement>('[data-read=status],[data-read=subStatus]')) {
    place.textContent = saved[place.dataset.read ?? ''] ?? '';
    if (place.dataset.tone !== undefined) place.dataset.tone = item.status.toLowerCase().split(/\s/)[0];
  }
  for (const control of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const value = saved[control.dataset.field ?? ''];
    if (value === undefined) continue;
    if (control.dataset.saved !== undefined) control.dataset.saved = value;
    else if (control.dataset.value !== undefined) {
      control.dataset.value = value;
      control.textContent = value || 'None';
    }
  }
  for (const box of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-field=comment]'))
    box.value = '';
  for (const list of root.querySelectorAll<HTMLElement>('[data-history]')) void loadHistory(list);
}

/** Sends JSON by fetch and shows the answer. False, with a sentence on the page, if nothing was saved. */
export async function saveByFetch(
  root: HTMLElement,
  url: string,
  method: string,
  body: unknown,
): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    show(root, ((await answer.json()) as { case: CaseData }).case);
    tell(root, 'Saved.');
    return true;
  } catch (error) {
    tell(root, `Not saved. ${(error as Error).message}`, 'bad');
    return false;
  }
}

/** Sends a body by asynchronous XMLHttpRequest; resolves with the answer's text, rejects if nothing was saved. */
export function sendByXhr(url: string, method: string, type: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader('content-type', type);
    request.onload = () =>
      request.status < 300
        ? resolve(request.responseText)
        : reject(new Error(`The server answered ${request.status}.`));
    request.onerror = () => reject(new Error('The server could not be reached.'));
    request.onabort = () => reject(new Error('The request was aborted.'));
    request.send(body);
  });
}

export const FORM_TYPE = 'application/x-www-form-urlencoded;charset=UTF-8';

/** The element that a page must have. @throws Error naming the selector */
export function need<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`This page lacks ${selector}.`);
  return found;
}

/** The page's case form. */
export const caseForm = (): HTMLFormElement => need<HTMLFormElement>(document, '[data-case-form]');
