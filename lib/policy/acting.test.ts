import { expect, test } from 'vitest';
import type { Actor } from '../case/types.ts';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain/explain.ts';
import type { Clause, PolicyDocument, Rule } from './types.ts';

/** The manager acts as an agent here: "Assign to me" is documented for agents alone. */
const document = documented('servicenow-csm-australia');

/** The policy with a rule on that move for one actor. */
function ruled(actor: Actor, says: Clause): PolicyDocument {
  const clause = { from: ['new'], actions: ['assignToMe'], actors: [actor], ...says };
  const rule = { ...document.rules[0], id: 'OD-1', basis: 'house', clauses: [clause] } as Rule;
  return { ...document, rules: [...document.rules, rule] };
}

const judged = (says: Clause, actor: Actor = 'manager', by: Actor = 'manager') =>
  evaluate(compile(ruled(actor, says)), {
    case: { status: 'New' },
    change: { action: 'Assign to me', actor: by },
  });

test('what a rule rules out for the manager is ruled out, though the manager acts as an agent', () => {
  expect(judged({ forbid: 'onlyFrom' })).toMatchObject({ outcome: 'forbidden', rules: ['S3-02'] });
  expect(judged({ forbid: 'onlyFrom' }, 'manager', 'agent').outcome).toBe('allowed');
});

test('what it asks of the manager is asked', () => {
  expect(judged({ require: [{ field: 'comment' }] }).missing).toEqual(['comment']);
  expect(judged({ verify: ['comment'] }).unverified).toEqual(['comment']);
});

test('what it says of the agent holds for the manager too', () => {
  expect(judged({ forbid: 'onlyFrom' }, 'agent').outcome).toBe('forbidden');
});

test('the explanation says the same', () => {
  const policy = compile(ruled('manager', { forbid: 'onlyFrom' }));
  const { rules } = explain(policy, {
    case: { status: 'New' },
    change: { action: 'Assign to me', actor: 'manager' },
  });
  expect(rules.filter(({ group }) => group === 'applies').map(({ rule }) => rule)).toEqual(['S3-02', 'OD-1']);
});
