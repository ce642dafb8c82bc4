import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseText } from '../../distribution/parse.ts';
import { documented } from '../../policies/load.ts';
import { checkPolicy } from '../../policy/resolve.ts';
import { libraryBeside } from '../load.ts';
import { runPolicy } from '../testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'caserail-settle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const WHY = ['--reason', 'So we work: always', '--by', 'R. Lead', '--at', '2026-02-01'];
const CHOICE = { alternative: 'strict', reason: 'So we work: always', by: 'R. Lead', at: '2026-02-01' };

const YAML = `# Our desk's rules
format: 1
id: our-desk # never change this
version: "1"
title: { en: Our desk }

extends: servicenow-csm-australia

# What we do about reviews
statuses:
  change:
    open:
      labels: { de: "Offen" } # as on the page
`;

describe('settle', () => {
  test('writes into a YAML file, and leaves all else as it was', async () => {
    const file = write('our-desk.yaml', YAML);
    const run = await runPolicy(['settle', file, 'A-SN1', 'strict', ...WHY]);
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toBe(`${file}: A-SN1 is read as strict (until now bothRows)\n`);
    const text = readFileSync(file, 'utf8');
    expect(text).toBe(`${YAML}readings:
  settle:
    A-SN1:
      alternative: strict
      reason: "So we work: always"
      by: R. Lead
      at: 2026-02-01
`);
    expect(checkPolicy((parseText(text, file) as { value: unknown }).value, libraryBeside(file)).ok).toBe(
      true,
    );
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('keeps comments of several lines in a file with Windows line ends', async () => {
    const commented = YAML.replace('our-desk ', 'windows ').replace(
      '\n# What we do about',
      '\n# First line.\n# Second line.\n\n# rules:\n#   off:\n\n# What we do about',
    );
    const file = write('windows.yaml', commented.replaceAll('\n', '\r\n'));
    const run = await runPolicy(['settle', file, 'A-SN1', 'strict', ...WHY]);
    expect(run).toMatchObject({ status: 0, err: '' });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
    expect(text.replaceAll('\r\n', '\n').startsWith(commented)).toBe(true);
  });

  test('settles again in the same place, and tells what was in force', async () => {
    const file = write('again.yaml', YAML.replace('our-desk ', 'again '));
    await runPolicy(['settle', file, 'A-SN1', 'strict', ...WHY]);
    const run = await runPolicy(['settle', file, 'A-SN1', 'bothRows', ...WHY, '--json']);
    expect(JSON.parse(run.out)).toEqual({
      file,
      path: '$.readings.settle.A-SN1',
      reading: 'A-SN1',
      before: 'strict',
      chosen: { ...CHOICE, alternative: 'bothRows' },
    });
    expect(readFileSync(file, 'utf8').match(/A-SN1/g)).toHaveLength(1);
  });

  test('writes into JSON beside a reading of its own, with its indent, line ends and mode', async () => {
    const document = { ...documented('servicenow-csm-australia'), id: 'own' };
    const file = write('own.json', `\ufeff${JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n')}`);
    // A mode that no umask gives to a new file.
    chmodSync(file, 0o666);
    const run = await runPolicy(['settle', file, 'A-SN1', 'strict', ...WHY]);
    expect(run.status).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff{\r\n\t"format": 1,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const [first, ...others] = document.readings;
    expect(JSON.parse(text.slice(1))).toEqual({
      ...document,
      readings: [{ ...first, chosen: CHOICE }, ...others],
    });
    expect(statSync(file).mode & 0o777).toBe(0o666);
  });

  test('settles what a parent left open, so that the policy compiles', async () => {
    const parent = documented('servicenow-csm-australia');
    const readings = parent.readings.map(({ default: _, ...open }, i) =>
      i === 0 ? open : parent.readings[i],
    );
    write('region.json', JSON.stringify({ ...parent, id: 'region', readings }));
    const file = write(
      'child.yaml',
      YAML.replace('our-desk ', 'child ').replace(/extends: .*/, 'extends: region'),
    );
    const open = await runPolicy(['evaluate', '--policy', file]);
    expect(open).toMatchObject({ status: 2, err: expect.stringContaining('A-SN1 is not settled') });
    const run = await runPolicy(['settle', file, 'A-SN1', 'strict', '--reason', 'Why not', '--by', 'Me']);
    expect(run.out).toContain('(open until now)');
    const request = '{"case":{"status":"Open"},"change":{"action":"Update","actor":"agent"}}';
    expect(await runPolicy(['evaluate', '--policy', file], request)).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/);
  });

  test.each<[string, (file: string) => string[], RegExp]>([
    [
      'an unknown reading',
      (file) => [file, 'A-SN11x', 'strict', ...WHY],
      /no reading "A-SN11x"; did you mean "A-SN11"/,
    ],
    [
      'an unknown alternative',
      (file) => [file, 'A-SN1', 'strct', ...WHY],
      /no alternative "strct"; did you mean "strict"\?; there are: bothRows, strict/,
    ],
    ['no reason', (file) => [file, 'A-SN1', 'strict', '--by', 'Me'], /say --reason/],
    ['nobody', (file) => [file, 'A-SN1', 'strict', '--reason', 'x', '--by', ' '], /say --by/],
    [
      'a documented policy',
      () => ['servicenow-csm', 'A-SN1', 'strict', ...WHY],
      /new NAME --extends servicenow-csm/,
    ],
    ['no file', () => ['nowhere.yaml', 'A-SN1', 'strict', ...WHY], /no policy "nowhere.yaml"/],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    const file = write('kept.yaml', YAML.replace('our-desk ', 'kept '));
    const before = readFileSync(file, 'utf8');
    expect(await runPolicy(['settle', ...args(file)])).toMatchObject({
      status: 2,
      err: expect.stringMatching(message),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('leaves a file that is no policy alone', async () => {
    const text = 'id: 3\n';
    const file = write('bad.yaml', text);
    const run = await runPolicy(['settle', file, 'A-SN1', 'strict', '--reason', 'x', '--by', 'y']);
    expect(run).toMatchObject({ status: 1, out: expect.stringMatching(/^\S+:1:1: /) });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
