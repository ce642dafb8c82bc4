import { own } from '../case/own.ts';
import { fold } from '../case/text.ts';
import type { Phase } from '../case/types.ts';
import { spellings } from './names.ts';
import type {
  ActionData,
  ActorData,
  Beginning,
  FieldData,
  Named,
  PolicyDocument,
  Reading,
  Rule,
  SourceDocument,
  StatusData,
  Text,
} from './types.ts';

/** Look-up of a policy's entries by id or by any of their labels. */
export interface PolicyIndex {
  readonly document: PolicyDocument;
  status(name: string): StatusData | undefined;
  subStatus(status: string, name: string): Named | undefined;
  action(name: string): ActionData | undefined;
  field(name: string): FieldData | undefined;
  actor(name: string): ActorData | undefined;
  rule(id: string): Rule | undefined;
  reading(id: string): Reading | undefined;
  /** The document that a rule cites. */
  source(rule: string): SourceDocument | undefined;
  phase(status: string): Phase | undefined;
  /** The rule by which a label only looks like a change. */
  neverAChange(label: string): Rule | undefined;
  /** How cases begin, with the rule of each. */
  beginnings(): readonly (Beginning & { readonly rule: string })[];
  /** Statuses by the rule that declares them. */
  vocabulary(): readonly { readonly status: string; readonly rule: string | undefined }[];
}

/** A text in a language, else in English. */
export const inLanguage = (text: Text, language: string): string => own(text, language) ?? text.en;

/** Makes the look-up. Cheap: lists are walked when asked. */
export function policyIndex(document: PolicyDocument): PolicyIndex {
  const rule = (id: string) => document.rules.find((one) => one.id === id);
  return {
    document,
    status: (name) => byName(document.statuses, name),
    subStatus: (status, name) => byName(byName(document.statuses, status)?.subStatuses ?? [], name),
    action: (name) => byName(document.actions, name),
    field: (name) => byName(document.fields, name),
    actor: (name) => byName(document.actors, name),
    rule,
    reading: (id) => document.readings.find((one) => one.id === id),
    source: (id) => document.documents.find((one) => one.id === rule(id)?.source.document),
    phase: (status) => byName(document.statuses, status)?.phase,
    neverAChange: (label) => neverAChange(document, label),
    beginnings: () => document.rules.flatMap((one) => (one.begins ? [{ ...one.begins, rule: one.id }] : [])),
    vocabulary: () =>
      document.statuses.map((status) => ({
        status: status.id,
        rule: status.rule === undefined ? undefined : rule(status.rule)?.id,
      })),
  };
}

function byName<T extends Named>(list: readonly T[], name: string): T | undefined {
  const folded = fold(name);
  return list.find((one) => one.id === name || spellings(one).some((spelling) => fold(spelling) === folded));
}

function neverAChange(document: PolicyDocument, label: string): Rule | undefined {
  const action = byName(document.actions, label);
  if (!action) return undefined;
  return document.rules.find(
    (rule) =>
      rule.kind === 'neverAChange' &&
      rule.clauses?.some((clause) => Array.isArray(clause.actions) && clause.actions.includes(action.id)),
  );
}
