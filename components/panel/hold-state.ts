import { decides, type FieldValue, isEmpty, type Level, type Response } from '../../lib/case/index.ts';
import type { FieldView, FindingView, HeldView, HoldView } from './model.ts';

/** What was typed in the dialog, by field id; text as typed, `"true"` and `"false"` for booleans. */
export type Drafts = Readonly<Record<string, string>>;

const USUAL: Readonly<Record<Level, Response>> = {
  unknown: 'warn',
  forbidden: 'block',
  undocumented: 'warn',
  incomplete: 'block',
  unverified: 'confirm',
  allowed: 'observe',
  warning: 'observe',
  info: 'observe',
};

const responseOf = (finding: FindingView): Response => finding.response ?? USUAL[finding.level];

/** What the field will hold: the draft, or what the page has. */
export const contentOf = (field: FieldView, drafts: Drafts): string => drafts[field.id] ?? field.value;

const isVerified = (hold: HoldView, field: string): boolean =>
  hold.verify.some((entry) => entry.field.id === field && entry.at !== undefined);

/** True if a draft or a verification in this dialog meets the finding. */
export function isMet(hold: HoldView, drafts: Drafts, finding: FindingView): boolean {
  const id = finding.field?.id;
  if (id === undefined) return false;
  if (finding.level === 'unverified') return isVerified(hold, id);
  const mend = hold.mends.find((field) => field.id === id && field.writable);
  return finding.level === 'incomplete' && mend !== undefined && !isEmpty(contentOf(mend, drafts));
}

/** Findings that still stand against the change. */
export const standing = (hold: HoldView, drafts: Drafts): readonly FindingView[] =>
  hold.clear
    ? []
    : hold.findings.filter((finding) => decides(finding.level) && !isMet(hold, drafts, finding));

/** Drafts that differ from what the page has, as values. */
export function filledValues(hold: HoldView, drafts: Drafts): Record<string, FieldValue> {
  const changed = hold.mends.filter(
    (field) => field.writable && field.id in drafts && drafts[field.id] !== field.value,
  );
  return Object.fromEntries(changed.map((field) => [field.id, toValue(field, contentOf(field, drafts))]));
}

const toValue = (field: FieldView, text: string): FieldValue =>
  field.kind === 'boolean' && text !== '' ? text === 'true' : text;

/** What the main button does, or why it can't yet. */
export type Primary =
  | { readonly word: 'fill' | 'go' | 'goUnchecked' }
  | {
      readonly word: 'fill' | 'go';
      readonly blocked: 'empty' | 'onPage' | 'unchecked' | 'never';
      readonly fields: readonly FieldView[];
    };

/** What the main button says, and which fields it still waits for, by what was filled in and checked so far. */
export function primaryOf(hold: HoldView, drafts: Drafts): Primary {
  const left = standing(hold, drafts);
  const blocking = left.filter((finding) => responseOf(finding) === 'block');
  const word = wordOf(hold, drafts);
  const fieldsOf = (level: Level, here?: boolean) =>
    blocking
      .filter((finding) => finding.level === level)
      .flatMap((finding) => finding.field ?? [])
      .filter((field) => here === undefined || canFill(hold, field.id) === here);
  if (blocking.length === 0) {
    return {
      word: word === 'go' && left.some((finding) => finding.level === 'unverified') ? 'goUnchecked' : word,
    };
  }
  const elsewhere = fieldsOf('incomplete', false);
  const unreachable = elsewhere.some((field) => field.place !== 'page');
  const beyond = blocking.some(
    (finding) => !finding.field || !/^(?:incomplete|unverified)$/u.test(finding.level),
  );
  if (beyond || unreachable) return { word, blocked: 'never', fields: [] };
  if (elsewhere.length > 0) return { word, blocked: 'onPage', fields: elsewhere };
  const empty = fieldsOf('incomplete', true);
  return empty.length > 0
    ? { word, blocked: 'empty', fields: empty }
    : { word, blocked: 'unchecked', fields: fieldsOf('unverified') };
}

const canFill = (hold: HoldView, field: string): boolean =>
  hold.mends.some((mend) => mend.id === field && mend.writable);

/** "Fill" as long as there is, or will be, something to write. */
const wordOf = (hold: HoldView, drafts: Drafts): 'fill' | 'go' =>
  Object.keys(filledValues(hold, drafts)).length > 0 ||
  standing(hold, drafts).some(
    (finding) => finding.level === 'incomplete' && canFill(hold, finding.field?.id ?? ''),
  )
    ? 'fill'
    : 'go';

/** True if a finding that still stands asks for one deliberate action: pressing the button is that. */
export const confirms = (hold: HoldView, drafts: Drafts): boolean =>
  hold.response === 'confirm' || standing(hold, drafts).some((finding) => responseOf(finding) === 'confirm');

/** A decision counts once: not while the last one is being carried out. */
export const isOpen = (hold: HeldView | null, id: number): boolean =>
  hold?.id === id && (hold.stage === 'held' || hold.stage === 'refused');

/** Going on with a reason is offered while something stands against the change and nothing is under way. */
export const mayOverride = (hold: HoldView): boolean =>
  hold.override && !hold.clear && hold.stage !== 'refused';
