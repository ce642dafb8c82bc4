import { existsSync, readFileSync } from 'node:fs';
import type { Example } from '../policy/examples/types.ts';
import { examplesFile } from './load.ts';

/** The examples of a file that is known to be right, one a line. */
const readExamples = (file: string): Example[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Example);

/** The examples that a documented policy ships; none if it has no file. */
export const examplesOf = (id: string): Example[] =>
  existsSync(examplesFile(id)) ? readExamples(examplesFile(id)) : [];
