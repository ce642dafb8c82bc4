import { fillIn } from './fill.ts';
import { asText, pathInto } from './read.ts';
import type { FieldProfile, HostApi } from './types.ts';
import type { Captures } from './url.ts';

/**
 * Fills `{name}` in a path; every value is encoded as one segment. What has no value leaves no segment: a tool below a path of
 * its own can be asked by the same template as one at the root.
 */
export const fillTemplate = (template: string, values: Captures): string =>
  fillIn(template, (name) => encodeURIComponent(values[name] ?? '.'));

/** The page's own fetch where the browser keeps a content script's apart (Firefox): same origin, with its session. */
export const pageFetch: typeof fetch = (...args) =>
  ((globalThis as { content?: { fetch?: typeof fetch } }).content?.fetch ?? globalThis.fetch)(...args);

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await pageFetch(new URL(url, location.href).href, {
    credentials: 'same-origin',
    // Request Tracker dates its answers, and a browser then takes an old one for fresh: what was just written is missing.
    cache: 'no-store',
    ...init,
    headers: { accept: 'application/json', ...init.headers },
  });
  if (response.ok) return response;
  const { status, statusText } = response;
  throw Object.assign(new Error(`${status} ${statusText}`.trim()), { name: `HTTP ${status}` });
}

const json = async (url: string, init: RequestInit): Promise<unknown> => (await call(url, init)).json();

/**
 * Reads a case by the host's own API. Rejects on refusal (then the error's name is "HTTP" and the status), on a timeout
 * or on what is not JSON. Messages may quote what the host wrote, names do not.
 */
export const readByApi = (api: HostApi, captures: Captures, signal: AbortSignal): Promise<unknown> =>
  json(fillTemplate(api.read, captures), { signal, ...api.asks });

/** Longest list of choices that a person can use. */
const MAX_CHOICES = 500;

/**
 * Asks the host's own API for a field's choices.
 * @returns the choices as texts; undefined if the host refuses, or answers with no list
 */
export async function readChoices(
  { url, items }: NonNullable<FieldProfile['choices']>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const answer = await json(url, { signal }).catch(() => undefined);
  const list = pathInto(answer, items);
  if (!Array.isArray(list) || list.length > MAX_CHOICES) return undefined;
  return list.map((item) => asText(item) ?? '').filter((text) => text !== '');
}

/**
 * Writes fields by the host's own API in one request.
 * @param values path into the request body, and text
 */
export async function writeByApi(
  api: HostApi,
  captures: Captures,
  values: readonly (readonly [path: readonly string[], value: string])[],
  signal: AbortSignal,
): Promise<void> {
  if (!api.write) throw new Error('read only');
  const body: Record<string, unknown> = {};
  for (const [path, value] of values) place(body, path, value);
  await call(fillTemplate(api.write.url, captures), {
    method: api.write.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}

function place(body: Record<string, unknown>, path: readonly string[], value: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) body[head] = value;
  else {
    const inner = (body[head] ?? {}) as Record<string, unknown>;
    body[head] = inner;
    place(inner, rest, value);
  }
}
