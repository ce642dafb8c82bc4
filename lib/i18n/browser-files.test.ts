// @vitest-environment node
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
