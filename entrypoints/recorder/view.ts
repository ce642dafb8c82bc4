import type { PickView, RecorderView, StatusRow } from '../../components/recorder/model.ts';
import type { UrlTest } from '../../lib/hosts/types.ts';
import { basePage } from '../../lib/recorder/base.ts';
import { isUnsaved } from '../../lib/recorder/doors.ts';
import { mayGoOn, picksFor, policyOf, roleOf, STEPS } from '../../lib/recorder/draft.ts';
import { labelOf } from '../../lib/recorder/labels.ts';
import { idIn } from '../../lib/recorder/number.ts';
import { spotOf } from '../../lib/recorder/pick.ts';
import { buildProfile, offersIn } from '../../lib/recorder/profile.ts';
import { readRows as readListRows } from '../../lib/recorder/rows.ts';
import { casesIn } from '../../lib/recorder/scope.ts';
import { surenessOf } from '../../lib/recorder/selector.ts';
import { suggestStatus } from '../../lib/recorder/statuses.ts';
import type { Draft, Picked, Role } from '../../lib/recorder/types.ts';
import { likelyPlaces, nameOf, offset } from './frames.ts';
import type { Pointed } from './pointing.ts';
import { addressOf, reading, readRows, rootOf, scopeOf, shownNumber, shownStatus } from './reading.ts';

const pickView = (role: Role, picked: Picked, root: ParentNode): PickView => ({
  spot: spotOf(picked),
  label: picked.label,
  sure: picked.labels ? 'label' : surenessOf(picked.score),
  ...reading(role, picked, root),
  ...(role === 'field' ? { field: picked.field ?? '' } : {}),
});

function picksOf(draft: Draft): PickView[] {
  const role = roleOf(draft.step);
  if (!role || role === 'row') return [];
  const root = rootOf(draft);
  const isMenu = role === 'wanted' && draft.picks.menu !== undefined;
  return picksFor(draft, role).map((picked) => pickView(isMenu ? 'menu' : role, picked, root));
}

function statusRows(draft: Draft): StatusRow[] {
  const known = policyOf(draft)?.statuses ?? [];
  return offersIn(draft, shownStatus(draft)).map((offer) => {
    const status = draft.statuses[offer.text] ?? '';
    const found = suggestStatus(offer, known);
    return { text: offer.text, status, ...(found && found.status === status ? { by: found.by } : {}) };
  });
}

function patternOf({ path, query, hash }: UrlTest): string {
  const search = Object.entries(query ?? {}).map(([name, value]) => `${name}=${value}`);
  return `${path}${search.length > 0 ? `?${search.join('&')}` : ''}${hash === undefined ? '' : `#${hash}`}`;
}

function pointView({ element, list, opener, byKeys }: Pointed): RecorderView['pointing'] {
  const { x, y, width, height } = element.getBoundingClientRect();
  const from = offset();
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const value =
    element instanceof HTMLSelectElement
      ? element.selectedOptions[0]?.text
      : (element as HTMLInputElement).value;
  return {
    // What opened a menu says nothing over it.
    ...(element === opener ? { label: '' } : { label: labelOf(element) }),
    text: element === opener ? '' : (typeof value === 'string' ? value : text).slice(0, 120),
    at: list.indexOf(element) + 1,
    of: list.length,
    opened: opener !== undefined,
    byKeys,
    box: { x: x + from.x, y: y + from.y, width, height },
  };
}

/** Whether another case is there to be read. */
function secondOf({ first }: Draft, key: string | null): RecorderView['second'] {
  if (!key) return 'none';
  if (key !== first?.key) return 'read';
  return first && new URL(first.href).pathname !== location.pathname ? 'stuck' : 'same';
}

/** A list in the place of which an entry of a menu may have been meant. */
function atOnceOf({ step, picks }: Draft): Pick<RecorderView, 'atOnce'> {
  const list = picks.wanted ?? picks.menu;
  return step === 'wanted' && list?.from === 'option' ? { atOnce: picks.menu !== undefined } : {};
}

