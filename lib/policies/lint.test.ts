import { describe, expect, test } from 'vitest';
import { ACTORS, type JudgeRequest } from '../case/types.ts';
import { compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import { lintPolicy } from '../policy/lint/index.ts';
import type { Clause, PolicyDocument, Rule } from '../policy/types.ts';
import { examplesOf } from './examples.ts';
import { documented, documentedIds } from './load.ts';

/** The rows of the catalogue whose basis is "conflict". The lints know nothing of this list. */
const CONFLICTS: Readonly<Record<string, readonly string[]>> = {
  'servicenow-csm': ['S1-21', 'S1-23'],
  'servicenow-csm-australia': ['S3-21', 'S3-26'],
  'support-center': ['E2-08'],
};

/** Findings that are justified, beside the contradictions that are settled. */
const JUSTIFIED: Readonly<Record<string, string>> = {
  'ex-libris no-way-out recorded pendingContentOperations':
    'the document names no way back; E4-23 records it',
  'ex-libris no-way-out recorded pendingThirdPartyProvider': 'the same',
  'ex-libris reading-idle reading A-EX1': 'says how the two Ex Libris documents go together',
  'ithelpcenter reading-idle reading A-LV7': 'says which spellings are one status',
  'ithelpcenter reading-idle reading A-LV13': 'says which words are a slip',
  'servicenow-csm reading-idle reading A-SN12': 'says which spellings are one field',
  'servicenow-csm reading-idle reading A-SN14': 'says which document holds',
  'servicenow-csm-australia reading-idle reading A-SN12': 'says which spellings are one field',
  'servicenow-csm-australia reading-idle reading A-SN14': 'says which document holds',
};

type Told = ReturnType<typeof lintPolicy>['findings'];
const contradictions = (document: PolicyDocument): Told =>
  lintPolicy(document).findings.filter(({ lint }) => lint === 'contradiction');
const named = (findings: Told): string[] => [...new Set(findings.flatMap(({ rules = [] }) => rules))];
const pairs = (findings: Told): Set<string> =>
  new Set(findings.map(({ rules = [] }) => `${rules[0]} ${rules[1]}`));

test('a conflict row of the catalogue is one whose rule has that basis', () => {
  const rows = Object.fromEntries(
    documentedIds().flatMap((id) => {
      const conflicts = documented(id).rules.filter(({ basis }) => basis === 'conflict');
      return conflicts.length > 0 ? [[id, conflicts.map((rule) => rule.id)]] : [];
    }),
  );
  expect(rows).toEqual(CONFLICTS);
});

/** A policy without anything that says where its document contradicts itself: only clauses, in another order. */
function untold(document: PolicyDocument): PolicyDocument {
  const text = JSON.stringify(document, (_, value: unknown) => (value === 'conflict' ? 'stated' : value));
  const blank = JSON.parse(text.replace(/A-(SN|LV|EX)(\d+)/g, 'Q$2-$1')) as PolicyDocument;
  return {
    ...blank,
    readings: blank.readings.map(({ rules: _, ...reading }) => ({ ...reading, question: { en: '?' } })),
    rules: [...blank.rules].reverse().map((rule) => ({ ...rule, summary: { en: '' } })),
  };
}

/** All clauses in force at once, as the document has them. */
const unread = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  readings: [],
  rules: document.rules.map((rule) => ({
    ...rule,
    clauses: (rule.clauses ?? []).map(({ reading: _, ...clause }): Clause => clause),
  })),
  actors: document.actors.map(({ actsAs: _, ...actor }) => actor),
  clocks: [],
  assumeActor: { actor: 'agent' },
});

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const conflicts = CONFLICTS[id] ?? [];

  test('the planted contradictions are found, and told as settled', () => {
    const found = contradictions(document);
    expect(named(found)).toEqual(expect.arrayContaining([...conflicts]));
    for (const { kind, severity, params } of found) {
      expect({ kind, severity, readings: params?.readings }).toEqual({
        kind: 'settled',
        severity: 'info',
        readings: expect.stringMatching(/^A-/),
      });
    }
  });

  test('they are found from the clauses alone, whatever rules and readings are called', () => {
    const before = contradictions(document).map(({ rules }) => [...(rules ?? [])].join());
    const after = contradictions(untold(document)).map(({ rules }) => [...(rules ?? [])].join());
    expect(after.sort()).toEqual(before.sort());
  });

  test('with all clauses in force at once they are no notes any more', () => {
    const found = lintPolicy(unread(document)).findings.filter(({ severity }) => severity !== 'info');
    expect(named(found)).toEqual(expect.arrayContaining([...conflicts]));
  });

  test('each comes with a request that is answered differently under another alternative', () => {
    for (const { example, params } of contradictions(document)) {
      const readings = document.readings.filter((one) =>
        String(params?.readings).split(', ').includes(one.id),
      );
      const outcomes = readings.flatMap(({ id: reading, alternatives }) =>
        alternatives.map((one) => {
          const policy = compile(document, { readings: { [reading]: one.id } });
          return evaluate(policy, example as JudgeRequest).outcome;
        }),
      );
      expect(new Set(outcomes).size, JSON.stringify(example)).toBeGreaterThan(1);
    }
  });

  test('no two answers escape: every change that the engine both allows and rules out is told', () => {
    const policy = compile(unread(document));
    const known = pairs(contradictions(document));
    const missed = new Set<string>();
    for (const question of questions(document)) {
      const { rules, findings } = evaluate(policy, question);
      const bans = findings.filter(({ level }) => level === 'forbidden').map(({ rule }) => rule);
      for (const rule of rules) for (const ban of bans) if (rule !== ban) missed.add(`${rule} ${ban}`);
    }
    expect([...missed].filter((pair) => !known.has(pair))).toEqual([]);
  });

  test('a prohibition planted over any documented move is found with it', () => {
    for (const rule of document.rules) {
      for (const clause of rule.clauses ?? []) {
        if (!clause.allow || clause.reading) continue;
        const { from, to, actions, actors, when } = clause;
        const scope = JSON.parse(JSON.stringify({ from, to, actions, actors, when })) as Clause;
        const planted: Rule = { ...rule, id: 'P-1', clauses: [{ ...scope, forbid: 'onlyFrom' }] };
        const found = contradictions({ ...document, rules: [planted, ...document.rules] });
        expect(pairs(found)).toContain(`${rule.id} P-1`);
      }
    }
  });

  test('passes, with justified notes only', () => {
    const { findings, cut } = lintPolicy(document, examplesOf(id));
    expect(cut).toEqual([]);
    const others = findings.filter(({ kind, severity }) => kind !== 'settled' || severity !== 'info');
    const told = others.map(({ lint, kind, params }) =>
      [id, lint, kind, params?.status ?? params?.reading].join(' '),
    );
    const justified = Object.keys(JUSTIFIED).filter((key) => key.startsWith(`${id} `));
    expect(told.sort()).toEqual(justified.sort());
    for (const { severity } of others) expect(severity).toBe('info');
  });
});

/** Every status, target or action, and actor, with each fact unknown, true and false. */
function* questions({ statuses, actions, actors, facts }: PolicyDocument): Generator<JudgeRequest> {
  const targets = [
    ...statuses.map(({ id: to }) => ({ to })),
    ...actions.map(({ id: action }) => ({ action })),
  ];
  const known = facts.flatMap(({ id }) => [{ [id]: true }, { [id]: false }]);
  for (const { id: status } of statuses) {
    for (const target of targets) {
      for (const actor of ACTORS.filter((one) => actors.some(({ id }) => id === one))) {
        for (const some of [{}, ...known]) {
          for (const sub of [{}, { subStatus: 'Another one' }]) {
            yield { case: { status, facts: some }, change: { ...target, ...sub, actor } };
          }
        }
      }
    }
  }
}
