import type { PickView, ReadRow, RecorderView, StatusRow } from '../../components/recorder/model.ts';
import { queryAll } from '../../lib/hosts/query.ts';
import { learnAddress } from '../../lib/recorder/address.ts';
import { mayGoOn, policyOf, roleOf, STEPS } from '../../lib/recorder/draft.ts';
import { labelOf } from '../../lib/recorder/labels.ts';
import { preview, readerOf, savedReaderOf } from '../../lib/recorder/pick.ts';
import { buildProfile, offersIn } from '../../lib/recorder/profile.ts';
import { surenessOf } from '../../lib/recorder/selector.ts';
import { suggestStatus } from '../../lib/recorder/statuses.ts';
import type { Draft, Picked, Role } from '../../lib/recorder/types.ts';
import type { Pointed } from './pointing.ts';

/** What is read of something that was pointed at, on this page now. */
function reading(role: Role, picked: Picked): Pick<PickView, 'text' | 'bad'> {
  const count = queryAll(document, picked.selector).length;
  if (count === 0) return { text: null, bad: 'notHere' };
  if (count > 1 && role !== 'menu') return { text: null, bad: 'two' };
  if (role === 'save' || role === 'menu')
    return { text: picked.offers?.map(({ text }) => text).join(', ') ?? picked.label };
  const isStatus = role === 'status' || role === 'subStatus';
  const text = preview(isStatus ? savedReaderOf(picked) : readerOf(picked));
  if (isStatus && text === null && picked.from === 'option') return { text: null, bad: 'notSaved' };
  return { text };
}

const pickView = (role: Role, picked: Picked): PickView => ({
  selector: picked.selector,
  label: picked.label,
  sure: surenessOf(picked.score),
  ...reading(role, picked),
  ...(role === 'field' ? { field: picked.field ?? '' } : {}),
});

function picksOf(draft: Draft): PickView[] {
  if (draft.step === 'fields' || draft.step === 'finish')
    return draft.fields.map((field) => pickView('field', field));
  const role = roleOf(draft.step);
  const picked = role && role !== 'field' ? draft.picks[role] : undefined;
  return role && picked ? [pickView(role, picked)] : [];
}

/** The status that the page shows as saved; null if none is read. */
export const shownStatus = ({ picks }: Draft): string | null =>
  picks.status ? preview(savedReaderOf(picks.status)) : null;

function statusRows(draft: Draft): StatusRow[] {
  const known = policyOf(draft)?.statuses ?? [];
  return offersIn(draft, shownStatus(draft)).map((offer) => {
    const status = draft.statuses[offer.text] ?? '';
    const found = suggestStatus(offer, known);
    return {
      text: offer.text,
      status,
      ...(found && found.status === status ? { by: found.by } : {}),
    };
  });
}

function readRows(draft: Draft): ReadRow[] {
  const { key, status, subStatus, wanted, save, menu } = draft.picks;
  const named = { key, status, subStatus, wanted, save, menu };
  const rows = Object.entries(named).flatMap(([what, picked]): ReadRow[] =>
    picked ? [{ what: what as ReadRow['what'], ...reading(what as Role, picked) }] : [],
  );
  const fields = policyOf(draft)?.fields ?? [];
  const label = (id: string | undefined) => fields.find((field) => field.id === id)?.label;
  return [
    ...rows,
    ...draft.fields
      .filter(({ field }) => field)
      .map(
        (picked): ReadRow => ({
          what: 'field',
          label: label(picked.field) ?? picked.label,
          ...reading('field', picked),
        }),
      ),
  ];
}

function addressOf({ first, second, picks }: Draft): string {
  if (!first) return '';
  const key = picks.key && preview(readerOf(picks.key));
  // A second case that nobody has confirmed yet tells as much already.
  const other = second ?? (key && key !== first.key ? { href: location.href, key } : undefined);
  return learnAddress(first, other)
    .url.map(({ path, query, hash }) => {
      const search = Object.entries(query ?? {}).map(([name, value]) => `${name}=${value}`);
      return `${path}${search.length > 0 ? `?${search.join('&')}` : ''}${hash === undefined ? '' : `#${hash}`}`;
    })
    .join(' · ');
}

function pointView({ element, list }: Pointed): RecorderView['pointing'] {
  const { x, y, width, height } = element.getBoundingClientRect();
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const value =
    element instanceof HTMLSelectElement
      ? element.selectedOptions[0]?.text
      : (element as HTMLInputElement).value;
  return {
    label: labelOf(element),
    text: (typeof value === 'string' ? value : text).slice(0, 120),
    at: list.indexOf(element) + 1,
    of: list.length,
    box: { x, y, width, height },
  };
}

const isOptional = ({ step, picks }: Draft): boolean =>
  ['subStatus', 'wanted', 'fields', 'save', 'watch', 'second'].includes(step) ||
  (step === 'menu' && picks.save !== undefined);

/** Whether another case is there to be read. */
function secondOf({ first }: Draft, key: string | null): RecorderView['second'] {
  if (key !== null && key !== '' && key !== first?.key) return 'read';
  return first && new URL(first.href).pathname !== location.pathname && key !== null ? 'stuck' : 'same';
}

/** The recorder as it is drawn: the draft, and what this page says to it. */
export function viewOf(draft: Draft, pointed: Pointed | null, error: string): RecorderView {
  const picks = picksOf(draft);
  const policy = policyOf(draft);
  const key = draft.picks.key ? preview(readerOf(draft.picks.key)) : null;
  const seen = [...new Set(draft.seen.map(({ kind }) => kind.replace('-', '_')))];
  const given =
    draft.step === 'watch'
      ? seen.length > 0
      : draft.step === 'second'
        ? draft.second !== undefined
        : picks.length > 0;
  return {
    step: draft.step,
    number: STEPS.indexOf(draft.step) + 1,
    of: STEPS.length,
    points: roleOf(draft.step) !== null,
    pointing: pointed && pointView(pointed),
    picks,
    policies: draft.policies.map(({ id, title }) => ({ id, label: title })),
    policy: draft.policy,
    name: draft.name,
    fieldChoices: (policy?.fields ?? []).map(({ id, label }) => ({ id, label })),
    statuses: statusRows(draft),
    statusChoices: (policy?.statuses ?? []).map(({ id, label }) => ({ id, label })),
    second: secondOf(draft, key),
    rows: draft.step === 'second' ? readRows(draft) : [],
    address: addressOf(draft),
    seen,
    doors: draft.step === 'finish' ? (buildProfile(draft)?.pages[0]?.doors.length ?? 0) : 0,
    mayGoOn: mayGoOn(draft) && !(draft.step === 'status' && picks[0]?.bad === 'notSaved'),
    skips: isOptional(draft) && !given,
    error,
  };
}
