import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { evaluate } from '../../policy/evaluate.ts';
import { runPolicy } from '../testing.ts';
import type { CheckReport } from './report.ts';
import { patched, SAMPLES } from './samples/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'caserail-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function report(...args: string[]): Promise<{ status: number | null; report: CheckReport }> {
  const { status, out } = await runPolicy(['check', ...args, '--json']);
  return { status, report: JSON.parse(out) as CheckReport };
}

const team = (more: object) =>
  stringify({
    format: 1,
    id: 'our-desk',
    version: '1',
    title: { en: 'Ours' },
    extends: 'servicenow-csm',
    ...more,
  });

describe('exit status', () => {
  test.each(documentedIds())('0 with notes alone: %s', async (id) => {
    const { status, report: found } = await report(id);
    expect({ status, error: found.counts.error, warning: found.counts.warning }).toEqual({
      status: 0,
      error: 0,
      warning: 0,
    });
    expect(found.exercised).toBe(true);
  });

  test('1 with a finding, told by line and column, as text and as JSON', async () => {
    const file = written('bad.json', JSON.stringify(patched(SAMPLES.contradiction.bad), null, 2));
    const { status, report: found } = await report(file);
    expect(status).toBe(1);
    const [first] = found.findings;
    expect(first).toMatchObject({
      lint: 'contradiction',
      severity: 'error',
      path: '$.rules[4].clauses[0]',
      other: { path: '$.rules[5].clauses[0]' },
      rules: ['T-5', 'T-6'],
      page: 'lib/policies/LINT.md#contradiction',
    });
    const text = (await runPolicy(['check', file])).out;
    expect(text).toContain(
      `${file}:${first?.line}:${first?.column}: error contradiction: T-5 (Section 1) documents`,
    );
    expect(text).toMatch(/1 error, 0 warnings, 0 notes\.\n$/);
  });

  test('the example is a line of the example format that the policy answers as it says', async () => {
    const document = patched(SAMPLES.contradiction.bad);
    const file = written('shown.json', JSON.stringify(document));
    const { report: found } = await report(file);
    const example = found.findings[0]?.example as Parameters<typeof evaluate>[1] & {
      id: string;
      expect: { outcome: string[] };
    };
    expect(example).toMatchObject({ id: 'contradiction T-5 T-6', policy: 'sample' });
    expect(example.expect.outcome).toEqual([evaluate(compile(document), example).outcome]);
    const beside = written('shown.ndjson', `${JSON.stringify(example)}\n`);
    expect((await runPolicy(['test', file, beside, '--mutants', '0'])).status).toBe(0);
  });

  test('2 for a file that is not there, and for examples that are none', async () => {
    const none = await runPolicy(['check', join(folder, 'none.json')]);
    expect({ status: none.status, out: none.out }).toEqual({ status: 2, out: '' });
    expect(none.err).toContain('it is no file');
    const lines = written('lines.ndjson', '\n{"id": 7}\n');
    const wrong = await runPolicy(['check', 'ex-libris', '--examples', lines]);
    expect({ status: wrong.status, out: wrong.out }).toEqual({ status: 2, out: '' });
    expect(wrong.err).toContain('lines.ndjson:2: ');
  });
});

describe('what is no policy is told at its place, and nothing else is', () => {
  test.each<[string, string, string, object]>([
    ['text that is no JSON', 'cut.json', '{\n  "format": 1,\n', { lint: 'schema', path: '$' }],
    ['a wrong key', 'key.yaml', team({ statusses: {} }), { lint: 'schema', path: '$.statusses', line: 7 }],
    [
      'one word for two statuses',
      'word.yaml',
      team({ statuses: { change: { open: { labels: { en: 'closed' } } } } }),
      { lint: 'alias-clash', path: '$.statuses.change.open', page: 'lib/policies/LINT.md#alias-clash' },
    ],
  ])('%s', async (_, name, text, expected) => {
    const { status, report: found } = await report(written(name, text));
    expect(status).toBe(1);
    expect(found.findings).toEqual([expect.objectContaining({ severity: 'error', ...expected })]);
  });
});

describe('a policy that extends another', () => {
  test('leaves notes on what it inherits to the other’s check', async () => {
    const { status, report: found } = await report(written('same.yaml', team({})));
    expect({ status, findings: found.findings }).toEqual({ status: 0, findings: [] });
    expect(found.inherited).toBeGreaterThan(3);
  });

  test('is told where it bites the document, at its own lines', async () => {
    const rule = (id: string, clause: object) => ({ id, summary: { en: 'Ours.' }, clauses: [clause] });
    const file = written(
      'bites.yaml',
      team({
        rules: {
          add: [
            rule('OD-1', { from: ['new'], to: ['closed'], actors: ['agent'], forbid: 'onlyFrom' }),
            rule('OD-2', {
              to: ['resolved'],
              require: [{ field: 'resolutionNotes', must: { filled: false } }],
            }),
          ],
        },
      }),
    );
    const { status, report: found } = await report(file);
    expect(status).toBe(1);
    const house = found.findings.filter(({ lint }) => lint === 'contradiction');
    expect(house.map(({ severity, rules }) => [severity, rules])).toEqual([
      ['info', ['S1-05', 'OD-1']],
      ['info', ['S1-28', 'OD-1']],
    ]);
    for (const { path } of found.findings) expect(path).toMatch(/^\$\.rules\.add\[[01]\]\.clauses\[0\]/);
    const errors = found.findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ lint }) => lint))).toEqual(new Set(['required-and-forbidden']));
  });

  test('inherits a reading that nobody settled: an error that names the way', async () => {
    const { readings, ...parent } = documented('servicenow-csm');
    const [first, ...others] = readings;
    const { default: _, ...open } = first ?? { default: '' };
    written('open/region.json', JSON.stringify({ ...parent, id: 'region', readings: [open, ...others] }));
    const { report: found } = await report(written('open/desk.yaml', team({ extends: 'region' })));
    const [unsettled, ...more] = found.findings.filter(({ severity }) => severity !== 'info');
    expect(unsettled).toMatchObject({ lint: 'reading-unsettled', path: '$.extends' });
    expect(unsettled?.message).toContain('policy -- settle FILE A-SN1 ALTERNATIVE');
    expect(more.map(({ lint, severity }) => [lint, severity])).toEqual([['contradiction', 'warning']]);
  });
});

test('examples beside the file count, and others can be named', async () => {
  const document = patched({});
  const [begun, ...rest] = SAMPLES['rule-not-exercised'].good.examples ?? [];
  const lines = (examples: readonly (object | undefined)[]) =>
    examples.map((one) => `${JSON.stringify(one)}\n`).join('');
  const file = written('beside/policy.json', JSON.stringify(document));
  expect((await report(file)).report).toMatchObject({ findings: [], exercised: false });
  written('beside/examples.ndjson', lines([begun]));
  const some = (await report(file)).report.findings;
  expect(some.map(({ lint, rules }) => [lint, rules])).toEqual([
    ['rule-not-exercised', ['T-2']],
    ['rule-not-exercised', ['T-3']],
  ]);
  const others = written('others.ndjson', lines([begun, ...rest]));
  expect((await report(file, '--examples', others)).report.findings).toEqual([]);
});
