import { ACTORS, type Actor, type CaseHistory, type Fields, type HistoryEvent } from '../case/index.ts';

/** What the page says of the case beside its history. */
export interface HistorySubject {
  readonly key: string;
  /** The saved status, as now. */
  readonly status: string;
  /** Present values, by our ids. */
  readonly fields?: Fields;
}

/** An entry of a host's history as text, in the host's words but for `kind` and `field`. `null`: the host gives none. */
export interface RawEvent {
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: string | null;
  readonly actor: string | null;
  readonly field: string | null;
  /** The fact that changed, where the case was moved. */
  readonly moved?: string | undefined;
  readonly before: string | null;
  readonly after: string | null;
}

/** Events beyond this number are left out, and the history counts as incomplete. */
export const MAX_EVENTS = 10_000;

/** An entry that says that another case's past was put among this one's: whose steps they are is not told. */
export const isMixed = ({ kind }: RawEvent): boolean => kind === 'mixed';

const KINDS: readonly string[] = ['created', 'status', 'field', 'comment', 'action'];

/** Puts entries as the host lists them into a history, oldest first. Entries of other kinds are left out. */
export function historyOf(
  subject: HistorySubject,
  entries: readonly RawEvent[],
  given: {
    readonly order: 'oldest' | 'newest';
    readonly complete: boolean;
    readonly tracked: readonly string[];
  },
): CaseHistory {
  const events = entries.flatMap(toEvent);
  if (given.order === 'newest') events.reverse();
  return {
    key: subject.key,
    status: subject.status,
    ...(subject.fields ? { fields: subject.fields } : {}),
    events: events.slice(0, MAX_EVENTS),
    complete: given.complete && events.length <= MAX_EVENTS,
    tracked: given.tracked,
  };
}

function toEvent(raw: RawEvent): HistoryEvent[] {
  if (raw.kind === null || !KINDS.includes(raw.kind)) return [];
  const kind = raw.kind as HistoryEvent['kind'];
  return [
    {
      kind,
      ...(raw.at ? { at: raw.at } : {}),
      ...(raw.by ? { by: raw.by } : {}),
      ...(isActor(raw.actor) ? { actor: raw.actor } : {}),
      ...values(kind, raw),
    },
  ];
}

/** A field may become empty; a status never is. What was said in a comment is nobody's business here. */
function values(
  kind: HistoryEvent['kind'],
  raw: RawEvent,
): Pick<HistoryEvent, 'field' | 'moved' | 'from' | 'to'> {
  switch (kind) {
    case 'field':
      // A field that is none of the policy's is an update all the same; its values are nobody's business.
      if (!raw.field) return raw.moved ? { moved: raw.moved } : {};
      return {
        field: raw.field,
        ...(raw.before !== null ? { from: raw.before } : {}),
        ...(raw.after !== null ? { to: raw.after } : {}),
      };
    case 'status':
      return { ...(raw.before ? { from: raw.before } : {}), ...(raw.after ? { to: raw.after } : {}) };
    case 'comment':
      return {};
    default:
      return raw.after ? { to: raw.after } : {};
  }
}

const isActor = (value: string | null): value is Actor =>
  (ACTORS as readonly (string | null)[]).includes(value);
