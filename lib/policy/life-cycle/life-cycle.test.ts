import { describe, expect, test } from 'vitest';
import { severity } from '../../case/outcome.ts';
import type { Actor } from '../../case/types.ts';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { lifeCycle } from './life-cycle.ts';
import type { Move } from './types.ts';

const cycle = (id: string) => lifeCycle(compile(documented(id)));
const told = ({ action, to, doers }: Move) =>
  `${action ?? ''}>${to ?? ''} ${doers.map(({ actor, as }) => (as ? `${actor} as ${as}` : actor)).join()}`;

describe('the life cycle', () => {
  test('names what is documented from a status, by whom, and nothing that is ruled out', () => {
    const { moves } = cycle('servicenow-csm');
    expect(moves.filter(({ from }) => from === 'resolved').map(told)).toEqual([
      'update> agent,manager as agent',
      'acceptSolution>closed customer',
      'rejectSolution>open customer',
      'delete> customer',
    ]);
    expect(moves.filter(({ from }) => from === 'closed')).toEqual([]);
  });

  test('keeps apart what is asked of some and not of others', () => {
    const close = cycle('servicenow-csm').moves.filter(
      ({ from, action }) => from === 'new' && action === 'closeCase',
    );
    expect(close.map((move) => [told(move), move.needs.map(({ field }) => field)])).toEqual([
      ['closeCase>closed agent', ['resolutionNotes', 'resolutionCode']],
      ['closeCase>closed manager', ['resolutionNotes', 'resolutionCode']],
      ['closeCase>closed customer', []],
    ]);
  });

  test.each(documentedIds())(
    '%s: what the engine finds documented is a move, and the other way round',
    (id) => {
      const policy = compile(documented(id));
      const { moves } = lifeCycle(policy);
      const { statuses, actors } = policy.document;
      const drawn = new Set(
        moves.flatMap(({ from, to, doers }) => doers.map(({ actor }) => `${from} ${actor} ${to}`)),
      );
      const documentedMove = (from: string, to: string, actor: Actor) => {
        const facts = { assignedToMe: true, assignedByManager: true, atLastModelStep: true };
        const question = { case: { status: from, facts }, change: { to, actor } };
        const { outcome, rules } = evaluate(policy, question);
        return severity(outcome) > severity('undocumented') && rules.length > 0;
      };
      for (const from of statuses) {
        for (const to of statuses) {
          if (from === to) continue;
          for (const { id: actor } of actors) {
            const expected = documentedMove(from.id, to.id, actor);
            const found = drawn.has(`${from.id} ${actor} ${to.id}`);
            if (expected) expect(`${from.id} ${actor} ${to.id} ${found}`).toContain('true');
            if (!found) expect(expected).toBe(false);
          }
        }
      }
      expect(moves.length).toBeGreaterThan(0);
    },
  );
});
