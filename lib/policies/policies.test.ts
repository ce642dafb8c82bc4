import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runExamples } from '../policy/examples/run.ts';
import { parseExample } from '../policy/examples/schema.ts';
import { parsePolicy } from '../policy/testing.ts';
import catalogue from './catalogue.json' with { type: 'json' };
import { examplesOf } from './examples.ts';
import { documented, documentedIds } from './load.ts';
import { changed, observe } from './testing.ts';

const IDS: Readonly<Record<string, readonly string[]>> = catalogue;
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'rules', 'catalogue.json');

test('the catalogue has 129 rules in five policies, and each policy has its folder', () => {
  expect(Object.values(IDS).flat()).toHaveLength(129);
  expect(documentedIds()).toEqual(Object.keys(IDS).sort());
});

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const examples = examplesOf(id);

  test('is a valid policy file of its own name', () => {
    expect(parsePolicy(document)).toMatchObject({ ok: true });
    expect(document.id).toBe(id);
  });

  test('has every rule of the catalogue once; all others are house rules that never decide', () => {
    const own = document.rules.filter((rule) => rule.basis !== 'house').map((rule) => rule.id);
    expect(own).toEqual(IDS[id]);
    for (const house of document.rules.filter((rule) => rule.basis === 'house')) {
      for (const clause of house.clauses ?? []) {
        expect(clause).not.toHaveProperty('forbid');
        expect(clause.require?.every((one) => one.level === 'warning')).toBe(true);
      }
    }
  });

  test('settles every reading with a reason, and backs each alternative', () => {
    for (const reading of document.readings) {
      expect(reading.alternatives.length, reading.id).toBeGreaterThan(1);
      expect(reading.reason?.en, reading.id).toBeTruthy();
      expect(reading.alternatives.map((one) => one.id)).toContain(reading.default);
      for (const alternative of reading.alternatives) expect(alternative.clauses).not.toEqual([]);
    }
  });

  test('names statuses, actions and fields in English and Japanese', () => {
    for (const entry of [...document.statuses, ...document.actions, ...document.fields]) {
      expect(entry.labels, entry.id).toHaveProperty('ja');
    }
  });

  test('ships examples that hold', () => {
    expect(examples.length).toBeGreaterThan(40);
    expect(runExamples(document, examples).failed).toEqual([]);
  });

  test('ships examples of the right form, each with its own id', () => {
    const wrong = examples.map((example) => parseExample(example)).filter((parsed) => !parsed.ok);
    expect(wrong).toEqual([]);
    expect(new Set(examples.map((example) => example.id)).size).toBe(examples.length);
  });

  const whole = observe(document, examples);
  test.each(document.rules.map((rule) => rule.id))(
    '%s is exercised: without it something changes',
    (rule) => {
      const without = { ...document, rules: document.rules.filter((one) => one.id !== rule) };
      expect(changed(whole, observe(without, examples))).not.toEqual([]);
    },
  );
});

interface Row {
  readonly id: string;
  readonly basis: string;
}

if (existsSync(SHARED)) {
  test('ids and bases are those of the shared catalogue', () => {
    const rows = JSON.parse(readFileSync(SHARED, 'utf8')) as Row[];
    const own = new Map(
      documentedIds().flatMap((id) => documented(id).rules.map((rule) => [rule.id, rule.basis])),
    );
    expect(Object.values(IDS).flat().sort()).toEqual(rows.map((row) => row.id).sort());
    for (const { id, basis } of rows) expect(`${id} ${own.get(id)}`).toBe(`${id} ${basis.split(' ')[0]}`);
  });
} else {
  test.skip(`ids and bases of the shared catalogue: ${SHARED} is not there, so they were not compared`, () => {});
}
