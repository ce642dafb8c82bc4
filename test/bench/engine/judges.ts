import { compile } from '../../../lib/policy/compile.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { parsePolicy } from '../../../lib/policy/testing.ts';
import type { PolicyDocument } from '../../../lib/policy/types.ts';
import { type Answer, type Judge, REFUSED } from './judge.ts';
import { jsonLogicJudges } from './peers/json-logic.ts';
import { jsonRulesJudges } from './peers/json-rules.ts';
import { xstateJudges } from './peers/xstate.ts';
import { ACTORS, FIELDS, MOVES, STATUSES } from './workload.ts';

/** A table made for this workload alone: as little as can be done if missing fields are to be named. */
export function tableJudge(): Judge {
  const table = new Map(
    MOVES.map(({ from, to, fields, actors }) => [`${from}>${to}`, { fields, actors: new Set(actors) }]),
  );
  return {
    name: 'hand-written table',
    gives: 'missing fields',
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

export function engineJudge(): Judge {
  const policy = compile(workloadPolicy());
  return {
    name: 'Caserail',
    gives: 'verdict',
    judge: (question) => evaluate(policy, question),
    answer: ({ outcome, missing }: ReturnType<typeof evaluate>) => ({ ok: outcome === 'allowed', missing }),
  };
}

/**
 * Every judge that an extension may run and this project has at hand. The first is the limit, the second ours.
 * Where a peer can be asked in several ways, each is there: it is measured at its best.
 */
export const judges = (): Judge[] => [
  tableJudge(),
  engineJudge(),
  ...jsonLogicJudges(),
  ...xstateJudges(),
  ...jsonRulesJudges(),
];
