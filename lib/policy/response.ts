import { decides, type Outcome, type Response, stricter } from '../case/outcome.ts';
import { own } from '../case/own.ts';
import type { Verdict } from '../case/types.ts';

export type Responses = Readonly<Record<Outcome, Response>>;

/** What Caserail does unless the team decides otherwise. */
export const DEFAULT_RESPONSES: Responses = {
  unknown: 'warn',
  forbidden: 'block',
  undocumented: 'warn',
  incomplete: 'block',
  unverified: 'confirm',
  allowed: 'observe',
};

/** A team's response to a rule's findings, whatever their level. */
type OfRules = Readonly<Record<string, Response>> | undefined;

export interface ResponseOptions {
  readonly rules?: OfRules;
}

/** What a verdict calls for, by what a team decided on; see {@link strictest}. */
export const response = (
  verdict: Verdict,
  responses: Partial<Responses> = {},
  { rules }: ResponseOptions = {},
): Response => strictest(verdict, { ...DEFAULT_RESPONSES, ...responses }, rules);

/**
 * The strictest response over the findings: a missing note still blocks when the move is also undocumented.
 * Where status, target or actor is unknown, never more than a warning.
 */
export function strictest({ outcome, findings }: Verdict, responses: Responses, rules: OfRules): Response {
  let found = outcome === 'allowed' ? responses.allowed : 'observe';
  for (const { rule, level } of findings) {
    const ofRule = own(rules, rule);
    if (ofRule) found = stricter(found, ofRule);
    else if (decides(level)) found = stricter(found, responses[level]);
  }
  return outcome === 'unknown' && stricter(found, 'warn') === found ? 'warn' : found;
}
