// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserFiles } from './browser-files.ts';

it('turns each flat file into what the browser wants', () => {
  const files = browserFiles('locales');
  expect(files.map((file) => file.relativeDest).sort()).toEqual(
    expect.arrayContaining(['_locales/en/messages.json', '_locales/ja/messages.json']),
  );
  const english = JSON.parse(files.find((file) => file.relativeDest.includes('/en/'))?.contents ?? '{}');
  expect(english.appName).toEqual({ message: 'Caserail' });
});

it('gives values names, so that two in a row are not taken for one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-locales-'));
  writeFileSync(join(folder, 'ja.json'), JSON.stringify({ both: '$1$2' }));
  const [file] = browserFiles(folder);
  rmSync(folder, { recursive: true });
  expect(JSON.parse(file?.contents ?? '')).toEqual({
    both: { message: '$v1$$v2$', placeholders: { v1: { content: '$1' }, v2: { content: '$2' } } },
  });
});
