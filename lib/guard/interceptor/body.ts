import { eachEntry, paramsText, readText, SafeRequest, stringify } from './safe.ts';

/** Entries as the JSON of one object; the last value wins, a file is its name. */
function formText(form: FormData): string {
  const entries: Record<string, string> = { __proto__: null } as never;
  eachEntry(form, (value, key) => {
    entries[key] = typeof value === 'string' ? value : value.name;
  });
  return stringify(entries);
}

/** A body as text; null if there is none, undefined if it can't be read at once (requests, blobs, buffers). */
export function textOf(body: unknown): string | null | undefined {
  if (typeof body === 'string') return body;
  if (!body) return null;
  try {
    return paramsText(body as URLSearchParams);
  } catch {
    try {
      return formText(body as FormData);
    } catch {
      return undefined;
    }
  }
}

/** A body of any kind as text, in its own time; null if it can't be read. */
export async function readBody(body: unknown): Promise<string | null> {
  try {
    return (
      textOf(body) ??
      (await readText(new SafeRequest('', { __proto__: null, method: 'POST', body } as RequestInit)))
    );
  } catch {
    return null;
  }
}
