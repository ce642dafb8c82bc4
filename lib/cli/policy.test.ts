import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examplesOf } from '../policies/examples.ts';
import { documented, documentedIds } from '../policies/load.ts';
import { POLICY_COMMANDS } from './commands/index.ts';
import { POLICY_ENTRY, runPolicy } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'caserail-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const objects = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const evaluate = (policy: string, input: string | Iterable<string>, ...more: string[]) =>
  runPolicy(['evaluate', '--policy', policy, ...more], input);

const request = (id: string, to = 'Resolved') =>
  JSON.stringify({
    id,
    case: { status: 'Open' },
    change: { to, actor: 'agent' },
    expect: { outcome: ['nonsense'] },
  });

describe('evaluate', () => {
  test('writes one verdict a line, in order, with exactly the keys that are documented', async () => {
    const { status, out, err } = await evaluate(
      'servicenow-csm',
      `${request('a')}\n\n${request('b', 'Closed')}`,
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [a, b, ...rest] = objects(out);
    expect(rest).toEqual([]);
    expect(Object.keys(a ?? {})).toEqual([
      'id',
      'outcome',
      'missing',
      'unverified',
      'findings',
      'effects',
      'verdictId',
    ]);
    expect(a).toMatchObject({
      id: 'a',
      outcome: 'incomplete',
      missing: ['resolutionCode', 'resolutionNotes'],
      effects: [{ rule: 'S1-32', code: 'customerAnswers' }],
      verdictId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(a?.findings).toContainEqual({
      rule: 'S1-11',
      level: 'incomplete',
      field: 'resolutionCode',
      code: 'missing',
      message: 'Resolution code is missing.',
    });
    expect(b).toMatchObject({ id: 'b', missing: ['resolutionNotes'] });
  });

  test('a bad line is told in its place, the others go on, and the status is 1', async () => {
    const bad = [
      'nope',
      '[]',
      '{"case":{"status":5},"change":{}}',
      '{"case":{"status":"Open","fields":{"a":{}}},"change":{}}',
    ];
    const { status, out } = await evaluate('servicenow-csm', [request('a'), ...bad, request('z')].join('\n'));
    expect(status).toBe(1);
    const answers = objects(out);
    expect(answers.map((answer) => answer.id ?? answer.line)).toEqual(['a', 2, 3, 4, 5, 'z']);
    expect(answers[1]).toEqual({ error: expect.stringMatching(/^not JSON/), line: 2 });
    expect(answers[3]).toEqual({ error: expect.stringContaining('$.case.status'), line: 4 });
  });

  test('readings can be switched', async () => {
    const line = '{"case":{"status":"Awaiting Info"},"change":{"action":"Propose Solution","actor":"agent"}}';
    const lax = await evaluate('servicenow-csm', line);
    const strict = await evaluate('servicenow-csm', line, '--readings', 'A-SN1=strict,A-SN5=rowOnly');
    expect(objects(lax.out)[0]).toMatchObject({ id: null, outcome: 'incomplete' });
    expect(objects(strict.out)[0]).toMatchObject({ outcome: 'forbidden' });
  });

  test('a policy may be a file; the answers are those of the same policy by id', async () => {
    const file = join(folder, 'copy.json');
    writeFileSync(file, JSON.stringify(documented('support-center')));
    const input = examplesOf('support-center')
      .map((example) => JSON.stringify(example))
      .join('\n');
    const [byFile, byId] = [await evaluate(file, input), await evaluate('support-center', input)];
    expect(byFile).toEqual(byId);
    expect(objects(byId.out)).toHaveLength(examplesOf('support-center').length);
  });

  test('100,000 requests go through in bounded memory', async () => {
    const count = 100_000;
    function* input() {
      for (let i = 0; i < count; i += 500) {
        yield `${Array.from({ length: 500 }, (_, k) => request(`r${i + k}`)).join('\n')}\n`;
      }
    }
    const child = spawn(process.execPath, [
      '--no-warnings',
      '--max-old-space-size=48',
      POLICY_ENTRY,
      'evaluate',
      '--policy',
      'servicenow-csm',
    ]);
    let lines = 0;
    let last = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      lines += text.split('\n').length - 1;
      last = (last + text).slice(-600);
    });
    for (const text of input()) if (!child.stdin.write(text)) await once(child.stdin, 'drain');
    child.stdin.end();
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, lines }).toEqual({ status: 0, lines: count });
    expect(last).toContain(`"id":"r${count - 1}"`);
  }, 60_000);
});

describe('list', () => {
  test('names every documented policy', async () => {
    const { status, out } = await runPolicy(['list']);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(documentedIds());
  });
});

test('files are named from where npm was called, not from where it starts its scripts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-cwd-'));
  try {
    writeFileSync(join(folder, 'desk.json'), JSON.stringify(documented('support-center')));
    const called = { INIT_CWD: folder, npm_lifecycle_event: 'policy' };
    const check = (env: Record<string, string>) => runPolicy(['check', 'desk.json'], '', env);
    expect(await check(called)).toMatchObject({ status: 0, err: '' });
    expect(await check({ ...called, npm_lifecycle_event: 'unit' })).toMatchObject({ status: 2 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('help', () => {
  test('names every command; each command tells its usage and an example', async () => {
    const { status, out } = await runPolicy(['--help']);
    expect(status).toBe(0);
    for (const name of Object.keys(POLICY_COMMANDS)) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
      const own = await runPolicy([name, '--help']);
      expect(own).toMatchObject({ status: 0, err: '' });
      expect(own.out).toContain(`usage: npm run --silent policy -- ${name}`);
      expect(own.out).toMatch(/^ +npm run --silent policy -- /m);
    }
  }, 30_000);
});

describe('wrong use ends with status 2, says what to do, and writes nothing else', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"format": 1,');
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, JSON.stringify({ ...documented('ex-libris'), id: 7 }));
  test.each<[string, string[], RegExp]>([
    ['no command', [], /usage:/],
    ['an unknown command', ['judge'], /no command "judge"; there are: .*evaluate, .*list/],
    ['a command that every object has', ['toString'], /no command "toString"/],
    ['no policy', ['evaluate'], /--policy ID or FILE; ids: ex-libris, /],
    ['an unknown policy', ['evaluate', '--policy', 'jira'], /no policy "jira".*servicenow-csm-australia/],
    ['an unknown option', ['evaluate', '--polcy', 'x'], /--polcy.*usage: /s],
    ['an argument too many', ['list', 'all'], /not understood: all/],
    ['a file that is no JSON', ['evaluate', '--policy', broken], /broken\.json:1:14: property name expected/],
    ['a file that is no policy', ['evaluate', '--policy', wrong], /wrong\.json:1:18: \$\.id: /],
    ['a folder', ['evaluate', '--policy', folder], /that is a folder/],
    [
      'an unknown reading',
      ['evaluate', '--policy', 'ex-libris', '--readings', 'A-SN1=strict'],
      /no reading "A-SN1"/,
    ],
    [
      'an unknown alternative',
      ['evaluate', '--policy', 'ex-libris', '--readings', 'A-EX2=no'],
      /has no "no"; choose one of/,
    ],
    [
      'a reading without an alternative',
      ['evaluate', '--policy', 'ex-libris', '--readings', 'A-EX2'],
      /write ID=alternative/,
    ],
  ])('%s', async (_, args, expected) => {
    const { status, out, err } = await runPolicy(args, request('a'));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err).not.toContain('    at ');
  });
});
