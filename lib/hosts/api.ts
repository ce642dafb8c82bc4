import { answerOf } from './answer.ts';
import { fillIn } from './fill.ts';
import { toLines } from './lines.ts';
import { asText, pathInto } from './read.ts';
import type { FieldProfile, HostApi } from './types.ts';
import type { Captures } from './url.ts';

/**
 * Fills `{name}` in a path; every value is encoded as one segment. What has no value leaves no segment: a tool below a path of
 * its own can be asked by the same template as one at the root.
 */
export const fillTemplate = (template: string, values: Captures): string =>
  fillIn(template, (name) => encodeURIComponent(values[name] ?? '.'));

const ofPage = (): typeof fetch =>
  (globalThis as { content?: { fetch?: typeof fetch } }).content?.fetch ?? fetch;

/** The page's own fetch where the browser keeps a content script's apart (Firefox): same origin, with its session. */
export const pageFetch: typeof fetch = (...args) => ofPage()(...args);

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await ofPage()(new URL(url, location.href).href, {
    credentials: 'same-origin',
    // Request Tracker dates its answers, and a browser then takes an old one for fresh: what was just written is missing.
    cache: 'no-store',
    ...init,
    headers: { accept: 'application/json', ...init.headers },
  });
  if (response.ok) return response;
  throw Object.assign(new Error(), { name: `HTTP ${response.status}` });
}

/**
 * Reads a case by the host's own API. Rejects on refusal (then the error's name is "HTTP" and the status), on a timeout
 * or on what is not JSON. Messages may quote what the host wrote, names do not.
 */
export const readByApi = async (api: HostApi, captures: Captures, signal: AbortSignal): Promise<unknown> =>
  (await call(fillTemplate(api.read, captures), { signal, ...api.asks })).json();

/**
 * Reads a case off one of the tool's own pages, where its API does not tell it. Rejects as {@link readByApi}, and on what is
 * another page.
 */
export async function readByPage(api: HostApi, captures: Captures, signal: AbortSignal): Promise<unknown> {
  const { url, headers } = { url: fillTemplate(api.read, captures), headers: { accept: 'text/html' } };
  const text = await (await call(url, { signal, headers })).text();
  const answer = api.page && answerOf(text, api.page);
  if (!answer) throw new Error('another page');
  return answer;
}

/** Longest list of choices that a person can use. */
const MAX_CHOICES = 500;
/** How much of a tool's refusal is shown. */
const MAX_SAID = 200;

/**
 * Asks the host's own API for a field's choices.
 * @returns the choices as texts; undefined if the host refuses, or answers with no list
 */
export async function readChoices(
  { url, items }: NonNullable<FieldProfile['choices']>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const answer = await call(url, { signal })
    .then((response) => response.json())
    .catch(() => undefined);
  const list = pathInto(answer, items);
  if (!Array.isArray(list) || list.length > MAX_CHOICES) return undefined;
  return list.map((item) => asText(item) ?? '').filter((text) => text !== '');
}

/** Whoever is no longer signed in is told so by a status, or led to a page that has nothing to do with what was asked. */
export const SIGNED_OUT = 'HTTP 401';

/**
 * Writes fields by the host's own API in one request. Rejects as {@link readByApi}; with {@link SIGNED_OUT} too where the
 * answer is another page than the one that was written to.
 * @param values path into the request body (or a name in its lines), and text
 */
export async function writeByApi(
  api: HostApi,
  captures: Captures,
  values: Values,
  signal: AbortSignal,
): Promise<void> {
  const { write } = api;
  if (!write) throw new Error('read only');
  const response = await call(fillTemplate(write.url, captures), {
    method: write.method,
    signal,
    ...(write.as === 'lines' ? linesBody(values) : jsonBody(values)),
  });
  const says = fillIn(write.says ?? '', (name) => captures[name]);
  const said = says && (await response.text());
  if (response.redirected && !(says && said.includes(says)))
    throw Object.assign(new Error(), { name: SIGNED_OUT });
  // What the tool says instead is its own word on why not.
  if (!said.includes(says)) throw new Error(said.replace(/\s+/g, ' ').trim().slice(0, MAX_SAID));
}

type Values = readonly (readonly [path: readonly string[], value: string])[];

function jsonBody(values: Values): RequestInit {
  const body: Record<string, unknown> = {};
  for (const [path, value] of values) place(body, path, value);
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

const linesBody = (values: Values): RequestInit => ({
  body: new URLSearchParams({ content: toLines(values.map(([path, value]) => [path.join('.'), value])) }),
});

function place(body: Record<string, unknown>, path: readonly string[], value: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) body[head] = value;
  else {
    const inner = (body[head] ?? {}) as Record<string, unknown>;
    body[head] = inner;
    place(inner, rest, value);
  }
}
