import { describe, expect, test } from 'vitest';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { toJsonPath } from '../issue.ts';
import { checkPolicy, type Library, resolvePolicy } from '../resolve.ts';
import type { TeamPolicy } from '../team.ts';
import type { PolicyDocument } from '../types.ts';

const PARENT = 'servicenow-csm-australia';

const library = (...more: readonly { readonly id: string }[]): Library => ({
  find: (id) =>
    more.find((one) => one.id === id) ?? (documentedIds().includes(id) ? documented(id) : undefined),
  ids: () => [...documentedIds(), ...more.map(({ id }) => id)],
});

const team = (change: object = {}): TeamPolicy => ({
  format: 1,
  id: 'our-desk',
  version: '1',
  title: { en: 'Our desk' },
  extends: PARENT,
  ...change,
});

function flat(change: object, ...more: readonly { readonly id: string }[]): PolicyDocument {
  const resolved = checkPolicy(team(change), library(...more));
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.document;
}

const issues = (change: object, ...more: readonly { readonly id: string }[]): string[] => {
  const resolved = checkPolicy(team(change), library(...more));
  return resolved.ok ? [] : resolved.issues.map(({ path, message }) => `${toJsonPath(path)} ${message}`);
};

const outcome = (document: PolicyDocument, from: string, change: object, fields = {}) =>
  evaluate(compile(document), { case: { status: from, fields }, change: { actor: 'agent', ...change } });

const parent = documented(PARENT);

