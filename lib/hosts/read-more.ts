import { fillTemplate, readByApi, readByPage } from './api.ts';
import { asText, pathInto } from './read.ts';
import type { HostApi, UserApi } from './types.ts';
import type { Captures } from './url.ts';

/** Who is signed in is asked anew after this time, in milliseconds: another tab may have signed somebody else in. */
const USER_MS = 60_000;
/** A case's answer waits no longer than this for it. */
const PATIENCE_MS = 5000;

interface Told {
  readonly at: number;
  readonly user: Promise<unknown>;
}

const told = new Map<string, Told>();

/** Of what the host's API answers, what tells who is signed in, and nothing else. */
export const whoOf = ({ id, name }: UserApi, answer: unknown) => ({
  id: asText(pathInto(answer, id)),
  name: name ? asText(pathInto(answer, name)) : null,
});

/**
 * Who is signed in, as the host's API tells, and nothing else that it says of them; undefined if it does not. One request
 * for all cases of a document.
 */
function signedIn(asked: UserApi, captures: Captures, now: number): Promise<unknown> {
  const { read } = asked;
  const url = fillTemplate(read, captures);
  const known = told.get(url);
  if (known && now - known.at < USER_MS) return known.user;
  const user = readByApi({ read }, captures, AbortSignal.timeout(PATIENCE_MS)).then(
    (answer) => whoOf(asked, answer),
    () => {
      // It is asked again with the next case.
      told.delete(url);
      return undefined;
    },
  );
  told.set(url, { at: now, user });
  return user;
}

/**
 * Reads a case from more than one answer of the host's API, or off a page of the tool. Rejects as `readByApi` and
 * `readByPage` do. Who is signed in stands in the answer as `signedIn`, with id and name; null if the host did not tell,
 * whatever else the answer has under that name.
 */
export async function readMore(
  api: HostApi,
  captures: Captures,
  signal: AbortSignal,
  now = performance.now(),
): Promise<unknown> {
  const read = api.page ? readByPage : readByApi;
  const user = api.user && signedIn(api.user, captures, now);
  const answer = await read(api, captures, signal);
  if (user === undefined || typeof answer !== 'object' || answer === null) return answer;
  return { ...answer, signedIn: (await user) ?? null };
}
