import { decides, type Outcome, type Response, stricter } from '../case/outcome.ts';
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

export interface ResponseOptions {
  /** A team's response to a rule's findings, whatever their level. */
  readonly rules?: Readonly<Record<string, Response>> | undefined;
}

/**
 * The strictest response over the findings: a missing note still blocks when the move is also undocumented.
 * Where status, target or actor is unknown, never more than a warning.
 */
export function response(
  verdict: Verdict,
  responses: Partial<Responses> = {},
  options: ResponseOptions = {},
): Response {
  const to = (outcome: Outcome): Response => responses[outcome] ?? DEFAULT_RESPONSES[outcome];
  let found = verdict.outcome === 'allowed' ? to('allowed') : 'observe';
  for (const { rule, level } of verdict.findings) {
    const own = options.rules && Object.hasOwn(options.rules, rule) ? options.rules[rule] : undefined;
    if (own) found = stricter(found, own);
    else if (decides(level)) found = stricter(found, to(level));
  }
  return verdict.outcome === 'unknown' && stricter(found, 'warn') === found ? 'warn' : found;
}
