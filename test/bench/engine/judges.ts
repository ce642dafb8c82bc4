import { compile } from '../../../lib/policy/compile.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { parsePolicy } from '../../../lib/policy/schema.ts';
import type { PolicyDocument } from '../../../lib/policy/types.ts';
import { ACTORS, type Asked, FIELDS, MOVES, STATUSES } from './workload.ts';

/** What every judge must say of a question: may the change be made, and what does it lack? */
export interface Answer {
  readonly ok: boolean;
  readonly missing: readonly string[];
}

/** One way to judge the workload. Another engine to compare with is one more of these in `JUDGES`. */
export interface Judge {
  readonly name: string;
  /** Does all that the engine does for one question; what it gives is kept, so that nothing is left out. */
  readonly judge: (question: Asked) => unknown;
  /** The same result in the words that all judges share. Not timed. */
  readonly answer: (result: never) => Answer;
}

const REFUSED: Answer = { ok: false, missing: [] };

/** A table made for this workload alone: as little as can be done if missing fields are to be named. */
function tableJudge(): Judge {
  const table = new Map(
    MOVES.map(({ from, to, fields, actors }) => [`${from}>${to}`, { fields, actors: new Set(actors) }]),
  );
  return {
    name: 'table, with missing fields',
    judge({ case: { status, fields }, change: { to, actor } }): Answer {
      const move = table.get(`${status}>${to}`);
      if (!move?.actors.has(actor)) return REFUSED;
      const missing = move.fields.filter((field) => fields[field] === undefined);
      return { ok: missing.length === 0, missing };
    },
    answer: (result: Answer) => result,
  };
}

const named = (id: string) => ({ id, labels: { en: id } });

/** The workload as a policy, one rule per move. */
export function workloadPolicy(): PolicyDocument {
  const document = {
    format: 1,
    id: 'workload',
    version: '1.0.0',
    title: { en: 'Workload' },
    documents: [{ id: 'workload', title: 'Workload' }],
    actors: ACTORS.map(named),
    statuses: STATUSES.map((id) => ({ ...named(id), phase: 'working' })),
    actions: [],
    fields: FIELDS.map((id) => ({ ...named(id), kind: 'text' })),
    facts: [],
    readings: [],
    rules: MOVES.map(({ from, to, fields, actors }, number) => ({
      id: `W-${number + 1}`,
      kind: 'decides',
      basis: 'stated',
      source: { document: 'workload', section: 'Moves' },
      summary: { en: `${from} to ${to}` },
      clauses: [
        {
          allow: true,
          from: [from],
          to: [to],
          actors,
          ...(fields.length > 0 ? { require: fields.map((field) => ({ field })) } : {}),
        },
      ],
    })),
  };
  const parsed = parsePolicy(document);
  if (!parsed.ok) throw new Error(`The workload's policy is not one: ${JSON.stringify(parsed.issues)}`);
  return parsed.document;
}

function engineJudge(): Judge {
  const policy = compile(workloadPolicy());
  return {
    name: 'Caserail, whole verdict',
    judge: (question) => evaluate(policy, question),
    answer: ({ outcome, missing }: ReturnType<typeof evaluate>) => ({ ok: outcome === 'allowed', missing }),
  };
}

/** The first is what the others are measured against. */
export const judges = (): Judge[] => [tableJudge(), engineJudge()];

/** The first question that two judges answer differently, as a sentence; undefined if they agree. */
export function disagreement(one: Judge, other: Judge, asked: readonly Asked[]): string | undefined {
  const answerOf = ({ judge, answer }: Judge, question: Asked): string => {
    const { ok, missing } = answer(judge(question) as never);
    return JSON.stringify([ok, [...missing].sort()]);
  };
  for (const question of asked) {
    const [a, b] = [answerOf(one, question), answerOf(other, question)];
    if (a !== b) return `${JSON.stringify(question)}: ${one.name} says ${a}, ${other.name} says ${b}`;
  }
  return undefined;
}
