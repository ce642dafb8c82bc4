import type { IncomingMessage } from 'node:http';
import type { Html } from './html.ts';
import type { Store } from './store.ts';

/** Largest request body that the desk reads, in bytes. */
export const BODY_LIMIT = 5_000_000;

/** A failure with a status code and a sentence that says what to do. */
export class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly location?: string;
}

/** One request, its path already matched. */
export interface Context {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly store: Store;
}

export type Handler = (context: Context) => Reply | Promise<Reply>;

export const page = (markup: Html, status = 200): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  body: markup.text,
});
export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
export const nothing: Reply = { status: 204 };
/** To a path of the desk, after a form was saved. */
export const seeOther = (location: string): Reply => ({ status: 303, location });

/** The whole body. @throws HttpError 413 when it is larger than {@link BODY_LIMIT} */
export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_LIMIT) break;
      chunks.push(chunk);
    }
  } catch {
    throw new HttpError(400, 'The request broke off.');
  }
  if (size > BODY_LIMIT) throw new HttpError(413, `Send at most ${BODY_LIMIT} bytes.`);
  return Buffer.concat(chunks);
}

/** Fields and files of a form body, multipart or urlencoded. @throws HttpError 415 or 400 */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  const type = request.headers['content-type'] ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    throw new HttpError(415, 'Send a form: multipart/form-data or application/x-www-form-urlencoded.');
  }
  const body = await readBody(request);
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new HttpError(400, 'The form could not be read.');
  }
}

/** A JSON object. The content type is not asked for: beacons send text. @throws HttpError 400 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Falls through to the one message for all that is no object.
  }
  throw new HttpError(400, 'Send one JSON object.');
}
