import type { PickView, ReadRow } from '../../components/recorder/model.ts';
import { queryAll } from '../../lib/hosts/query.ts';
import { elementsOf, readFirst } from '../../lib/hosts/read.ts';
import { readSure } from '../../lib/hosts/snapshot.ts';
import type { Door, PageProfile, Reader, ScopeProfile } from '../../lib/hosts/types.ts';
import { type Captures, matchAny } from '../../lib/hosts/url.ts';
import { learnAddress } from '../../lib/recorder/address.ts';
import { basePage } from '../../lib/recorder/base.ts';
import { policyOf } from '../../lib/recorder/draft.ts';
import { labelOf } from '../../lib/recorder/labels.ts';
import { isInternal } from '../../lib/recorder/number.ts';
import { preview, readerOf, savedReaderOf } from '../../lib/recorder/pick.ts';
import { proposeScope, scopeRoot } from '../../lib/recorder/scope.ts';
import { type Draft, type Picked, type Role, SUB_STATUS } from '../../lib/recorder/types.ts';

/** What is read of a page by what was taught so far. */

const numberAt = (key: Picked | undefined, root: ParentNode): string | null =>
  key ? preview(readerOf(key), root) : null;

/** The address patterns as they are known now; a second case that nobody has confirmed yet tells as much already. */
export function addressOf(draft: Draft): PageProfile['url'] {
  const { first, second, picks, scope } = draft;
  const known = basePage(draft)?.url ?? [];
  if (!first) return known;
  const key = numberAt(picks.key, scopeRoot(scope, {}) ?? document);
  const other = second ?? (key && key !== first.key ? { href: location.href, key } : undefined);
  const learnt = learnAddress(first, other).url;
  return known.length === 0 || !matchAny(known, first.href) ? [...known, ...learnt] : known;
}

/** What the taught address captures of this page’s own; nothing if it does not match. */
export const capturesOf = (draft: Draft): Captures => matchAny(addressOf(draft), location.href) ?? {};

/** What was pointed at that each page has once: a menu's entries are many, and so are elements with labels. */
const onceOf = ({ picks, fields }: Draft): string[] =>
  [picks.key, picks.status, picks.wanted, ...fields].flatMap((one) =>
    one && !one.labels ? [one.selector] : [],
  );

/** Which part of this page is the case that is shown: what was taught, else what is proposed for this page. */
export function scopeOf(draft: Draft): ScopeProfile | undefined {
  const known = draft.scope ?? basePage(draft)?.scope;
  return known ?? proposeScope(onceOf(draft), capturesOf(draft)) ?? undefined;
}

/** Where this page's case is read; the document where its part is not found. */
export const rootOf = (draft: Draft): ParentNode => scopeRoot(scopeOf(draft), capturesOf(draft)) ?? document;

type Reading = Pick<PickView, 'text' | 'bad'>;

function pressable(role: Role, { selector, offers, label, closed, opener }: Picked): Reading {
  const words = role === 'menu' ? (offers?.map(({ text }) => text).join(', ') ?? label) : label;
  if (closed) return { text: label, bad: 'closed' };
  const count = queryAll(document, selector).length;
  // Entries that come with the opening: what opens them is there.
  if (count === 0 && opener && queryAll(document, opener.selector).length === 1) return { text: words };
  return count === 0 ? { text: null, bad: 'notHere' } : { text: words };
}

/** What is read of something that was pointed at, on this page now. */
export function reading(role: Role, picked: Picked, root: ParentNode): Reading {
  if (role === 'save' || role === 'menu') return pressable(role, picked);
  const count = elementsOf(readerOf(picked), { scope: root }).length;
  if (count === 0) return { text: null, bad: 'notHere' };
  if (count > 1) return { text: null, bad: 'two' };
  const isSaved = role === 'status' || picked.field === SUB_STATUS;
  const text = preview(isSaved ? savedReaderOf(picked) : readerOf(picked), root);
  if (role === 'status' && text === null && picked.from === 'option') return { text: null, bad: 'notSaved' };
  if (role === 'key' && text !== null && (isInternal(text) || !/\d/.test(text)))
    return { text, bad: isInternal(text) ? 'internal' : 'noNumber' };
  return { text };
}

