import type { FieldProfile, HostProfile, OpenDoor, PageProfile, Reader } from '../hosts/types.ts';
import { learnAddress } from './address.ts';
import { learnDoors } from './doors.ts';
import { readerOf, savedReaderOf } from './pick.ts';
import type { Draft, Offer, Picked } from './types.ts';

/** The tool's words and values that need a meaning: what its list and menu offer, and what it shows now. */
export function offersIn({ picks }: Draft, shown: string | null): Offer[] {
  const found = [picks.wanted, picks.status, picks.menu].flatMap((picked) => picked?.offers ?? []);
  const all = shown ? [...found, { value: shown, text: shown }] : found;
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The tool's words, and the values behind them, to the policy's words. */
export function wordMap(draft: Draft): Record<string, string> {
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
  ...(picked.control ? { write: { selector: picked.selector, as: writerKind(picked) } } : {}),
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

const present = ({ key, status }: Draft['picks']): string => {
  const at = status ?? key;
  return at?.from === 'option' || !at ? (at?.selector ?? 'body') : at.selector;
};

function keyReaders(draft: Draft, hasKey: boolean): Reader[] {
  const shown = draft.picks.key ? [readerOf(draft.picks.key)] : [];
  return hasKey ? [{ from: 'url', name: 'key' }, ...shown] : shown;
}

function pageOf(draft: Draft, first: NonNullable<Draft['first']>): PageProfile {
  const { picks, fields, second } = draft;
  const { url, hasKey } = learnAddress(first, second);
  const map = wordMap(draft);
  const wanted = picks.wanted ?? (picks.status?.control ? picks.status : undefined);
  return {
    id: 'case',
    kind: 'case',
    url,
    present: present(picks).replaceAll('>>> **', '>>>'),
    key: keyReaders(draft, hasKey),
    status: picks.status ? [savedReaderOf(picks.status, map)] : [],
    ...(picks.subStatus ? { subStatus: [savedReaderOf(picks.subStatus)] } : {}),
    ...(wanted ? { wanted: [readerOf(wanted, map)] } : {}),
    fields: Object.fromEntries(fields.flatMap((one) => (one.field ? [[one.field, fieldOf(one)]] : []))),
    doors: learnDoors(draft, map),
  };
}

/** What nobody pointed at: told, so that nobody takes it for guarded. */
const UNTAUGHT: OpenDoor = {
  id: 'untaught',
  via: 'bulk',
  about: 'Lists, bulk changes and whatever else saves were not taught: nothing looks at them.',
};

/**
 * The host profile of what was taught: experimental, and of this site alone.
 * @returns null while case, status or a way to save is missing
 */
export function buildProfile(draft: Draft): HostProfile | null {
  const { picks, first, origin, name, begun } = draft;
  if (!picks.key || !picks.status || !first || !(picks.save || picks.menu)) return null;
  const page = pageOf(draft, first);
  return {
    format: 1,
    id: idOf(name, origin),
    name: name.trim() || new URL(origin).hostname,
    confidence: 'unverified',
    source: `Taught by pointing at a page of ${new URL(origin).hostname}, ${begun.slice(0, 10)}.`,
    sites: [new URL(origin).hostname],
    pages: [page],
    open: [UNTAUGHT],
    pageWorld: page.doors.some(({ kind }) => kind === 'request' || kind === 'script-submit'),
  };
}
