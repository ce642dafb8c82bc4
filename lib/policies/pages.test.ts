import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFiles } from '../cli/reference.ts';
import { compile } from '../policy/compile.ts';
import { englishWords } from '../reference/testing.ts';
import { documented, documentedIds, examplesFile } from './load.ts';

test.each(documentedIds())('the page and the diagram of %s are up to date', (id) => {
  const document = documented(id);
  const files = pageFiles(
    compile(document),
    englishWords(document),
    join(dirname(examplesFile(id)), 'README.md'),
  );
  for (const { path, text } of files) {
    const advice = `${path} is stale; make it again by: npm run --silent policy -- docs --all`;
    expect(readFileSync(path, 'utf8') === text, advice).toBe(true);
  }
});
