import { answerOf } from './answer.ts';
import { linesOf } from './lines.ts';
import type { HistoryByApi } from './types.ts';

/** Why a history could not be read; the sentence is made at the edge. */
export type HistoryFailure =
  | 'aborted'
  | 'timeout'
  | 'network'
  | 'signedOut'
  | 'refused'
  | 'notFound'
  | 'busy'
  | 'server'
  | 'notJson'
  | 'shape'
  | 'unsupported';

/** A past that could not be read: why, for people to be told in words (`list_why_…`). */
export class HistoryError extends Error {
  readonly code: HistoryFailure;
  /** The host's HTTP status, where it answered. */
  readonly status: number | undefined;

  constructor(code: HistoryFailure, status?: number) {
    super(status === undefined ? `history: ${code}` : `history: ${code} (${status})`);
    this.name = 'HistoryError';
    this.code = code;
    this.status = status;
  }
}

/**
 * Asks for one page of JSON, of records by lines, or of the tool's own; undefined where the host says that it has none. A
 * redirect to another origin fails: the session must not travel.
 * @throws HistoryError
 */
export async function readPage(
  url: string,
  ask: typeof fetch,
  signal: AbortSignal,
  { as, page, asks }: Pick<HistoryByApi, 'as' | 'page' | 'asks'> = {},
): Promise<unknown> {
  const accept = page ? 'text/html' : 'application/json';
  const { response, text } = await answered(url, ask, signal, { accept, ...asks?.headers });
  if (response.status === 204) return undefined;
  const answer = readAs(text, as, page);
  if (answer !== undefined) return answer;
  // Most tools answer a lost session with their login page and a cheerful 200.
  throw new HistoryError(response.redirected ? 'signedOut' : 'notJson', response.status);
}

/** @returns undefined for what is no such answer */
function readAs(text: string, as: HistoryByApi['as'], page: HistoryByApi['page']): unknown {
  if (page) return answerOf(text, page) ?? undefined;
  try {
    return as === 'lines' ? recordsOf(text) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function answered(
  url: string,
  ask: typeof fetch,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
) {
  const response = await attempt(signal, () =>
    ask(url, { credentials: 'same-origin', mode: 'same-origin', cache: 'no-store', headers, signal }),
  );
  if (!response.ok) throw new HistoryError(failureOf(response.status), response.status);
  return { response, text: await attempt(signal, () => response.text()) };
}

/** Such a tool answers 200 in any case, and says at the top what it means. */
function recordsOf(text: string): unknown {
  if (!/^\S+ 200 /.test(text)) throw new SyntaxError('not such an answer');
  return linesOf(text);
}

async function attempt<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted();
    return await work();
  } catch {
    throw new HistoryError(reasonOf(signal));
  }
}

function reasonOf(signal: AbortSignal): HistoryFailure {
  if (!signal.aborted) return 'network';
  return (signal.reason as { name?: unknown } | undefined)?.name === 'TimeoutError' ? 'timeout' : 'aborted';
}

function failureOf(status: number): HistoryFailure {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'refused';
  if (status === 404 || status === 410) return 'notFound';
  return status === 429 || status === 503 ? 'busy' : 'server';
}
