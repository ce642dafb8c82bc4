import { describe, expect, test } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import type { Actor, CaseState } from '../case/types.ts';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { nextMoves } from './next.ts';

const moves = (id: string, state: CaseState | string, actor?: Actor) =>
  nextMoves(compile(documented(id)), typeof state === 'string' ? { status: state } : state, actor, evaluate);

const brief = (...asked: Parameters<typeof moves>) =>
  moves(...asked).map(
    ({ to, change, actions, verdict }) =>
      `${to ?? `(${change.action})`} ${actions.join('+') || '-'} ${verdict.outcome}`,
  );

describe('what can happen next', () => {
  test('an action and the status it leads to are one entry', () => {
    expect(brief('servicenow-csm-australia', 'Open', 'agent')).toEqual([
      'new - undocumented',
      'awaitingInfo requestInfo allowed',
      'resolved proposeSolution incomplete',
      'closed closeCase incomplete',
      '(update) update allowed',
      '(delete) delete allowed',
    ]);
    expect(brief('servicenow-csm-australia', 'New', 'agent')[0]).toBe('open assignToMe+accept allowed');
  });

  test('it says all that is missing, and what may be filled besides', () => {
    const next = moves('servicenow-csm-australia', 'Open', 'agent');
    expect(next.find((move) => move.to === 'resolved')?.verdict.missing).toEqual([
      'resolutionCode',
      'resolutionNotes',
    ]);
    const close = moves('ithelpcenter', 'Resolved', 'agent').find((move) => move.to === 'closed');
    expect(close?.optional).toEqual(['closingComment', 'result', 'returnCost']);
    expect(close?.verdict.unverified).toEqual(['category', 'priority', 'isMajor']);
  });

  test('the actor matters', () => {
    expect(brief('servicenow-csm-australia', 'Resolved', 'customer')).toEqual([
      'new - undocumented',
      'open rejectSolution allowed',
      'awaitingInfo - undocumented',
      'closed acceptSolution+closeCase allowed',
      '(delete) delete allowed',
    ]);
    expect(brief('servicenow-csm-australia', 'Awaiting Info', 'customer')).toContain('open update allowed');
  });

  test('what cannot be undone or is no change is never suggested', () => {
    const next = moves('servicenow-csm', 'Open', 'agent');
    expect(next.filter((move) => !move.suggest).map((move) => move.change.action)).toEqual(['delete']);
    const button = moves('ithelpcenter', 'In Progress', 'agent').find(
      (move) => move.change.action === 'resolveButton',
    );
    expect(button?.suggest).toBe(false);
  });

  test('a locked case shows why, also for a plain save', () => {
    expect(brief('servicenow-csm', 'Closed', 'agent')).toContain('(update) - forbidden');
  });

  test('the clone of a closed case is shown to the customer', () => {
    expect(brief('ex-libris', 'Closed', 'customer')).toContain('(cloneCase) cloneCase allowed');
  });

  test('an action that leads nowhere by itself is one entry with the status that a rule lets it lead to', () => {
    const rules = samplePolicy().rules.map((rule) => ({
      ...rule,
      clauses: [{ from: ['open'], to: ['closed'], actions: ['finish'], allow: true as const }],
    }));
    const next = (suggest?: false) => {
      const finish = { id: 'finish', labels: { en: 'Finish' }, ...(suggest === false ? { suggest } : {}) };
      const policy = compile(samplePolicy({ actions: [finish], rules, readings: [] }));
      return nextMoves(policy, { status: 'Open' }, 'agent', evaluate).map((move) => [
        move.to,
        move.actions.join(),
        move.suggest,
      ]);
    };
    expect(next()).toEqual([['closed', 'finish', true]]);
    expect(next(false)).toEqual([['closed', 'finish', false]]);
  });

  test('an action that the document only calls silent is shown as that', () => {
    const silent = samplePolicy().rules.map((rule) => ({
      ...rule,
      clauses: [
        {
          from: ['open'],
          actions: ['ask'],
          silent: 'silent' as const,
        },
      ],
    }));
    const actions = ['ask', 'sing'].map((id) => ({ id, labels: { en: id } }));
    const policy = compile(samplePolicy({ actions, rules: silent, readings: [] }));
    const own = nextMoves(policy, { status: 'Open' }, 'agent', evaluate).filter((move) => !move.to);
    expect(
      own.map((move) => [move.change.action, move.verdict.findings.map(({ rule }) => rule).sort()]),
    ).toEqual([['ask', ['X-1', 'sample/no-rule']]]);
  });

  test('without a known status there is nothing to say', () => {
    expect(moves('ex-libris', 'Pending Work Plan')).toEqual([]);
  });
});