function addressIdOf({ step, picks }: Draft, key: string | null): Pick<RecorderView, 'addressId'> {
  const id = step === 'key' && picks.key && key ? idIn(location.href, key) : null;
  return id ? { addressId: id } : {};
}

function framesOf({ step, frame = [] }: Draft): Pick<RecorderView, 'frames' | 'frame'> {
  const places = step === 'start' ? likelyPlaces() : [];
  return {
    frames: [
      { id: '', label: '' },
      ...places.map((place) => ({ id: place.path.join('.'), label: nameOf(place) })),
    ],
    frame: frame.join('.'),
  };
}

const OPTIONAL: readonly Draft['step'][] = ['wanted', 'fields', 'watch', 'second', 'list'];

/** A menu may save at once, and then no button does. */
const mayLack = ({ step, picks }: Draft): boolean =>
  OPTIONAL.includes(step) || (step === 'save' && picks.menu !== undefined);

function isGiven({ step, seen, second, rows }: Draft, picks: readonly PickView[]): boolean {
  if (step === 'watch') return seen.length > 0;
  if (step === 'second') return second !== undefined;
  return step === 'list' ? rows !== undefined : picks.length > 0;
}

/** The lists of words that can be chosen from, and what was chosen. */
const wordsOf = (draft: Draft) => {
  const policy = policyOf(draft);
  const option = ({ id, label }: { id: string; label: string }) => ({ id, label });
  return {
    policies: draft.policies.map(({ id, title }) => ({ id, label: title })),
    policy: draft.policy,
    name: draft.name,
    fieldChoices: (policy?.fields ?? []).map(option),
    statusChoices: (policy?.statuses ?? []).map(option),
    statuses: ['statuses', 'finish', 'review'].includes(draft.step) ? statusRows(draft) : [],
  };
};

/** What the whole of it comes to, where that is asked. */
function sumOf(draft: Draft): Pick<RecorderView, 'rows' | 'cases' | 'doors' | 'list'> {
  const { step, rows } = draft;
  const scope = step === 'second' || step === 'review' ? scopeOf(draft) : undefined;
  const pages = step === 'finish' || step === 'review' ? (buildProfile(draft)?.pages ?? []) : [];
  const page = pages.find(({ id }) => id === (basePage(draft)?.id ?? 'case'));
  return {
    rows: step === 'second' || step === 'review' ? readRows(draft) : [],
    cases: scope ? casesIn(scope) : 1,
    doors: page?.doors.length ?? 0,
    list: step === 'list' && rows ? readListRows(rows, 5) : [],
  };
}

/** The recorder as it is drawn: the draft, and what this page says to it. */
export function viewOf(draft: Draft, pointed: Pointed | null, error: string): RecorderView {
  const picks = picksOf(draft);
  const key = shownNumber(draft);
  const sum = sumOf(draft);
  const isUnguarded = draft.step === 'finish' && sum.doors === 0;
  return {
    step: draft.step,
    number: STEPS.indexOf(draft.step) + 1,
    of: STEPS.length,
    pointing: pointed && pointView(pointed),
    picks,
    ...atOnceOf(draft),
    ...addressIdOf(draft, key),
    unsaved: draft.step === 'save' && isUnsaved(draft),
    ...wordsOf(draft),
    ...framesOf(draft),
    second: secondOf(draft, key),
    ...sum,
    address: addressOf(draft).map(patternOf).join(' · '),
    seen: [...new Set(draft.seen.map(({ kind }) => kind.replace('-', '_')))],
    mayGoOn:
      mayGoOn(draft) &&
      !(draft.step === 'save' && isUnsaved(draft)) &&
      !(draft.step === 'status' && picks[0]?.bad === 'notSaved') &&
      !isUnguarded,
    skips: mayLack(draft) && !isGiven(draft, picks) && !draft.base,
    mends: draft.base !== undefined,
    error,
  };
}