describe('a policy that extends another', () => {
  test('without changes says what the other says, under its own name', () => {
    const document = flat({});
    expect(document).toMatchObject({ id: 'our-desk', title: { en: 'Our desk' }, lineage: [{ id: PARENT }] });
    expect(document.statuses).toEqual(parent.statuses);
    expect(document.rules).toEqual(parent.rules.map((rule) => ({ ...rule, inheritedFrom: PARENT })));
    expect(document).not.toHaveProperty('off');
    expect(checkPolicy(structuredClone(document), library()).ok, 'the flat form is a policy file').toBe(true);
  });

  test('gives words of its own, in every language, and keeps the rest', () => {
    const { statuses } = flat({
      statuses: {
        change: { awaitingInfo: { labels: { en: 'Waiting', de: 'Wartet' }, aliases: { add: ['On hold'] } } },
      },
    });
    const [before, after] = [parent, { statuses }].map(({ statuses: list }) =>
      list.find(({ id }) => id === 'awaitingInfo'),
    );
    expect(after?.labels).toEqual({ ...before?.labels, en: 'Waiting', de: 'Wartet' });
    expect(after?.aliases).toEqual([...(before?.aliases ?? []), 'On hold']);
    expect(after?.phase).toBe(before?.phase);
  });

  test('adds statuses with sub-statuses, fields, facts and house rules over them', () => {
    const document = flat({
      statuses: {
        add: [
          {
            id: 'review',
            labels: { en: 'In review' },
            phase: 'waitingOther',
            subStatuses: [{ id: 'peer', labels: { en: 'Peer review' } }],
          },
        ],
      },
      fields: { add: [{ id: 'reviewer', labels: { en: 'Reviewer' }, kind: 'text' }] },
      rules: {
        add: [
          {
            id: 'OD-1',
            summary: { en: 'Work is reviewed.' },
            clauses: [{ from: ['open'], to: ['review'], allow: true, require: [{ field: 'reviewer' }] }],
          },
        ],
      },
    });
    expect(outcome(document, 'Open', { to: 'In review' })).toMatchObject({
      outcome: 'incomplete',
      missing: ['reviewer'],
      rules: ['OD-1'],
    });
    expect(document.rules.at(-1)).toMatchObject({
      basis: 'house',
      kind: 'decides',
      source: { document: 'our-desk' },
    });
    expect(document.documents[0]).toEqual({ id: 'our-desk', title: 'Our desk' });
  });

  test('switches a rule off with a reason, and replaces one, as a house rule', () => {
    const forbidding = parent.rules.find((rule) => rule.clauses?.some((one) => one.forbid));
    const other = parent.rules.find((rule) => rule.clauses?.some((one) => one.allow));
    if (!forbidding || !other) throw new Error('no such rules');
    const document = flat({
      rules: {
        off: { [forbidding.id]: 'We have no portal' },
        replace: { [other.id]: { summary: { en: 'Ours.' }, clauses: [] } },
      },
    });
    const ids = document.rules.map(({ id }) => id);
    expect(ids).toEqual(parent.rules.map(({ id }) => id).filter((id) => id !== forbidding.id));
    expect(document.rules.find(({ id }) => id === other.id)).toMatchObject({
      basis: 'house',
      replaces: PARENT,
      summary: { en: 'Ours.' },
    });
    expect(document.off).toEqual([
      { rule: forbidding.id, of: PARENT, by: 'our-desk', reason: 'We have no portal' },
    ]);
  });

  test('removes a status with all that rules say of it', () => {
    const leading = parent.actions.filter(({ to }) => to === 'awaitingInfo').map(({ id }) => id);
    const document = flat({ statuses: { remove: ['awaitingInfo'] }, actions: { remove: leading } });
    expect(document.statuses.map(({ id }) => id)).not.toContain('awaitingInfo');
    expect(JSON.stringify(document.rules)).not.toContain('"awaitingInfo"');
    expect(outcome(document, 'Open', { to: 'Awaiting Info' }).outcome).toBe('unknown');
    expect(outcome(document, 'Open', { to: 'Resolved' }).outcome).toBe('incomplete');
    for (const { rule, by, reason } of document.off ?? []) {
      expect({ rule, by, reason }).toEqual({ rule, by: 'our-desk', reason: undefined });
    }
  });

  test('settles a reading, and says who did', () => {
    const reading = parent.readings[0];
    const other = reading?.alternatives.find(({ id }) => id !== reading.default);
    const choice = { alternative: other?.id, reason: 'So we work.', by: 'R. Lead', at: '2026-02-01' };
    const document = flat({ readings: { settle: { [reading?.id ?? '']: choice } } });
    expect(document.readings[0]?.chosen).toEqual(choice);
    expect(compile(document).readings[reading?.id ?? '']).toBe(other?.id);
  });

  test('gives responses to rules, its own reserved ones included, and a calendar', () => {
    const calendar = { workingDays: ['monday'], timeZone: 'Europe/Berlin', holidays: ['2026-12-25'] };
    const rule = parent.rules[0]?.id ?? '';
    const document = flat({ responses: { [rule]: 'confirm', 'our-desk/no-rule': 'block' }, calendar });
    expect(document).toMatchObject({
      responses: { [rule]: 'confirm', 'our-desk/no-rule': 'block' },
      calendar,
    });
    const child = flat(
      { id: 'child', extends: 'our-desk' },
      team({ responses: { 'our-desk/no-rule': 'block' } }),
    );
    expect(child.responses).toEqual({ 'child/no-rule': 'block' });
  });

  test('extends another team policy, and keeps where each rule comes from', () => {
    const middle = team({
      id: 'region',
      rules: { add: [{ id: 'R-1', summary: { en: 'Ours.' }, clauses: [] }] },
    });
    const document = flat({ extends: 'region', rules: { off: { 'R-1': 'Not here' } } }, middle);
    expect(document.lineage?.map(({ id }) => id)).toEqual(['region', PARENT]);
    expect(document.off).toEqual([{ rule: 'R-1', of: 'region', by: 'our-desk', reason: 'Not here' }]);
    expect(new Set(document.rules.map((rule) => rule.inheritedFrom))).toEqual(new Set([PARENT]));
  });
});

