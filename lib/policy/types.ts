import type { Response } from '../case/outcome.ts';
import type { Actor, Phase } from '../case/types.ts';
import type { EffectCode, FindingCode } from './codes.ts';
import type { Condition, ScopeCondition, Tests } from './vocabulary.ts';

export type { Condition, DateRef, Scalar, ScopeCondition, Tests } from './vocabulary.ts';

/** Words by language; `en` is always there. */
export type Text = Readonly<{ en: string } & Record<string, string>>;

export type Basis = 'stated' | 'derived' | 'conflict' | 'silent' | 'house';

/**
 * What a rule is for: it decides a change, tells an effect, runs a clock, fixes the vocabulary, or says that
 * something that looks like a change is none.
 */
export type RuleKind = 'decides' | 'effect' | 'clock' | 'vocabulary' | 'neverAChange';

/**
 * A policy: one documented life cycle and its rules. Plain JSON, checked by `resolvePolicy`. A team's
 * file that `extends` another policy (`team.ts`) becomes one of these there, so nothing else knows of extending.
 */
export interface PolicyDocument {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly documents: readonly SourceDocument[];
  /** Who is meant where a change names no actor: for documents written for one reader. */
  readonly assumeActor?: AssumedActor;
  readonly actors: readonly ActorData[];
  readonly statuses: readonly StatusData[];
  readonly actions: readonly ActionData[];
  readonly fields: readonly FieldData[];
  readonly facts: readonly FactData[];
  /** How days are counted; the first entry whose reading is in force holds. */
  readonly clocks?: readonly ClockData[];
  /** What business days and hours are, for clocks that count them. */
  readonly calendar?: BusinessCalendar;
  readonly readings: readonly Reading[];
  readonly rules: readonly Rule[];
  /** What to do about a finding, by the id of its rule; wins over what the settings say for its outcome. */
  readonly responses?: Readonly<Record<string, Response>>;
  /** The policies that this one extends, nearest first. Made by `resolve`; a file does not write it. */
  readonly lineage?: readonly Ancestor[];
  /** Rules of those that are not in force here. Made by `resolve`. */
  readonly off?: readonly RuleOff[];
}

/** A policy that another one extends. */
export interface Ancestor {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
}

/** A rule that a team switched off; without a reason if all that it spoke of was removed. */
export interface RuleOff {
  readonly rule: string;
  /** The policy whose rule it is, and the one that switched it off. */
  readonly of: string;
  readonly by: string;
  readonly reason?: string;
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly release?: string;
  /** ISO date of the last edit; absent where the document has none. */
  readonly date?: string;
  readonly url?: string;
  /** `superseded` warns that a newer document exists. */
  readonly standing?: 'current' | 'superseded';
  readonly note?: Text;
}

export interface AssumedActor {
  readonly actor: Actor;
  readonly reading?: Readings;
}

export interface Named {
  readonly id: string;
  readonly labels: Text;
  /** Other spellings that hosts use. Labels in every language match too. */
  readonly aliases?: readonly string[];
}

export interface ActorData extends Named {
  readonly id: Actor;
  /** Where no rule allows this actor a change, the rules for that one hold too. */
  readonly actsAs?: AssumedActor;
}

export interface StatusData extends Named {
  readonly phase: Phase;
  /** The rule that declares the status, where one does. */
  readonly rule?: string;
  readonly subStatuses?: readonly Named[];
}

export interface ActionData extends Named {
  /** Where the action leads when no rule says so; absent if it keeps the status. */
  readonly to?: string;
  /** False for what is never to be proposed ("Delete"). */
  readonly suggest?: boolean;
  /** True if the document is not about it, so its silence says nothing ("Update" in a page on statuses). */
  readonly outside?: boolean;
}

export interface FieldData extends Named {
  readonly kind: 'text' | 'longText' | 'choice' | 'boolean' | 'number';
  readonly options?: readonly string[];
}

export interface FactData {
  readonly id: string;
  readonly labels: Text;
}

