import type { Ask } from './bridge.ts';
import type { Question } from './types.ts';

/** Bodies: JSON as it is, form encoding as an object of strings with the last value of each name; else null. */
export function parseBody(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return text?.includes('=') ? Object.fromEntries(new URLSearchParams(text)) : null;
  }
}

/** In a document, a control's name can hide the property. */
const baseUrl = (): string => Reflect.get(Document.prototype, 'baseURI', document);

/** What was asked, in the judge's terms; null if it is nothing to judge. Everything in it is the page's word. */
export function questionOf(ask: Ask, target: EventTarget | undefined): Question | null {
  const { id, kind, body } = ask;
  const form = target instanceof HTMLFormElement ? { form: target } : {};
  const method = String(ask.method).toUpperCase();
  const reads = method === 'GET' || method === 'HEAD';
  if (kind === 'lapsed' || kind === 'alive' || (reads && kind !== 'script-submit')) return null;
  if (!URL.canParse(ask.url, baseUrl())) return null;
  const url = new URL(ask.url, baseUrl()).href;
  return { id, kind, method, url, ...form, ...(body === undefined ? {} : { body: parseBody(body) }) };
}
