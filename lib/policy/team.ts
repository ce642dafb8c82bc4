import type { Response } from '../case/outcome.ts';
import type { Phase } from '../case/types.ts';
import type {
  ActionData,
  AssumedActor,
  BusinessCalendar,
  Choice,
  ClockData,
  FactData,
  FieldData,
  Named,
  Reading,
  Rule,
  SourceDocument,
  StatusData,
  Text,
} from './types.ts';

/**
 * A team's policy file: another policy, and what differs. Every id that it changes, removes, replaces, switches off or
 * settles must be there in the policy that it extends; every id that it adds must not.
 */
export interface TeamPolicy {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Id of a documented policy, or of another team's. */
  readonly extends: string;
  /** Sources of the team's own rules; without any, the policy itself is the source. */
  readonly documents?: readonly SourceDocument[];
  readonly assumeActor?: AssumedActor;
  readonly actors?: { readonly change?: Changed<NameChange> };
  readonly statuses?: Edits<StatusData, StatusChange>;
  readonly actions?: Edits<ActionData, ActionChange>;
  readonly fields?: Omit<Edits<FieldData, FieldChange>, 'remove'>;
  readonly facts?: {
    readonly add?: readonly FactData[];
    readonly change?: Changed<Pick<NameChange, 'labels'>>;
  };
  /** In place of the clocks of the policy that it extends. */
  readonly clocks?: readonly ClockData[];
  readonly calendar?: BusinessCalendar;
  readonly readings?: ReadingEdits;
  readonly rules?: RuleEdits;
  readonly responses?: Readonly<Record<string, Response>>;
}

export type Changed<C> = Readonly<Record<string, C>>;

export interface Edits<T, C> {
  readonly add?: readonly T[];
  /** By id. */
  readonly change?: Changed<C>;
  /** Ids. What rules say of them goes too. */
  readonly remove?: readonly string[];
}

/** Labels are laid over the inherited ones, language by language; aliases are added, and taken away. */
export interface NameChange {
  readonly labels?: Readonly<Record<string, string>>;
  readonly aliases?: { readonly add?: readonly string[]; readonly remove?: readonly string[] };
}

export interface StatusChange extends NameChange {
  readonly phase?: Phase;
  readonly subStatuses?: Edits<Named, NameChange>;
}

export interface ActionChange extends NameChange {
  readonly to?: string;
  readonly suggest?: boolean;
}

export interface FieldChange extends NameChange {
  readonly kind?: FieldData['kind'];
  readonly options?: readonly string[];
}

export interface ReadingEdits {
  readonly add?: readonly Reading[];
  /** By id. */
  readonly settle?: Readonly<Record<string, Choice>>;
}

/** A rule as a team writes it: always a house rule; it decides unless it says otherwise. */
export type HouseRule = Omit<Rule, 'kind' | 'basis' | 'source' | 'inheritedFrom' | 'replaces'> & {
  readonly kind?: Rule['kind'];
  readonly basis?: 'house';
  readonly source?: Rule['source'];
};

export interface RuleEdits {
  readonly add?: readonly HouseRule[];
  /** By id; nothing of the replaced rule is kept. */
  readonly replace?: Changed<Omit<HouseRule, 'id'>>;
  /** Reasons by rule id. */
  readonly off?: Readonly<Record<string, string>>;
}
