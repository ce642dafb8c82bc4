import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PolicyDiff } from '../policy/diff/diff.ts';
import { MUTATIONS } from '../policy/mutate/types.ts';
import type { TestReport } from './test/report.ts';
import { MUTATION_WORDS } from './test/words.ts';
import { runPolicy } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'caserail-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const TEAM = write(
  'our-desk.yaml',
  `format: 1
id: our-desk
version: 1.0.0
title: { en: Our desk }
extends: servicenow-csm
statuses: { change: { open: { labels: { en: In work } } } }
rules:
  off: { S1-23: Nobody reads it. }
  add:
    - id: OD-1
      summary: { en: Notes of at least 20 characters }
      clauses:
        - { to: [resolved], actors: [agent], require: [{ field: resolutionNotes, must: { minLength: 20 } }] }
responses: { S1-29: warn }
`,
);
const example = (id: string, notes: string, outcome: string) =>
  `${JSON.stringify({
    id,
    case: { status: 'Open' },
    change: { to: 'Resolved', actor: 'agent', fields: { resolutionCode: 'Solved', resolutionNotes: notes } },
    expect: { outcome: [outcome] },
  })}\n`;

describe('test', () => {
  const good = write(
    'examples.ndjson',
    example('short', 'short', 'incomplete') + example('long', 'x'.repeat(20), 'allowed'),
  );

  test('runs the examples beside a policy, and says what they would miss', async () => {
    const { status, out, err } = await runPolicy(['test', TEAM]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('our-desk 1.0.0: 2 examples, 2 hold.');
    expect(out).toContain('decides a change  1 of 1');
    expect(out).toMatch(/Mutation score \d+\.\d %: the examples notice \d+ of \d+ wrong versions\./);
    expect(out).toContain('OD-1: for one actor more');
  });

  test('an example that it proposes notices what it was proposed for', async () => {
    const first = JSON.parse((await runPolicy(['test', TEAM, '--json'])).out) as TestReport;
    const proposed = first.mutation?.survivors.flatMap((one, i) =>
      one.example ? [{ ...one.example, id: `p${i}` }] : [],
    );
    expect(proposed?.length).toBeGreaterThan(3);
    const more = write('more.ndjson', proposed?.map((one) => JSON.stringify(one)).join('\n') ?? '');
    const { status, out } = await runPolicy(['test', TEAM, good, more, '--json', '--least', '100']);
    expect((JSON.parse(out) as TestReport).mutation).toMatchObject({ score: 100, survivors: [] });
    expect(status).toBe(0);
  });

  test('tells examples that differ by file and line, and tries no wrong versions then', async () => {
    const bad = write('bad.ndjson', `\n${example('long', 'x'.repeat(20), 'forbidden')}`);
    const { status, out } = await runPolicy(['test', TEAM, bad]);
    expect(status).toBe(1);
    expect(out).toContain(`${bad}:2: long\n    outcome: expected forbidden, got allowed`);
    expect(out).not.toContain('Mutation score');
  });

  test('has status 1 below the least score, and is quick without wrong versions', async () => {
    expect((await runPolicy(['test', TEAM, '--least', '99.5'])).status).toBe(1);
    const none = await runPolicy(['test', TEAM, '--mutants', '0', '--json']);
    expect(none.status).toBe(0);
    expect(JSON.parse(none.out)).not.toHaveProperty('mutation');
  });

  test('claims no score for a policy that changes nothing of the one that it extends', async () => {
    const long = write('long.ndjson', example('long', 'x'.repeat(20), 'allowed'));
    const same = write(
      'same.json',
      JSON.stringify({
        format: 1,
        id: 'same',
        version: '1',
        title: { en: 'Same' },
        extends: 'servicenow-csm',
      }),
    );
    const { status, out } = await runPolicy(['test', same, long, '--least', '98']);
    expect(out).toContain('No mutation score');
    expect(status).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ['no policy', [], /1 more to be named/],
    ['no examples', ['test', 'nothing.ndjson'], /no examples: there is no file "nothing\.ndjson"/],
    ['a line that is no JSON', ['test', write('no.ndjson', '\n{')], /no\.ndjson:2: not JSON/],
    ['a line that is no example', ['test', write('not.ndjson', '{"id":"a"}')], /not\.ndjson:1: \$\.case: /],
    [
      'an id twice',
      ['test', write('twice.ndjson', example('a', '', 'incomplete').repeat(2))],
      /:2: the id "a" is there already, in .*:1/,
    ],
    ['an empty file', ['test', write('empty.ndjson', '\n')], /hold no example/],
    ['a score above all', ['test', '--least', '101'], /--least wants a number from 0 to 100/],
  ])('%s is wrong use', async (_, [command, ...args], expected) => {
    const { status, out, err } = await runPolicy(command ? [command, TEAM, ...args] : ['test']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
  });

  test('has words for every way to make a policy wrong', () => {
    expect(Object.keys(MUTATION_WORDS).sort()).toEqual([...MUTATIONS].sort());
  });
});

describe('diff', () => {
  test('tells what a team changes of the policy that it extends', async () => {
    const { status, out, err } = await runPolicy(['diff', 'parent', TEAM]);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('servicenow-csm 1.0.0 -> our-desk 1.0.0');
    expect(out).toContain('~ statuses open: labels');
    expect(out).toContain('+ responses S1-29: as for its outcome -> warn');
    expect(out).toContain('- rules S1-23; by itself it changes remarks, no verdict');
    expect(out).toContain('switched off by our-desk: Nobody reads it.');
    expect(out).toContain('+ rules OD-1 (house rule); by itself it changes verdicts');
    expect(out).toMatch(
      /In work.*to Resolved or “Propose Solution”, by Agent\n +if Resolution notes is, for example, “x+”\n +allowed -> incomplete/,
    );
    expect(out).toMatch(/\d more where nobody is named/);
  });

  test('writes the same as data', async () => {
    const { out } = await runPolicy(['diff', 'servicenow-csm', 'servicenow-csm-australia', '--json']);
    const diff = JSON.parse(out) as PolicyDiff;
    expect(diff.rules.map(({ a, b, weight }) => [a ?? null, b ?? null, weight])).toEqual([
      ['S1-23', null, 'remark'],
      [null, 'S3-26', 'verdict'],
    ]);
    expect(diff.rows.filter((row) => row.kind === 'verdict')).toHaveLength(1);
  });

  test('says so where nothing changes, with status 0', async () => {
    const { status, out } = await runPolicy(['diff', 'ex-libris', 'ex-libris']);
    expect({ status, out: out.split('\n').at(-2) }).toEqual({
      status: 0,
      out: 'No question has another answer.',
    });
  });

  test('compares under other readings', async () => {
    const { out } = await runPolicy([
      'diff',
      'servicenow-csm',
      'servicenow-csm-australia',
      '--readings',
      'A-SN3=closedRow',
    ]);
    expect(out).not.toContain('Changed verdicts');
    expect(out).toContain('+ rules S3-26; by itself it changes no answer under the readings in force');
  });

  test.each<[string, string[], RegExp]>([
    ['one policy', ['ex-libris'], /1 more to be named/],
    ['the parent of one that has none', ['parent', 'ex-libris'], /ex-libris extends no other policy/],
    ['an unknown policy', ['ex-libris', 'jira'], /no policy "jira"/],
  ])('%s is wrong use', async (_, args, expected) => {
    const { status, out, err } = await runPolicy(['diff', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
  });
});