/** The status that the page shows as saved, in its own words; null if none is read. */
export function shownStatus(draft: Draft): string | null {
  const { status } = draft.picks;
  if (status) return preview(savedReaderOf(status), rootOf(draft));
  const readers = basePage(draft)?.status ?? [];
  const bare = readers.map(({ map: _, ...rest }) => rest);
  return readFirst(bare, { scope: rootOf(draft), captures: capturesOf(draft) });
}

/** The number of the case that this page shows; null if none is read. */
export function shownNumber(draft: Draft): string | null {
  const root = rootOf(draft);
  if (draft.picks.key) return numberAt(draft.picks.key, root);
  return readFirst(basePage(draft)?.key, { scope: root, captures: capturesOf(draft) });
}

/** A case has a number and a status; a field may be empty. */
function known(what: ReadRow['what'], text: string | null): ReadRow {
  const isFine = what === 'field' || what === 'wanted' ? text !== null : Boolean(text);
  return { what, text, ...(isFine ? {} : { bad: 'notHere' as const }) };
}

/** What one reads on the buttons that doors are at; null if none of them is here. */
function pressedAt(doors: readonly Door[]): string | null {
  const found = doors.flatMap(({ selector = '' }) => queryAll(document, selector).slice(0, 20));
  const buttons = found.map((one) => (one instanceof HTMLFormElement ? submitterOf(one) : one));
  const words = buttons.flatMap((one) => (one ? [labelOf(one)] : []));
  return found.length > 0
    ? [...new Set(words)].join(', ') || found.map(({ localName }) => localName).join(', ')
    : null;
}

const submitterOf = (form: HTMLFormElement): Element | null =>
  queryAll(form, 'button:not([type=button], [type=reset]), input[type=submit]')[0] ?? null;

/** What the profile that is taught anew reads, for what was not pointed at. */
function knownRows(draft: Draft, page: PageProfile): ReadRow[] {
  const context = { scope: rootOf(draft), captures: capturesOf(draft) };
  const read = (readers: readonly Reader[] | undefined) => readFirst(readers, context);
  const { picks, fields } = draft;
  const label = (id: string) => policyOf(draft)?.fields.find((field) => field.id === id)?.label ?? id;
  const doors = page.doors.filter(
    ({ kind, selector }) => selector && (kind === 'click' || kind === 'submit'),
  );
  const rows: (ReadRow | false)[] = [
    !picks.key && known('key', read(page.key)),
    !picks.status && known('status', readSure(page.status, context)),
    !picks.wanted && !picks.menu && page.wanted !== undefined && known('wanted', read(page.wanted)),
    draft.saves.length === 0 && doors.length > 0 && known('save', pressedAt(doors)),
    ...Object.entries(page.fields).map(
      ([id, field]) =>
        !fields.some((one) => one.field === id) &&
        field.read !== undefined && { ...known('field', read(field.read)), label: label(id) },
    ),
  ];
  return rows.filter((row) => row !== false);
}

/** One line for each thing that was pointed at, or is known from before. */
export function readRows(draft: Draft): ReadRow[] {
  const root = rootOf(draft);
  const { key, status, wanted, menu } = draft.picks;
  const singles = Object.entries({ key, status, wanted, menu }).flatMap(([what, picked]): ReadRow[] =>
    picked ? [{ what: what as ReadRow['what'], ...reading(what as Role, picked, root) }] : [],
  );
  const saves = draft.saves.map((one): ReadRow => ({ what: 'save', ...reading('save', one, root) }));
  const label = (id: string | undefined) => policyOf(draft)?.fields.find((field) => field.id === id)?.label;
  const fields = draft.fields
    .filter(({ field }) => field)
    .map((one): ReadRow => {
      const what = one.field === SUB_STATUS ? 'subStatus' : 'field';
      return { what, label: label(one.field) ?? one.label, ...reading('field', one, root) };
    });
  const page = basePage(draft);
  return [...singles, ...saves, ...fields, ...(page ? knownRows(draft, page) : [])];
}
