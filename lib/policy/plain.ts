import type { FindingCode } from './codes.ts';
import type { Clause, Params, Requirement, Selector, StatusData } from './types.ts';
import type { Condition } from './vocabulary.ts';

/** A clause as the engine works with it. */
export interface PlainClause extends Omit<Clause, 'when' | 'require'> {
  readonly when?: readonly Condition[];
  readonly require?: readonly PlainRequirement[];
}

/** A requirement of one thing: that a field is filled, or one test that it must meet. */
export interface PlainRequirement extends Requirement {
  readonly params?: Params;
}

/**
 * Makes a clause plain: conditions on actor and phase become its scope, since who and which status is known before any
 * value, and a requirement of several things becomes several.
 */
export function narrowed(clause: Clause, statuses: readonly StatusData[]): PlainClause {
  const { when = [], require, ...rest } = clause;
  const scope: { -readonly [K in keyof typeof rest]: (typeof rest)[K] } = rest;
  const judged: Condition[] = [];
  for (const one of when) {
    if ('actor' in one) scope.actors = one.actor.filter((actor) => scope.actors?.includes(actor) ?? true);
    else if ('phase' in one) {
      const meant = statuses.filter(({ id, phase }) => one.is.includes(phase) && picks(scope[one.phase], id));
      scope[one.phase] = meant.map(({ id }) => id);
    } else judged.push(one);
  }
  return {
    ...scope,
    ...(judged.length > 0 ? { when: judged } : {}),
    ...(require ? { require: require.flatMap(oneByOne) } : {}),
  };
}

/** That the field is filled, then each test of its value, with the finding that is made if it fails. */
function oneByOne({ must, ...requirement }: Requirement): PlainRequirement[] {
  if (!must) return [requirement];
  const tests = Object.entries(must).map(([name, wanted]) => ({
    code: mustCode(name, wanted),
    params: mustParams(wanted),
    ...requirement,
    must: { [name]: wanted },
  }));
  return must.filled === false ? tests : [requirement, ...tests.filter((one) => !('filled' in one.must))];
}

const mustCode = (test: string, wanted: unknown): FindingCode =>
  `must_${test === 'digits' && wanted !== true ? 'digitCount' : test}` as FindingCode;

/** What was wanted: `value`, or `other` for the id of another field. */
function mustParams(wanted: unknown): Params {
  if (typeof wanted === 'number' || typeof wanted === 'string') return { value: wanted };
  if (Array.isArray(wanted)) return { value: wanted.join(', ') };
  return wanted !== null && typeof wanted === 'object' && 'field' in wanted
    ? { other: `${wanted.field}` }
    : {};
}

/** True if a scope list has the id. */
export const picks = (selector: Selector | undefined, id: string): boolean =>
  !selector || ('not' in selector ? !selector.not.includes(id) : selector.includes(id));
