import type { PathStep, Reader } from './types.ts';

/**
 * The host's own API, same origin, with the session the agent already has. `{key}` and captured names are filled in;
 * `../` is relative to the page; a `{name}` that the address does not have leaves no segment.
 */
export interface HostApi {
  readonly read: string;
  /** Where the host's API tells who is signed in; asked only where a policy needs to know. */
  readonly user?: UserApi;
  /** How the answer is wanted: the request's `Prefer` (RFC 7240). Nothing else can be asked for. */
  readonly asks?: { readonly headers: { readonly prefer: string } };
  /** What `read` gives is no JSON but one of the tool's own pages: what is taken from it. */
  readonly page?: AnswerPage;
  readonly write?: {
    readonly method: 'PUT' | 'PATCH' | 'POST';
    readonly url: string;
    /** Not JSON: a line "name: value" for each field, in a form's `content`. */
    readonly as?: 'lines';
    /** What the answer says once it is written; for tools that answer 200 in any case. */
    readonly says?: string;
  };
}

/**
 * Who is signed in, by the host's API. Of what it answers, these two values alone are kept: they stand in the case's answer
 * as `signedIn.id` and `signedIn.name`.
 */
export interface UserApi {
  readonly read: string;
  readonly id: readonly PathStep[];
  readonly name?: readonly PathStep[];
}

/** A page of the tool as a source: it gives `{name: [{…texts…}, …]}`, read on like an API's answer. */
export interface AnswerPage {
  /** Only a page that has this is the right one (a lost session gives the login page). */
  readonly present: string;
  /** By name: one item for each element, with the texts that readers find in it. */
  readonly lists: Readonly<
    Record<string, { readonly each: string; readonly read: Readonly<Record<string, readonly Reader[]>> }>
  >;
}
