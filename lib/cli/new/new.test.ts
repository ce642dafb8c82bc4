import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documented, documentedIds, examplesFile } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { explain } from '../../policy/explain/explain.ts';
import { claimed, given } from '../../policy/explain/testing.ts';
import { checkPolicy } from '../../policy/resolve.ts';
import { questions } from '../../policy/testing.ts';
import { loadFile } from '../load.ts';
import { runPolicy } from '../testing.ts';
import { overrides } from './overrides.ts';
import { bare, nested, scaffold } from './scaffold.ts';

const folder = mkdtempSync(join(tmpdir(), 'caserail-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

const library = { find: documented, ids: documentedIds };
const problems = (raw: unknown) => {
  const result = checkPolicy(raw, library);
  return result.ok ? [] : result.issues;
};

/** Puts an override's value where it belongs, beside what is there. */
function add(
  team: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
  item = false,
): void {
  if (rest.length > 0) {
    const below = (team[key] ?? {}) as Record<string, unknown>;
    add(below, rest, value, item);
    team[key] = below;
  } else team[key] = item ? [...((team[key] as unknown[] | undefined) ?? []), value] : value;
}

describe.each(documentedIds())('a policy that extends %s', (id) => {
  const parent = documented(id);
  const files = (format: 'yaml' | 'json') =>
    new Map(
      scaffold('our-desk', parent, readFileSync(examplesFile(id), 'utf8'), format, 'our-desk').map(
        ({ path, text }) => [path, text],
      ),
    );

  test('is whole as it comes, in both formats', () => {
    expect(problems(parse(files('yaml').get('our-desk.yaml') ?? ''))).toEqual([]);
    const json = JSON.parse(files('json').get('our-desk.json') ?? '');
    expect(problems(json)).toEqual([]);
    expect(json.$schema).toBe('./policy.schema.json');
    expect(files('json').has(json.$schema.slice(2))).toBe(true);
  });

  test('shows overrides each of which can be taken as it stands', () => {
    for (const { path, item, value, says } of overrides(parent, 'our-desk')) {
      const team = { ...bare('our-desk', parent), ...nested(path, item ? [value] : value) };
      expect(problems(team), says).toEqual([]);
    }
  });

  test('and all together, once their "# " is gone', () => {
    const lines = (files('yaml').get('our-desk.yaml') ?? '').split('\n');
    const from = lines.findIndex((line) => line.startsWith('# What follows')) + 2;
    const taken = [...lines.slice(0, from), ...lines.slice(from).map((line) => line.replace(/^# /u, ''))];
    const team = parse(taken.join('\n'));
    expect(problems(team)).toEqual([]);
    const { rules, statuses } = team;
    expect(Object.keys(rules)).toEqual(['add', 'replace', 'off']);
    expect(Object.keys(statuses)).toEqual(['change', 'add']);
  });

  test('is explained as it is judged, with all overrides taken', () => {
    const team: Record<string, unknown> = { ...bare('our-desk', parent) };
    for (const { path, item, value } of overrides(parent, 'our-desk')) add(team, path, value, item);
    const flat = checkPolicy(team, library);
    if (!flat.ok) throw new Error(JSON.stringify(flat.issues));
    const policy = compile(flat.document);
    const since = fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-10T00:00:00Z', undefined);
    fc.assert(
      fc.property(questions(flat.document), since, (question, from) => {
        const state = from === undefined ? question.case : { ...question.case, since: from };
        const told = explain(policy, { ...question, case: state, now: '2026-02-11T00:00:00Z' });
        if (told.rules.length > 0) expect(claimed(told)).toEqual(given('our-desk', told));
      }),
      { numRuns: 300 },
    );
  });

  test('has the examples under its own name', () => {
    const text = files('yaml').get('examples.ndjson') ?? '';
    expect(text).not.toContain(`"${id}/`);
    expect(text.split('\n')).toHaveLength(readFileSync(examplesFile(id), 'utf8').split('\n').length);
  });
});

describe('the command', () => {
  test.each(['yaml', 'json'])('makes a folder that passes check and test right away: %s', async (format) => {
    const dir = join(folder, format);
    const args = ['our-desk', '--extends', 'support-center', '--dir', dir, '--format', format];
    const made = await runPolicy(['new', ...args]);
    expect(made).toMatchObject({ status: 0, err: '' });
    const policy = join(dir, `our-desk.${format}`);
    expect(made.out).toContain(policy);
    // The commands that the files tell stand as one would type them from where the folder was made.
    const told = readFileSync(format === 'yaml' ? policy : join(dir, 'OVERRIDES.md'), 'utf8');
    expect(told).toContain(`npm run --silent policy -- check ${policy}\n`);
    for (const command of ['check', 'test']) {
      const { status, out, err } = await runPolicy([command, policy]);
      expect({ status, err }, `${command}: ${out}`).toEqual({ status: 0, err: '' });
    }
  });

  test.each(['yaml', 'json'])(
    'extends a team’s own policy, which comes along with those it extends: %s',
    async (as) => {
      const dir = (name: string) => join(folder, `chain ${as}`, name);
      const make = (name: string, parent: string) =>
        runPolicy(['new', name, '--extends', parent, '--dir', dir(name), '--format', as]);
      expect(await make('region', 'ex-libris')).toMatchObject({ status: 0 });
      const region = join(dir('region'), `region.${as}`);
      const file = parse(readFileSync(region, 'utf8'));
      const labels = { de: 'Wartet auf die Region' };
      const [status] = documented('ex-libris').statuses;
      const statuses = { change: { [status?.id ?? '']: { labels } } };
      writeFileSync(region, JSON.stringify({ ...file, statuses }));
      expect(await make('country', region)).toMatchObject({ status: 0, err: '' });
      const country = join(dir('country'), `country.${as}`);
      const made = await make('desk', country);
      expect(made).toMatchObject({ status: 0, err: '' });
      const desk = join(dir('desk'), `desk.${as}`);
      expect(parse(readFileSync(desk, 'utf8')).extends).toBe('country');
      rmSync(dir('region'), { recursive: true });
      rmSync(dir('country'), { recursive: true });
      for (const command of ['check', 'test']) {
        const { status: code, out, err } = await runPolicy([command, desk]);
        expect({ code, err }, `${command}: ${out}`).toEqual({ code: 0, err: '' });
      }
      const loaded = loadFile(desk);
      expect(loaded.ok && loaded.document.statuses[0]?.labels).toMatchObject(labels);
      for (const taken of ['desk', 'country', 'region']) {
        const { status: code, err } = await runPolicy([
          'new',
          taken,
          '--extends',
          desk,
          '--dir',
          dir('more'),
        ]);
        expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('choose another name') });
      }
    },
  );

  test('leaves examples out where the policy that it extends has none, and says what is wrong with it', async () => {
    const dir = join(folder, 'alone');
    await runPolicy(['new', 'team', '--extends', 'ex-libris', '--dir', dir]);
    const team = join(dir, 'team.yaml');
    rmSync(join(dir, 'examples.ndjson'));
    const { status, out } = await runPolicy(['new', 'desk', '--extends', team, '--dir', join(dir, 'desk')]);
    expect(status).toBe(0);
    expect(out).not.toContain('examples.ndjson');
    writeFileSync(team, 'format: 1');
    const broken = await runPolicy(['new', 'desk', '--extends', team, '--dir', join(dir, 'other')]);
    expect(broken).toMatchObject({ status: 2, err: expect.stringContaining('team.yaml') });
  });

  test('writes over nothing', async () => {
    const dir = join(folder, 'kept');
    const args = ['new', 'our-desk', '--extends', 'ex-libris', '--dir', dir];
    await runPolicy(args);
    writeFileSync(join(dir, 'our-desk.yaml'), 'mine');
    rmSync(join(dir, 'examples.ndjson'));
    const again = await runPolicy(args);
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toMatch(/our-desk\.yaml.* is there already/u);
    expect(readFileSync(join(dir, 'our-desk.yaml'), 'utf8')).toBe('mine');
  });

  test.each([
    [['a b', '--extends', 'ex-libris'], /"a b" is no name/u],
    [['../up', '--extends', 'ex-libris'], /is no name/u],
    [['ex-libris', '--extends', 'ex-libris'], /is a documented policy/u],
    [['desk'], /--extends ID or FILE; ids: ex-libris/u],
    [['desk', '--extends', 'jira'], /no policy "jira": it is no file, and no documented policy \(ex-libris/u],
    [['desk', '--extends', 'ex-libris', '--format', 'xml'], /no format "xml"/u],
    [['desk', '--extends', 'ex-libris', '--dir', join(import.meta.filename, 'below')], /cannot be written/u],
  ])('%j is wrong use', async (args, expected) => {
    const { status, out, err } = await runPolicy(['new', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
  });
});
