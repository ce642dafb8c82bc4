import type { Response } from '../../case/outcome.ts';
import { canonical } from '../digest.ts';
import type { Clause, PolicyDocument, Rule } from '../types.ts';
import { contentOf, type Pairing } from './pair.ts';

/** One entry of a policy that is new, gone or another. */
export interface EntryChange {
  /** The list that it is in, `statuses` for example, or the policy's own property. */
  readonly list: string;
  readonly change: 'new' | 'gone' | 'changed';
  /** Its id in each policy; absent for properties of the policy itself. */
  readonly a?: string;
  readonly b?: string;
  /** The properties that differ. */
  readonly keys?: readonly string[];
  /** What is done about a rule's findings, before and after: in the list `responses`, which go by rule. */
  readonly responses?: readonly [Response | undefined, Response | undefined];
}

/** A rule that is new, gone or another, clause by clause. */
export interface RuleChange extends EntryChange {
  readonly list: 'rules';
  readonly clauses: readonly ClauseChange[];
}

export interface ClauseChange {
  readonly change: 'new' | 'gone' | 'changed';
  readonly a?: Clause;
  readonly b?: Clause;
  /** Properties that differ. */
  readonly keys?: readonly string[];
}

/** Names of the policy itself, told beside the differences. */
const HEAD = ['$schema', 'format', 'id', 'version', 'title', 'rules', 'lineage', 'off'];

/** What differs between two policies, apart from their rules: lists of entries by id, and single properties. */
export function entryChanges(
  a: PolicyDocument,
  b: PolicyDocument,
  inA: (rule: string) => string,
): EntryChange[] {
  const [left, right] = [a as unknown as Data, b as unknown as Data];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !HEAD.includes(key));
  return keys.flatMap((list): EntryChange[] => {
    const [one, other] = [left[list], right[list]];
    if (isEntries(one) && isEntries(other))
      return listChanges(
        list,
        one,
        other.map((entry) => translated(entry, inA)),
      );
    if (list === 'responses') return responseChanges(a.responses ?? {}, b.responses ?? {}, inA);
    if (canonical(one) === canonical(other)) return [];
    return [{ list, change: one === undefined ? 'new' : other === undefined ? 'gone' : 'changed' }];
  });
}

/** The rules that are new, gone or say something else; those which only have another name or place are the same. */
export function ruleChanges({ pairs, onlyA, onlyB }: Pairing): RuleChange[] {
  return [
    ...onlyA.map((rule) => ({
      ...{ list: 'rules' as const, change: 'gone' as const, a: rule.id },
      clauses: (rule.clauses ?? []).map((clause) => ({ change: 'gone' as const, a: clause })),
    })),
    ...pairs.filter(([a, b]) => contentOf(a) !== contentOf(b)).map(ruleChange),
    ...onlyB.map((rule) => ({
      ...{ list: 'rules' as const, change: 'new' as const, b: rule.id },
      clauses: (rule.clauses ?? []).map((clause) => ({ change: 'new' as const, b: clause })),
    })),
  ];
}

type Data = Readonly<Record<string, unknown>>;
type Entry = Data & { readonly id: string };

const isEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((one) => typeof (one as Entry | null)?.id === 'string');

type Responses = NonNullable<PolicyDocument['responses']>;

function responseChanges(a: Responses, b: Responses, inA: (rule: string) => string): EntryChange[] {
  const before = new Map(Object.entries(a));
  const after = new Map(Object.entries(b).map(([rule, response]) => [inA(rule), response]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((rule): EntryChange[] => {
    const responses = [before.get(rule), after.get(rule)] as const;
    if (responses[0] === responses[1]) return [];
    const change = responses[0] === undefined ? 'new' : responses[1] === undefined ? 'gone' : 'changed';
    return [{ list: 'responses', change, a: rule, b: rule, responses }];
  });
}

/** An entry with the rules that it names put in the first policy's ids. */
function translated(entry: Entry, inA: (rule: string) => string): Entry {
  const { rule, rules } = entry;
  return {
    ...entry,
    ...(typeof rule === 'string' ? { rule: inA(rule) } : {}),
    ...(Array.isArray(rules) ? { rules: rules.map((id) => inA(String(id))) } : {}),
  };
}

function listChanges(list: string, a: readonly Entry[], b: readonly Entry[]): EntryChange[] {
  const [left, right] = [a, b].map((entries) => new Map(entries.map((entry) => [entry.id, entry])));
  return [...new Set([...a, ...b].map((entry) => entry.id))].flatMap((id): EntryChange[] => {
    const [one, other] = [left?.get(id), right?.get(id)];
    if (!other) return [{ list, change: 'gone', a: id }];
    if (!one) return [{ list, change: 'new', b: id }];
    const keys = changedKeys(one, other);
    return keys.length > 0 ? [{ list, change: 'changed', a: id, b: id, keys }] : [];
  });
}

const changedKeys = (a: object, b: object): string[] => {
  const [left, right] = [a as Data, b as Data];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => canonical(left[key]) !== canonical(right[key]));
};

function ruleChange([a, b]: readonly [Rule, Rule]): RuleChange {
  return {
    list: 'rules',
    change: 'changed',
    a: a.id,
    b: b.id,
    keys: changedKeys(a, b).filter((key) => !['id', 'source', 'summary'].includes(key)),
    clauses: clauseChanges(a.clauses ?? [], b.clauses ?? []),
  };
}

/** Clauses that both rules have are left out; the others are the same ones changed, in their order. */
function clauseChanges(a: readonly Clause[], b: readonly Clause[]): ClauseChange[] {
  const texts = [a, b].map((clauses) => new Set(clauses.map(canonical)));
  const restA = a.filter((clause) => !texts[1]?.has(canonical(clause)));
  const restB = b.filter((clause) => !texts[0]?.has(canonical(clause)));
  return Array.from({ length: Math.max(restA.length, restB.length) }, (_, i): ClauseChange => {
    const [one, other] = [restA[i], restB[i]];
    if (!one || !other)
      return one ? { change: 'gone', a: one } : { change: 'new', ...(other ? { b: other } : {}) };
    return { change: 'changed', a: one, b: other, keys: changedKeys(one, other) };
  });
}
