import { type CaseHistory, type CaseState, type HistoryEvent, isEmpty } from '../case/index.ts';
import { chain, type Link } from './chain.ts';
import type { PlacedEvent } from './saves.ts';

/** A value at one time: text, or unknown. */
type Value = string | undefined;

/**
 * The fields of a case as the history lets them be known at each time. A value set later does not count; one whose
 * time is unknown is unread, never missing.
 */
export class KnownFields {
  readonly #values = new Map<string, Value>();
  readonly #doubtful: ReadonlySet<string>;

  /**
   * @param fields ids of the fields that the policy speaks of
   * @param ordered the history's events in time order
   */
  constructor(history: CaseHistory, fields: readonly string[], ordered: readonly HistoryEvent[]) {
    const events = eventsByField(ordered);
    this.#doubtful = doubtfulFields(history, events);
    for (const field of new Set([...fields, 'subStatus'])) this.#values.set(field, undefined);
    for (const field of [...this.#values.keys()]) {
      this.#values.set(field, this.#trust(field, before(history, field, events.get(field))));
    }
  }

  /** The fields as they stand, for a question to the engine. */
  state(): Pick<CaseState, 'fields' | 'unread' | 'subStatus'> {
    const fields: [string, string][] = [];
    const unread: string[] = [];
    for (const [field, value] of this.#values) {
      if (value === undefined) unread.push(field);
      else if (field !== 'subStatus') fields.push([field, value]);
    }
    const subStatus = this.#values.get('subStatus');
    return { fields: Object.fromEntries(fields), unread, ...(subStatus === undefined ? {} : { subStatus }) };
  }

  /** The present sub-status; undefined if it is not known. */
  get subStatus(): string | undefined {
    return this.#values.get('subStatus');
  }

  /** What a save wrote: the last value of each field. Values not surely of this save count only if they fill. */
  pending(events: readonly PlacedEvent[]): ReadonlyMap<string, Value> {
    const counted = events.filter(({ event, sure }) => sure || !isEmpty(event.to));
    return this.#written(counted);
  }

  /** Takes a save's values over. */
  apply(events: readonly PlacedEvent[]): void {
    for (const [field, value] of this.#written(events)) this.#values.set(field, value);
  }

  #written(events: readonly PlacedEvent[]): Map<string, Value> {
    const written = new Map<string, Value>();
    for (const [field, placed] of byField(events)) {
      const later = placed.filter((one) => !one.sure).at(-1)?.event;
      const sure = placed.filter((one) => one.sure).map((one) => one.event);
      const last = later ?? chain<Link>(sure, this.#values.get(field)).at(-1);
      written.set(field, this.#trust(field, last?.to));
    }
    return written;
  }

  #trust(field: string, value: Value): Value {
    return value === '' && this.#doubtful.has(field) ? undefined : value;
  }
}

function byField(events: readonly PlacedEvent[]): Map<string, PlacedEvent[]> {
  const found = new Map<string, PlacedEvent[]>();
  for (const placed of events) {
    const { kind, field } = placed.event;
    if (kind === 'field' && field) push(found, field, placed);
  }
  return found;
}

function eventsByField(events: readonly HistoryEvent[]): Map<string, HistoryEvent[]> {
  const found = new Map<string, HistoryEvent[]>();
  for (const event of events) if (event.kind === 'field' && event.field) push(found, event.field, event);
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The value before the first event. Only a whole history says anything of it. */
function before(history: CaseHistory, field: string, events: readonly HistoryEvent[] | undefined): Value {
  if (!history.complete) return undefined;
  if (events) return firstOf(events);
  if (!history.tracked?.includes(field)) return undefined;
  const present = history.fields && Object.hasOwn(history.fields, field) ? history.fields[field] : undefined;
  return present === undefined ? undefined : String(present ?? '');
}

/** Events of one instant may stand in any order: what the chain begins with counts. */
function firstOf(events: readonly HistoryEvent[]): Value {
  const at = events[0]?.at;
  const together = at === undefined ? events.slice(0, 1) : events.filter((event) => event.at === at);
  return chain<Link>(together, undefined)[0]?.from;
}

/**
 * Fields whose history shows "empty" where something was: some hosts leave long values out. Their empties say nothing.
 */
function doubtfulFields(
  history: CaseHistory,
  events: ReadonlyMap<string, readonly HistoryEvent[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [field, list] of events) {
    const present =
      history.fields && Object.hasOwn(history.fields, field) ? history.fields[field] : undefined;
    const endsEmpty = list.at(-1)?.to === '' && !isEmpty(present);
    if (endsEmpty || list.some(nothingToNothing) || list.some((event, i) => reappears(list[i - 1], event))) {
      found.add(field);
    }
  }
  return found;
}

const nothingToNothing = (event: HistoryEvent): boolean => (event.from ?? '') === '' && event.to === '';

const reappears = (earlier: HistoryEvent | undefined, event: HistoryEvent): boolean =>
  earlier?.to === '' && earlier.at !== event.at && !isEmpty(event.from);
