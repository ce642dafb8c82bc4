import type { Effect, Finding } from '../case/types.ts';
import { lookUp } from '../i18n/sentence.ts';
import type { Translate } from '../i18n/text.ts';
import { effectText, findingText } from '../i18n/verdict.ts';
import { inLanguage, policyIndex } from '../policy/policyIndex.ts';
import type { PolicyDocument, Text } from '../policy/types.ts';

/** The words of one policy in one language. What the policy does not name stands for itself. */
export interface Words {
  readonly t: Translate;
  text(text: Text): string;
  status(id: string): string;
  /** Of a status, or of whichever has it. */
  subStatus(status: string | undefined, id: string): string;
  action(id: string): string;
  actor(id: string): string;
  field(id: string): string;
  fact(id: string): string;
  finding(finding: Omit<Finding, 'rule' | 'level'>): string;
  effect(effect: Omit<Effect, 'rule'>): string;
  /** "a, b, c" */
  list(parts: readonly string[]): string;
  /** "a, b or c" */
  either(parts: readonly string[]): string;
}

/** @param language of the policy's own labels and texts; `t` has the product's */
export function wordsOf(document: PolicyDocument, t: Translate, language: string): Words {
  const index = policyIndex(document);
  const text = (one: Text) => inLanguage(one, language);
  const labelled = (id: string, named: { readonly labels: Text } | undefined) =>
    named ? text(named.labels) : id;
  const status = (id: string) => labelled(id, index.status(id));
  const field = (id: string) => labelled(id, index.field(id));
  const list = (parts: readonly string[]) => parts.join(t('panel_comma'));
  return {
    t,
    text,
    status,
    field,
    list,
    subStatus: (of, id) => {
      const subs = (of === undefined ? document.statuses : [index.status(of)]).flatMap(
        (one) => one?.subStatuses ?? [],
      );
      return labelled(
        id,
        subs.find((sub) => sub.id === id),
      );
    },
    action: (id) => labelled(id, index.action(id)),
    actor: (id) => (index.actor(id) ? labelled(id, index.actor(id)) : (lookUp(t, 'actor', id) ?? id)),
    fact: (id) =>
      labelled(
        id,
        document.facts.find((fact) => fact.id === id),
      ),
    finding: (one) =>
      findingText(t, one, {
        status,
        other: field,
        ...(one.field === undefined ? {} : { field: field(one.field) }),
      }),
    effect: (one) => effectText(t, one, { status }),
    either: (parts) =>
      parts.length > 1 ? t('condition_or', list(parts.slice(0, -1)), parts.at(-1) ?? '') : (parts[0] ?? ''),
  };
}
