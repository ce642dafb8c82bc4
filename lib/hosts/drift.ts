import type { DriftCode } from '../case/drift.ts';
import { queryAll } from './query.ts';
import { elementsOf, type ReadContext, readFirst, readOne } from './read.ts';
import { activeScope, countCases, readSure, shownScopes } from './snapshot.ts';
import type { PageProfile, Reader } from './types.ts';
import type { Captures } from './url.ts';

export interface Drift {
  readonly code: DriftCode;
  /** Id of the profile's page. */
  readonly page: string;
  /** What should have matched once, and how often it does; absent if it has no selector. */
  readonly selector?: string;
  readonly count?: number;
}

/** What addresses say in the place of an id while a case is being created. */
const CREATED = /^(?:-1|0|add|create|new)$/i;

/** True if the address is that of a case which does not exist yet. */
export const isBeingCreated = (captures: Captures): boolean =>
  Object.values(captures).some((value) => CREATED.test(value));

/** Readers that wait for what only the host's own API knows. */
const isWaiting = ({ names = {} }: PageProfile, readers: readonly Reader[]): boolean =>
  Object.keys(names).some((name) => readers.some(({ selector }) => selector?.includes(`{${name}}`)));

type Failing = Pick<Drift, 'selector' | 'count'>;

function failing(reader: Reader | undefined, { count }: { count: number }): Failing {
  return reader?.selector === undefined ? {} : { selector: reader.selector, count };
}

const matchesOf = (reader: Reader, context: ReadContext): Element[] =>
  reader.selector === undefined ? [] : elementsOf(reader, context);

/** Why a value that must be sure can't be read: nothing says it, or several say different things. */
function unread(
  readers: readonly Reader[],
  context: ReadContext,
  [none, many]: readonly [DriftCode, DriftCode],
): Omit<Drift, 'page'> {
  const found = readers.find((reader) => readOne(reader, context));
  if (found) return { code: many, ...failing(found, { count: matchesOf(found, context).length }) };
  const wanted = readers.find((reader) => reader.selector !== undefined);
  return { code: none, ...failing(wanted, { count: wanted ? matchesOf(wanted, context).length : 0 }) };
}

/**
 * What does not match on a page that shows a case; null if all does, or if there is nothing to say: the case is being
 * created, or the host's API is still to answer. Whoever asks waits until the page has had its time to load.
 * @param page with what the host's API told already filled in
 * @param isKnown does a policy of the site know this status?
 */
export function driftOf(
  page: PageProfile,
  captures: Captures,
  isKnown: (status: string) => boolean,
): Drift | null {
  if (page.kind !== 'case' || isBeingCreated(captures)) return null;
  const scope = activeScope({ page, captures });
  const several = countCases({ page, captures }, shownScopes({ page, captures }));
  if (several > 1)
    return { code: 'driftKeys', page: page.id, selector: page.scope?.each ?? '', count: several };
  const found = scope ? inScope(page, { scope, captures }, isKnown) : noScope(page);
  return found && { ...found, page: page.id };
}

const noScope = ({ scope }: PageProfile): Omit<Drift, 'page'> => ({
  code: 'driftScope',
  ...(scope ? { selector: scope.each, count: queryAll(document, scope.each).length } : {}),
});

/** An empty number, no status, and an address that names no case: it is being created. */
const isBlank = (page: PageProfile, context: ReadContext): boolean =>
  readFirst(page.key, context) === '' &&
  Object.keys(context.captures ?? {}).length === 0 &&
  !readSure(page.status, context);

function inScope(
  page: PageProfile,
  context: ReadContext,
  isKnown: (status: string) => boolean,
): Omit<Drift, 'page'> | null {
  const key = readSure(page.key, context);
  if (!key && isBlank(page, context)) return null;
  if (!key) return unread(page.key, context, ['driftKey', 'driftKeys']);
  if (isWaiting(page, page.status)) return null;
  const status = readSure(page.status, { ...context, captures: { ...context.captures, key } });
  if (!status) return unread(page.status, context, ['driftStatus', 'driftStatuses']);
  if (isKnown(status)) return null;
  const said = page.status.find((reader) => readOne(reader, context));
  return { code: 'driftLabel', ...failing(said, { count: said ? matchesOf(said, context).length : 0 }) };
}
