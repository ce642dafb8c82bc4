import type { JudgeRequest } from '../../case/types.ts';
import type { DocumentPath } from '../issue.ts';
import type { PolicyDocument } from '../types.ts';
import type { Context } from './context.ts';

/** `error`: the policy cannot mean this. `warning`: look at it. `info`: worth knowing, and fine. */
export type Severity = 'error' | 'warning' | 'info';

/** Keys and indexes from the document's root. */
export type Path = DocumentPath;

/** What a lint has to say, as data; the sentence is made at the edge. */
export interface Report {
  /** Which of the lint's sentences; absent if it has only one. */
  readonly kind?: string;
  /** Default: the lint's own. */
  readonly severity?: Severity;
  readonly path: Path;
  /** The other place, where two are at odds. */
  readonly other?: Path;
  /** Ids of the rules that it is about. */
  readonly rules?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** The smallest request that shows it. */
  readonly example?: JudgeRequest;
}

export interface LintFinding extends Report {
  readonly lint: string;
  readonly severity: Severity;
}

/** One check of a policy. One file each, one line in `index.ts`. */
export interface Lint<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** True if it needs examples; it is left out where there are none. */
  readonly needsExamples?: true;
  find(document: PolicyDocument, context: Context): Iterable<Report>;
}

/** Keeps a lint's id as a literal. */
export const lint = <const Id extends string>(one: Lint<Id>): Lint<Id> => one;
