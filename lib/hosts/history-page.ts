import type { CaseHistory } from '../case/index.ts';
import { type HistorySubject, historyOf, isMixed, MAX_EVENTS, type RawEvent } from './history.ts';
import { type Said, saidBy, sentenceOf } from './history-said.ts';
import { query, queryAll } from './query.ts';
import { type ReadContext, readFirst } from './read.ts';
import { fillSelector } from './snapshot.ts';
import type { HistoryInPage } from './types.ts';
import type { Captures } from './url.ts';

/** True once the page shows the history. Cheap: one query, fit for a mutation observer. */
export const historyReady = (root: ParentNode, profile: HistoryInPage, captures: Captures = {}): boolean =>
  query(root, fillSelector(profile.loaded, captures)) !== null;

/**
 * Reads the history that a page shows; touches nothing.
 * @param root the case's element, or the document
 * @returns null as long as the history is not there (see {@link historyReady}), or if another case's is among it
 */
export function readHistoryPage(
  root: ParentNode,
  profile: HistoryInPage,
  subject: HistorySubject,
  captures: Captures = {},
): CaseHistory | null {
  if (!historyReady(root, profile, captures)) return null;
  const items = itemsOf(root, profile, captures);
  const isPart = profile.part !== undefined && query(root, fillSelector(profile.part, captures)) !== null;
  const entries = items.slice(0, MAX_EVENTS).map((item) => entryOf(profile, item, captures));
  if (entries.some(isMixed)) return null;
  return historyOf(subject, entries, {
    order: profile.order,
    complete: items.length <= MAX_EVENTS && !isPart,
    tracked: profile.tracked ?? [],
  });
}

function itemsOf(root: ParentNode, { item, id }: HistoryInPage, captures: Captures): Element[] {
  const items = queryAll(root, fillSelector(item, captures));
  if (!id) return items;
  const seen = new Set<string>();
  return items.filter((scope) => {
    const told = readFirst(id, { scope, event: scope, captures });
    return told === null || (!seen.has(told) && seen.add(told));
  });
}

function entryOf(profile: HistoryInPage, item: Element, captures: Captures): RawEvent {
  const context: ReadContext = { scope: item, event: item, captures };
  const said = saidIn(profile, item);
  return {
    kind: said?.kind ?? readFirst(profile.kind, context),
    at: readFirst(profile.at, context),
    by: said?.by ?? readFirst(profile.by, context),
    actor: readFirst(profile.actor, context),
    field: readFirst(profile.field, context),
    before: said?.before ?? readFirst(profile.before, context),
    after: said?.after ?? readFirst(profile.after, context),
  };
}

function saidIn({ sentences = [] }: HistoryInPage, item: Element): Said | null {
  for (const { selector, reads } of sentences) {
    const element = query(item, selector);
    const said = element && saidBy(sentenceOf(element), reads);
    if (said) return said;
  }
  return null;
}
