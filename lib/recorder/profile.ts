import type {
  Door,
  FieldProfile,
  HostProfile,
  OpenDoor,
  PageProfile,
  Reader,
  UrlTest,
} from '../hosts/types.ts';
import { matchAny } from '../hosts/url.ts';
import { learnAddress } from './address.ts';
import { basePage, offersOf, reworded } from './base.ts';
import { chooserOf, isUnsaved, learnDoors } from './doors.ts';
import { chosenReader, readerOf, savedReaderOf } from './pick.ts';
import { type Draft, type Offer, type Picked, SUB_STATUS } from './types.ts';

/** The tool's words and values that need a meaning: what its list and menu offer, and what it shows now. */
export function offersIn(draft: Draft, shown: string | null): Offer[] {
  const { picks } = draft;
  const found = [picks.wanted, picks.status, picks.menu].flatMap((picked) => picked?.offers ?? []);
  const all = [...found, ...offersOf(basePage(draft)), ...(shown ? [{ value: shown, text: shown }] : [])];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The tool's words, and the values behind them, to the policy's words. */
function wordMap(draft: Draft): Record<string, string> {
  const { statuses } = draft.policies.find(({ id }) => id === draft.policy) ?? { statuses: [] };
  const word = (id: string | undefined) => statuses.find((status) => status.id === id)?.word;
  const map: Record<string, string> = {};
  for (const [text, id] of Object.entries(draft.statuses)) {
    const meaning = word(id);
    if (meaning !== undefined) map[text] = meaning;
  }
  for (const { value, text } of offersIn(draft, null)) {
    const meaning = word(draft.statuses[text]);
    if (meaning !== undefined && !Object.hasOwn(map, value)) map[value] = meaning;
  }
  return map;
}

const writerKind = ({ from }: Picked) => (from === 'checked' ? 'checked' : 'value');

const fieldOf = (picked: Picked): FieldProfile => ({
  read: [{ ...readerOf(picked), ...(picked.from === 'option' ? { from: 'option' as const } : {}) }],
  // A label tells readers which one it is; a writer asks for a selector alone.
  ...(picked.control && !picked.labels
    ? { write: { selector: picked.selector, as: writerKind(picked) } }
    : {}),
});

/** An id out of a name: "Our Tickets" gives "our-tickets". */
export const idOf = (name: string, origin: string): string => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  return `own-${plain(name) || plain(new URL(origin).hostname) || 'tool'}`.slice(0, 60);
};

/** What was pointed at as a policy's field, or as what is beside the status. */
const fieldsOf = ({ fields }: Draft): PageProfile['fields'] =>
  Object.fromEntries(
    fields.flatMap((one) => (one.field && one.field !== SUB_STATUS ? [[one.field, fieldOf(one)]] : [])),
  );

/** Whether a page is there is told from outside of what is closed. */
const presentBy = ({ closed, selector }: Picked): string => closed ?? selector;

/** The readers that were taught; only those. */
function taughtReaders(draft: Draft, map: Readonly<Record<string, string>>) {
  const { picks, fields } = draft;
  const wanted = picks.wanted ?? (picks.status?.control ? picks.status : undefined);
  const chooser = chooserOf(draft);
  const sub = fields.find(({ field }) => field === SUB_STATUS);
  return {
    ...(picks.key ? { key: [readerOf(picks.key)] satisfies Reader[] } : {}),
    ...(picks.status
      ? { present: presentBy(picks.status), status: [savedReaderOf(picks.status, map)] satisfies Reader[] }
      : {}),
    ...(sub ? { subStatus: [savedReaderOf(sub)] satisfies Reader[] } : {}),
    ...(wanted ? { wanted: [readerOf(wanted, map)] satisfies Reader[] } : {}),
    ...(chooser ? { wanted: [chosenReader(chooser, map)] satisfies Reader[] } : {}),
    ...(draft.scope ? { scope: draft.scope } : {}),
  };
}

/** A page of which nothing was known. */
function newPage(draft: Draft, first: NonNullable<Draft['first']>): PageProfile {
  const map = wordMap(draft);
  return {
    id: 'case',
    kind: 'case',
    url: learnAddress(first, draft.second).url,
    present: 'body',
    key: [],
    status: [],
    ...taughtReaders(draft, map),
    fields: fieldsOf(draft),
    doors: learnDoors(draft, map),
  };
}

