import type { Question } from './types.ts';

/**
 * The bridge between the page's world (interceptor) and the isolated one (detector), over events on `window` and `document`.
 *
 * Both scripts start before any of the page's code runs, in either order. The detector makes a random name and gives it
 * away once, in an event of the known name {@link HELLO_GUARD}; from then on the interceptor asks by it, the detector
 * tells by a like one, and neither listens for a hello again. A page can't listen for a name it does not know, and so can
 * neither read, answer nor forge. Where both are injected late, into a page that already runs, that page may have been
 * listening: it can then hold or release its own requests and ask about requests it never makes. It learns nothing else.
 */

/** "The interceptor is here": no detail. */
export const HELLO_PAGE = 'caserail:page';
/** "The detector is here": the detail is the JSON of a name, 128 random bits. Cancelled = taken. */
export const HELLO_GUARD = 'caserail:guard';
/** The interceptor asks by the name itself, and is told by the name with this behind it. */
export const TOLD = '>';

/** Bodies above this many characters are not read. Tools write pictures into the text of an answer: some MB are a usual save. */
export const BODY_LIMIT = 5_000_000;

/**
 * Detail of an asking event, as JSON. Asked without a body first; cancelled = the body is wanted. Asked again with it;
 * cancelled = hold. `lapsed`: what was held is gone, without an answer. `alive`: cancelled = somebody is there.
 */
export interface Ask {
  readonly id: number;
  readonly kind: Question['kind'] | 'lapsed' | 'alive';
  /** As the page wrote it, in any case. */
  readonly method: string;
  /** As the page wrote it: relative to the document's base. */
  readonly url: string;
  /** As text; form data as the JSON of an object of strings; null if unreadable. */
  body?: string | null;
}

/** Detail of a telling event, as JSON: the answer to a question, or (number 0) page variables to put back. */
export type Tell = readonly [id: number, go: boolean] | readonly [id: 0, go: false, values: readonly Reset[]];

/** One value to put back: the keys from `window` inwards, and the value. */
export type Reset = readonly [keys: readonly string[], value: string | number | boolean | null];