describe('an override that names something absent is refused at its place', () => {
  const named = { labels: { en: 'X' } };
  test.each<[string, object, RegExp]>([
    [
      'a status',
      { statuses: { change: { opne: named } } },
      /^\$\.statuses\.change\.opne .* has no status "opne"; did you mean "open"\?/,
    ],
    [
      'a removed status',
      { statuses: { remove: ['opne'] } },
      /^\$\.statuses\.remove\[0\] .*did you mean "open"/,
    ],
    [
      'an added one that is there',
      { statuses: { add: [{ id: 'open', ...named, phase: 'new' }] } },
      /^\$\.statuses\.add\[0\]\.id .*already/,
    ],
    ['a rule switched off', { rules: { off: { 'S3-9': 'x' } } }, /^\$\.rules\.off\.S3-9 .*no rule "S3-9"/],
    [
      'a rule replaced',
      { rules: { replace: { nope: { summary: { en: 'x' } } } } },
      /^\$\.rules\.replace\.nope/,
    ],
    [
      'a reading',
      { readings: { settle: { 'A-SN99': { alternative: 'a', reason: 'b', by: 'c', at: '2026-01-01' } } } },
      /^\$\.readings\.settle\.A-SN99 .*did you mean "A-SN9"/,
    ],
    [
      'an alternative',
      { readings: { settle: { 'A-SN1': { alternative: 'a', reason: 'b', by: 'c', at: '2026-01-01' } } } },
      /^\$\.readings\.settle\.A-SN1\.alternative .*it has /,
    ],
    ['a response', { responses: { 'S3-0': 'warn' } }, /^\$\.responses\.S3-0 no rule/],
    [
      'a status in a rule',
      { rules: { add: [{ id: 'O-1', summary: { en: 'x' }, clauses: [{ from: ['opne'] }] }] } },
      /^\$\.rules\.add\[0\]\.clauses\[0\]\.from\[0\] no status "opne" in this policy; did you mean "open"/,
    ],
    [
      'a label of another',
      { statuses: { change: { open: { labels: { en: 'closed' } } } } },
      /^\$\.statuses\.change\.open "closed" names two/,
    ],
    [
      'a removed status that an action leads to',
      { statuses: { remove: ['awaitingInfo'] } },
      /^\$\.statuses\.remove\[0\] the actions requestInfo lead to "awaitingInfo": remove them too/,
    ],
    [
      'a parent',
      { extends: 'servicenow-cms' },
      /^\$\.extends there is no policy "servicenow-cms"; did you mean "servicenow-csm"/,
    ],
    ['itself', { extends: 'our-desk' }, /^\$\.extends it extends itself: our-desk → our-desk/],
    ['a wrong key', { statusses: {} }, /^\$\.statusses no such key/],
    [
      'a basis of the vendor',
      { rules: { add: [{ id: 'O-1', basis: 'stated', summary: { en: 'x' } }] } },
      /^\$\.rules\.add\[0\]\.basis/,
    ],
  ])('%s', (_, change, expected) => {
    expect(issues(change)).toEqual([expect.stringMatching(expected)]);
  });

  test('a cycle over several is told with its way', () => {
    const [a, b] = [team({ id: 'a', extends: 'b' }), team({ id: 'b', extends: 'our-desk' })];
    expect(issues({ extends: 'a' }, a, b)).toEqual([
      '$.extends it extends itself: our-desk → a → b → our-desk',
    ]);
  });

  test('a line that is too long is refused', () => {
    const line = Array.from({ length: 12 }, (_, i) => team({ id: `p${i}`, extends: `p${i + 1}` }));
    expect(issues({ extends: 'p0' }, ...line)[0]).toMatch(/more than 8 policies/);
  });

  test('a broken parent is named with what is wrong in it', () => {
    expect(issues({ extends: 'bad' }, { id: 'bad' })[0]).toMatch(
      /^\$\.extends "bad" can't be extended: \$\.format/,
    );
  });
});

test('a policy that inherits an unsettled reading resolves, but does not compile: it says how to settle it', () => {
  const [first, ...others] = parent.readings;
  const { default: _, ...open } = first ?? { default: '' };
  const base = { ...parent, id: 'base', readings: [open, ...others] };
  expect(resolvePolicy(team({ extends: 'base' }), library(base)).ok).toBe(true);
  const [said] = issues({ extends: 'base' }, base);
  expect(said).toMatch(/^\$\.extends reading A-SN1 is not settled; choose one of bothRows, strict,/);
  expect(said).toContain('policy -- settle FILE A-SN1 ALTERNATIVE --reason');
});