/** An address that a profile does not know yet is one more. */
function withAddress(url: readonly UrlTest[], { first, second }: Draft): readonly UrlTest[] {
  return !first || matchAny(url, first.href) ? url : [...url, ...learnAddress(first, second).url];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A page that was known, with what was taught anew in the place of what it said. */
function mendedPage(page: PageProfile, draft: Draft): PageProfile {
  const map = wordMap(draft);
  const learnt = learnDoors(draft, map);
  const isNew = (door: Door) => learnt.some(({ id }) => id === door.id);
  const readers = taughtReaders(draft, map);
  const known = reworded(page, map, draft);
  // What is wanted is read at the doors as it is on the page.
  const isWanted = ({ change }: Door) => same(change.to, known.wanted);
  const doors = known.doors.map((door) =>
    readers.wanted && isWanted(door) ? { ...door, change: { ...door.change, to: readers.wanted } } : door,
  );
  return {
    ...known,
    ...readers,
    url: withAddress(page.url, draft),
    fields: { ...page.fields, ...fieldsOf(draft) },
    doors: [...doors.filter((door) => !isNew(door)), ...learnt],
  };
}

/** The list of cases, of which only reading was taught. */
function listPage(draft: Draft): PageProfile[] {
  const { rows } = draft;
  if (!rows) return [];
  return [
    {
      id: 'list',
      kind: 'list',
      url: learnAddress({ href: rows.href, key: '' }, undefined).url,
      present: rows.each,
      scope: { each: rows.each },
      key: [readerOf(rows.key)],
      status: [readerOf(rows.status, wordMap(draft))],
      fields: {},
      doors: [],
    },
  ];
}

/** What nobody pointed at: told, so that nobody takes it for guarded. */
const UNTAUGHT: OpenDoor = {
  id: 'untaught',
  via: 'bulk',
  about: 'Lists, bulk changes and whatever else saves were not taught: nothing looks at them.',
};

const needsPageWorld = ({ pages, doors = [] }: Pick<HostProfile, 'pages' | 'doors'>): boolean =>
  [...pages.flatMap((page) => page.doors), ...doors].some(
    ({ kind }) => kind === 'request' || kind === 'script-submit',
  );

function newProfile(draft: Draft): HostProfile | null {
  const { picks, saves, first, origin, name, begun } = draft;
  if (!picks.key || !picks.status || !first || (saves.length === 0 && !picks.menu)) return null;
  if (isUnsaved(draft)) return null;
  const { hostname } = new URL(origin);
  const pages = [newPage(draft, first), ...listPage(draft)];
  return {
    format: 1,
    id: idOf(name, origin),
    name: name.trim() || hostname,
    confidence: 'unverified',
    source: `Taught by pointing at a page of ${hostname}, ${begun.slice(0, 10)}.`,
    sites: [hostname],
    pages,
    open: [UNTAUGHT],
    pageWorld: needsPageWorld({ pages }),
  };
}

/** A profile that was taught, imported or shipped, with one page taught anew in part: one's own, of this site alone. */
function mendedProfile(base: HostProfile, draft: Draft): HostProfile | null {
  const page = basePage(draft);
  if (!page) return null;
  const { hostname } = new URL(draft.origin);
  const mended = base.pages.map((one) => (one.id === page.id ? mendedPage(page, draft) : one));
  const list = listPage(draft);
  const pages = [...mended.filter(({ id }) => !list.some((one) => one.id === id)), ...list];
  const own = base.id.startsWith('own-');
  return {
    ...base,
    id: own ? base.id : idOf(base.id, draft.origin),
    name: draft.name.trim() || base.name,
    confidence: 'unverified',
    source: `${base.source} Taught anew in part on ${hostname}, ${draft.begun.slice(0, 10)}.`.slice(-500),
    sites: [hostname],
    pages,
    pageWorld: base.pageWorld || needsPageWorld({ pages }),
  };
}

/**
 * The host profile of what was taught: experimental, and of this site alone.
 * @returns null while case, status or a way to save is missing, or what is chosen would pass for saved
 */
export const buildProfile = (draft: Draft): HostProfile | null =>
  draft.base ? mendedProfile(draft.base, draft) : newProfile(draft);