export interface ClockData {
  readonly days: 'calendar' | 'business';
  readonly since: 'latestEntry' | 'firstEntry';
  readonly reading?: Readings;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When the team works. A business day is a working day that is no holiday. */
export interface BusinessCalendar {
  /** IANA name (`Europe/Berlin`); absent: the host's own zone. */
  readonly timeZone?: string;
  readonly workingDays: readonly Weekday[];
  /** Working hours of each working day, in order, not overlapping; absent: the whole day. `HH:MM`, to `24:00`. */
  readonly hours?: readonly { readonly from: string; readonly to: string }[];
  /** ISO dates. */
  readonly holidays?: readonly string[];
}

/** How a contradiction of the document is read. Without `chosen` and `default` the policy does not compile. */
export interface Reading {
  readonly id: string;
  readonly question: Text;
  readonly alternatives: readonly Alternative[];
  readonly default?: string;
  readonly reason?: Text;
  /** A team's own choice; wins over the default. */
  readonly chosen?: Choice;
  /** Catalogue rules that it bears on. */
  readonly rules?: readonly string[];
}

/** Who settled a reading, how, why and when (`at`: ISO date or instant). */
export interface Choice {
  readonly alternative: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface Alternative {
  readonly id: string;
  readonly text: Text;
  /** The places of the document, or the rules, that back it. */
  readonly clauses: readonly string[];
}

/** Alternatives in force, by reading id: one of the list must be chosen. */
export type Readings = Readonly<Record<string, string | readonly string[]>>;

export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly basis: Basis;
  readonly source: { readonly document: string; readonly section: string };
  readonly summary: Text;
  readonly clauses?: readonly Clause[];
  readonly timers?: readonly Timer[];
  /** How a case begins. */
  readonly begins?: Beginning;
  /** Installation types, products or teams that the document speaks of. */
  readonly appliesTo?: readonly string[];
  /** The policy that the rule comes from, where it is not this one's own. Made by `resolve`. */
  readonly inheritedFrom?: string;
  /** The policy whose rule of the same id it stands for. Made by `resolve`; its basis is then `house`. */
  readonly replaces?: string;
}

/** All of a list, or all but a list. Absent: everything. */
export type Selector = readonly string[] | { readonly not: readonly string[] };

/**
 * One sentence of a rule. With `allow` it documents a move, and what it asks or causes belongs to that move.
 * Without, it holds for every change in its scope.
 */
export interface Clause {
  readonly from?: Selector;
  readonly to?: Selector;
  /** A status target meets a clause with actions if one of these actions documents the move. */
  readonly actions?: Selector;
  readonly actors?: readonly Actor[];
  readonly when?: readonly (Condition | ScopeCondition)[];
  readonly reading?: Readings;
  readonly allow?: true;
  /** Ruled out, and why. */
  readonly forbid?: FindingCode;
  /** Not documented, and why: cited beside `<policy>/no-rule` when nothing allows or forbids the change. */
  readonly silent?: FindingCode;
  /** Parameters of the finding that `forbid` or `silent` makes. */
  readonly params?: Params;
  readonly require?: readonly Requirement[];
  readonly verify?: readonly string[];
  readonly optional?: readonly string[];
  readonly remark?: readonly Remark[];
  readonly effects?: readonly EffectData[];
}

export interface Requirement {
  readonly field: string;
  /** What the field must hold beside being filled; `filled: false` for a field that must be empty. */
  readonly must?: Tests;
  /** `warning` for what is asked for but never changes the outcome. Default: `incomplete`. */
  readonly level?: 'incomplete' | 'warning';
  /** Default: `missing`, or `recommended` for a warning. */
  readonly code?: FindingCode;
  readonly when?: readonly Condition[];
}

export interface Remark {
  readonly level: 'warning' | 'info';
  readonly code: FindingCode;
  readonly field?: string;
  readonly params?: Params;
  readonly when?: readonly Condition[];
}

export interface EffectData {
  readonly code: EffectCode;
  readonly params?: Params;
}

export type Params = Readonly<Record<string, string | number>>;
export interface Timer {
  readonly in: string;
  readonly subStatus?: string;
  readonly code: 'reminder' | 'autoClose' | 'notice';
  readonly after: Duration;
  /** Where the case goes when the time is up. */
  readonly to?: string;
}

/** Hours and days are business ones where the clock in force counts so (`ClockData.days`); months never are. */
export type Duration = { readonly hours: number } | { readonly days: number } | { readonly months: number };

export interface Beginning {
  readonly status: string;
  readonly actors: readonly Actor[];
  readonly effects?: readonly EffectData[];
}
