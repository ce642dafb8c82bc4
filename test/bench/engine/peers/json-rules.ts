import { Engine } from 'json-rules-engine';
import type { Judge } from '../judge.ts';
import { MOVES, type Move } from '../workload.ts';

/** An engine that fires an event for each of the moves that the facts allow. */
function engineOf(moves: readonly Move[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { from, to, fields, actors } of moves) {
    engine.addRule({
      conditions: {
        all: [
          { fact: 'case', path: '$.status', operator: 'equal', value: from },
          { fact: 'change', path: '$.to', operator: 'equal', value: to },
          { fact: 'change', path: '$.actor', operator: 'in', value: actors },
          ...fields.map((field) => ({
            fact: 'case',
            path: `$.fields.${field}`,
            operator: 'notEqual',
            value: undefined,
          })),
        ],
      },
      event: { type: 'allowed' },
    });
  }
  return engine;
}

const answer = (events: readonly unknown[]) => ({ ok: events.length > 0 });

/** json-rules-engine; it works asynchronously only. */
export function jsonRulesJudges(): Judge[] {
  const whole = engineOf(MOVES);
  const engines = new Map(MOVES.map((move) => [`${move.from}>${move.to}`, engineOf([move])]));
  return [
    {
      name: 'table + json-rules-engine',
      gives: 'yes or no',
      later: true,
      async judge(question) {
        const engine = engines.get(`${question.case.status}>${question.change.to}`);
        return engine ? (await engine.run({ ...question })).events : [];
      },
      answer,
    },
    {
      name: 'json-rules-engine',
      gives: 'yes or no',
      later: true,
      judge: async (question) => (await whole.run({ ...question })).events,
      answer,
    },
  ];
}
