import { type Context, HttpError } from './http.ts';
import type { CaseSet, DeskCase } from './model.ts';

/** The case set that the path names. @throws HttpError 404 */
export function setOf({ store, params }: Context): CaseSet {
  const set = store.set(params.set ?? '');
  if (!set) throw new HttpError(404, `There is no case set "${params.set}". The index page names them all.`);
  return set;
}

/** The case that the path names. @throws HttpError 404 */
export function caseOf(context: Context): DeskCase {
  const set = setOf(context);
  const found = context.store.find(set.id, context.params.key ?? '');
  if (!found) throw new HttpError(404, `There is no case "${context.params.key}" in ${set.name}.`);
  return found;
}
