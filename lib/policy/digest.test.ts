import { describe, expect, test } from 'vitest';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { canonical, hash, policyDigest, verdictId } from './digest.ts';
import { evaluate, type Question } from './evaluate.ts';

const policy = compile(documented('servicenow-csm'));
const id = (question: Question, by = policy) => verdictId(by, question, evaluate(by, question));
const question: Question = {
  case: { status: 'Open', fields: { resolutionCode: 'x' } },
  change: { to: 'Closed', actor: 'agent' },
};

describe('verdict id', () => {
  test('is short, and stays the same over versions of this code', () => {
    expect(id(question)).toMatch(/^[0-9a-f]{16}$/);
    expect(hash('caserail')).toBe('293c63f8b9350a7e');
  });

  test('takes no part of key, clock and what the policy cannot see', () => {
    const dated = { ...question.case, key: '#7', since: '2026-01-01T00:00:00Z', subject: 'VPN' };
    expect(id({ ...question, case: dated })).toBe(id(question));
  });

  test.each<[string, Question]>([
    ['the status', { ...question, case: { ...question.case, status: 'New' } }],
    ['a field', { ...question, case: { ...question.case, fields: { resolutionCode: 'y' } } }],
    ['a fact', { ...question, case: { ...question.case, facts: { assignedToMe: true } } }],
    ['a verification', { ...question, case: { ...question.case, verified: ['resolutionCode'] } }],
    ['what was not read', { ...question, case: { ...question.case, unread: ['resolutionNotes'] } }],
    ['the actor', { ...question, change: { ...question.change, actor: 'manager' } }],
    ['the target', { ...question, change: { ...question.change, to: 'Resolved' } }],
  ])('depends on %s', (_, other) => {
    expect(id(other)).not.toBe(id(question));
  });

  test('depends on the policy and its readings', () => {
    const strict = compile(documented('servicenow-csm'), { readings: { 'A-SN1': 'strict' } });
    expect(policyDigest(strict)).not.toBe(policyDigest(policy));
    expect(id(question, strict)).not.toBe(id(question));
    expect(id(question, compile(structuredClone(documented('servicenow-csm'))))).toBe(id(question));
  });

  test('tells apart what only looks alike', () => {
    const texts = ['ab', 'ba', 'a b', 'a', 'aa', '\u0000', '\u0000\u0000', '', '{"a":1}', '{"a":"1"}'];
    expect(new Set(texts.map(hash)).size).toBe(texts.length);
    const many = Array.from({ length: 200_000 }, (_, i) => hash(`case ${i}`));
    expect(new Set(many).size).toBe(many.length);
  });
});

test('canonical text has sorted keys and no absent values', () => {
  expect(canonical({ b: [1, { d: undefined, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null}]}');
  expect(canonical([undefined, Number.NaN, true])).toBe('[null,null,true]');
});
