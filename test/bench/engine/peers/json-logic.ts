import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { type Answer, type Judge, REFUSED } from '../judge.ts';
import { type Asked, MOVES, type Move } from '../workload.ts';

const path = (field: string) => `case.fields.${field}`;
const mayBeBy = ({ actors }: Move) => ({ in: [{ var: 'change.actor' }, actors] });
const lacking = ({ fields }: Move) => ({ missing: fields.map(path) });

/** A rule of one move, where a hand-written table finds the move. It gives the fields that are missing, or nothing at all. */
const ruleOf = (move: Move) => ({ if: [mayBeBy(move), lacking(move), null] });

/** One rule for the whole life cycle, which finds the move by itself. */
const WHOLE = {
  if: [
    ...MOVES.flatMap((move) => [
      {
        and: [
          { '===': [{ var: 'case.status' }, move.from] },
          { '===': [{ var: 'change.to' }, move.to] },
          mayBeBy(move),
        ],
      },
      lacking(move),
    ]),
    null,
  ],
};

function answer(missing: readonly string[] | null): Answer {
  if (missing === null) return REFUSED;
  return { ok: missing.length === 0, missing: missing.map((field) => field.slice(path('').length)) };
}

type Run = (rule: object, data: Asked) => unknown;

function judgesOf(name: string, run: Run): Judge[] {
  const rules = new Map(MOVES.map((move) => [`${move.from}>${move.to}`, ruleOf(move)]));
  return [
    {
      name: `table + ${name}`,
      gives: 'missing fields',
      judge(question) {
        const rule = rules.get(`${question.case.status}>${question.change.to}`);
        return rule ? run(rule, question) : null;
      },
      answer,
    },
    { name: name, gives: 'missing fields', judge: (question) => run(WHOLE, question), answer },
  ];
}

/** JSON Logic in its two engines, both interpreted: see {@link compileWhole}. */
export function jsonLogicJudges(): Judge[] {
  const engine = new LogicEngine();
  return [
    ...judgesOf('json-logic-js', (rule, data) => jsonLogic.apply(rule, data)),
    ...judgesOf('json-logic-engine', (rule, data) => engine.run(rule, data)),
  ];
}

/** What json-logic-engine offers for speed: code made from text, which no page of an extension may run. Not timed. */
export const compileWhole = (): unknown => new LogicEngine().build(WHOLE);
