import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reason } from './read.ts';
import { POLICY_ENTRY, runPolicy } from './testing.ts';

const home = mkdtempSync(join(tmpdir(), 'caserail-mistakes-'));
afterAll(() => rmSync(home, { recursive: true }));

const put = (name: string, data: string | Uint8Array): string => {
  const path = join(home, name);
  writeFileSync(path, data);
  return path;
};

const folder = join(home, 'folder.yaml');
mkdirSync(folder);
const policy = put(
  'our.yaml',
  'format: 1\nid: our\nversion: "1"\ntitle: { en: Ours }\nextends: servicenow-csm\n',
);
const orphan = put(
  'orphan.yaml',
  'format: 1\nid: orphan\nversion: "1"\ntitle: { en: Ours }\nextends: folder\n',
);
const REQUEST = '{"id":"a","case":{"status":"Open"},"change":{"action":"Update","actor":"agent"}}\n';
const wide = put('wide.ndjson', Buffer.from(`\ufeff${REQUEST}`, 'utf16le'));
const settle = [policy, 'A-SN1', 'strict', '--reason', 'So we work', '--by', 'R. Lead'];

/** What a command says to a mistake: before the usage, one sentence. */
const said = (err: string): string => err.split('\n\nusage:')[0] ?? '';

describe('wrong use is told in one sentence, with status 2', () => {
  test.each<[string, string[], RegExp]>([
    [
      'a misspelt id',
      ['docs', 'servicenow-cms'],
      /^no policy "servicenow-cms": .*; did you mean "servicenow-csm"\?/,
    ],
    ['a folder for a policy', ['check', home], /^no policy ".*": that is a folder; name the file in it/],
    ['a folder for examples', ['test', policy, folder], /folder\.yaml cannot be read: it is a folder$/],
    [
      'a folder for examples to check by',
      ['check', policy, '--examples', folder],
      /cannot be read: it is a folder$/,
    ],
    ['a folder for requests', ['explain', policy, '--requests', folder], /cannot be read: it is a folder$/],
    [
      'a file in no folder',
      ['docs', policy, '--out', join(home, 'no', 'a.md')],
      /cannot be written: there is no such/,
    ],
    ['a folder to write to', ['diagram', policy, '--svg', home], /cannot be written: it is a folder$/],
    ['a folder called as what is extended', ['check', orphan], /there is no policy "folder"/],
    ['examples in UTF-16', ['test', policy, wide], /wide\.ndjson: This is UTF-16; save it as UTF-8$/],
    ['requests in UTF-16', ['explain', policy, '--requests', wide], /UTF-16; save .* as UTF-8$/],
    ['a misspelt option', ['list', '--jsno'], /^no option "--jsno"; did you mean "--json"\?$/],
    [
      'an option of another command',
      ['list', '--requests', 'x'],
      /^no option "--requests"; there are: --json$/,
    ],
    ['an option without its value', ['evaluate', '--policy'], /^--policy wants a value$/],
    [
      'a value like an option',
      ['test', policy, '--mutants', '-1'],
      /^--mutants wants a value; .* --mutants=-1$/,
    ],
    ['a value for none', ['list', '--json=yes'], /^--json takes no value$/],
    [
      'a day that is none',
      ['settle', ...settle, '--at', 'tomorrow'],
      /^--at: give an ISO date .*, not "tomorrow"$/,
    ],
    ['no day', ['settle', ...settle, '--at', ''], /^--at: give an ISO date .*, not ""$/],
    ['a reason beyond reading', ['settle', ...settle, '--reason', 'x'.repeat(5000)], /^--reason: /],
  ])('%s', async (_, args, message) => {
    const before = readFileSync(policy, 'utf8');
    const { status, out, err } = await runPolicy(args);
    const shape = args[0] === 'check' && args[1] === orphan;
    expect({ status, text: said(shape ? out : err) }).toEqual({
      status: shape ? 1 : 2,
      text: expect.stringMatching(message),
    });
    expect(err).not.toMatch(/^\s+at /mu);
    expect(readFileSync(policy, 'utf8')).toBe(before);
  });
});

describe('standard input', () => {
  test('that is a folder is not taken for an empty file', async () => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', POLICY_ENTRY, 'evaluate', '--policy', 'ex-libris'],
      {
        stdio: [openSync(home, 'r'), 'ignore', 'pipe'],
      },
    );
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const [status] = await once(child, 'close');
    expect({ status, err: said(err) }).toEqual({
      status: 2,
      err: 'standard input cannot be read: it is a folder',
    });
  });

  test.each(['', '\n \n'])(
    'that holds no request (%j) is no mistake of a filter, and one to explain',
    async (input) => {
      const { status, out, err } = await runPolicy(['evaluate', '--policy', 'ex-libris'], input);
      expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
      const told = await runPolicy(['explain', 'ex-libris', '--requests', '-'], input);
      expect({ status: told.status, err: said(told.err) }).toEqual({
        status: 2,
        err: 'there is no request; write one a line, as a JSON object',
      });
    },
  );

  test('in UTF-16 is told so once, not line by line', async () => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', POLICY_ENTRY, 'evaluate', '--policy', 'ex-libris'],
      {
        stdio: [openSync(wide, 'r'), 'pipe', 'pipe'],
      },
    );
    let told = '';
    child.stdout?.on('data', (text) => {
      told += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const [status] = await once(child, 'close');
    expect({ status, told: said(told) }).toEqual({
      status: 2,
      told: 'the input is UTF-16; save it as UTF-8',
    });
  });
});

describe('an option that npm takes for itself', () => {
  const npm = { npm_lifecycle_event: 'policy', npm_config_json: 'true' };

  test('is told of, not passed over', async () => {
    const { status, out, err } = await runPolicy(['list'], '', npm);
    expect({ status, out, err: said(err) }).toEqual({
      status: 2,
      out: '',
      err: '--json went to npm: options stand behind "--", as in the usage',
    });
  });

  test('is none where it came through, or where npm has no part', async () => {
    const given = await runPolicy(['list', '--json'], '', npm);
    const without = await runPolicy(['list'], '', { ...npm, npm_lifecycle_event: '' });
    expect([given.status, without.status]).toEqual([0, 0]);
  });
});

// Only Linux has a file that is always full.
test.runIf(existsSync('/dev/full'))('a full disk is told of in a sentence', async () => {
  const child = spawn(process.execPath, ['--no-warnings', POLICY_ENTRY, 'list'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [status] = await once(child, 'close');
  expect({ status, err }).toEqual({ status: 2, err: 'the output cannot be written: the disk is full\n' });
});

test('what a system calls an error is told in words', () => {
  const failed = (code: string) =>
    reason(Object.assign(new Error(`${code}: such and such, open 'x'`), { code }));
  expect(
    ['EACCES', 'EPERM', 'ENOENT', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EROFS'].map(failed),
  ).not.toContainEqual(expect.stringMatching(/such and such|E[A-Z]{3}/));
  expect(failed('EACCES')).toBe('you have no permission to');
  expect(failed('EWHATEVER')).toBe("EWHATEVER: such and such, open 'x'");
});
