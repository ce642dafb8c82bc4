import { type Handler, HttpError } from './http.ts';

export interface Route {
  readonly method: string;
  /** Path in which `:name` stands for one segment. */
  readonly path: string;
  readonly handler: Handler;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'The address is not written correctly.');
  }
}

function match(path: string, segments: readonly string[]): Record<string, string> | null {
  const wanted = path.split('/');
  if (wanted.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(segment);
    else if (part !== segment) return null;
  }
  return params;
}

/** The first route that fits. @throws HttpError 404, or 405 when only the method is wrong */
export function route(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { handler: Handler; params: Record<string, string> } {
  const segments = pathname.length > 1 ? pathname.replace(/\/$/, '').split('/') : ['', ''];
  let pathKnown = false;
  for (const { method: own, path, handler } of routes) {
    const params = match(path, segments);
    if (!params) continue;
    if (own === method || (own === 'GET' && method === 'HEAD')) return { handler, params };
    pathKnown = true;
  }
  if (pathKnown) throw new HttpError(405, `This address does not take ${method}.`);
  throw new HttpError(404, 'There is no such page. Start at the index page.');
}
