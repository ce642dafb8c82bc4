import { queryAll } from '../hosts/query.ts';
import { textOf } from '../hosts/read.ts';
import { findScopes, scopeOfPath } from '../hosts/snapshot.ts';
import { type Attempt, ancestors, type Here } from './attempt.ts';
import type { Gesture } from './types.ts';

/** A form's own controls can hide its properties. */
const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
const stands = (element: Element): boolean => Reflect.get(Node.prototype, 'isConnected', element);

/** True if everything that a gesture is done again with is still in the page. A button without a name sends nothing. */
export const isWhole = ({ target, submitter }: Gesture): boolean =>
  stands(target) && (!submitter || !attributeOf(submitter, 'name') || stands(submitter));

/**
 * Pages draw their buttons and forms anew while a change is held. Where exactly one element of the same case stands for
 * what is gone, the gesture is at that one from now on; else it stays as it is, and can't be done again.
 * @returns true if it is at another element now
 */
export function followPage({ source, door, element, snapshot }: Attempt, here: Here): boolean {
  if (!('path' in source)) return false;
  if (stands(source.target) && (!source.submitter || stands(source.submitter))) return false;
  const own = findScopes(here.page).filter((scope) => here.read(scope)?.key === snapshot.key);
  if (own.length !== 1 || !door.selector || !element) return false;
  const inOther = (found: Element): boolean => {
    const scope = scopeOfPath(here.page, ancestors(found));
    return scope !== null && scope !== own[0];
  };
  const target = stands(source.target)
    ? source.target
    : only(queryAll(document, door.selector).filter((found) => isAlike(found, element) && !inOther(found)));
  const submitter = target && source.submitter ? submitterIn(target, source.submitter) : null;
  if (!target || (source.submitter && !submitter)) return false;
  // The same object: the event that was held is kept by it.
  Object.assign(source, { target, path: ancestors(target), submitter } satisfies Partial<Gesture>);
  return true;
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

const submitterIn = (form: Element, gone: HTMLElement): HTMLElement | null =>
  only(
    (queryAll(form, gone.localName) as HTMLElement[]).filter(
      (found) => found === gone || isAlike(found, gone),
    ),
  );

/** The same to a person and to the server. A form is known by its door: what stands in it may have changed. */
const isAlike = (a: Element, b: Element): boolean =>
  a.localName === b.localName &&
  ['name', 'value', 'type'].every((name) => attributeOf(a, name) === attributeOf(b, name)) &&
  (/^(form|select|textarea)$/.test(a.localName) || textOf(a) === textOf(b));
