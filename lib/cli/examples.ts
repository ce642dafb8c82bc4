import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentedIds, examplesFile } from '../policies/load.ts';
import { parseExample } from '../policy/examples/schema.ts';
import type { Example } from '../policy/examples/types.ts';
import { readText } from './read.ts';
import { UsageError } from './usage.ts';

/** An example with its place. */
export interface PlacedExample {
  readonly example: Example;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Where the examples of a policy are looked for. */
export const examplesBeside = (policy: string): string =>
  documentedIds().includes(policy) ? examplesFile(policy) : join(dirname(policy), 'examples.ndjson');

/**
 * The examples of a policy: those of the files that are named, else of the `examples.ndjson` beside it.
 * @param policy id of a documented policy, or path of a file
 * @throws UsageError for a file that is not there, a line that is no example, and an id that is there twice
 */
export function placedExamples(policy: string, named: readonly string[]): PlacedExample[] {
  const all = (named.length > 0 ? named : [examplesBeside(policy)]).flatMap(examplesIn);
  if (all.length === 0) throw new UsageError('the files hold no example; write one a line');
  const seen = new Map<string, PlacedExample>();
  for (const one of all) {
    const other = seen.get(one.example.id);
    if (other) {
      throw new UsageError(
        `${one.file}:${one.line}: the id "${one.example.id}" is there already, in ${other.file}:${other.line}`,
      );
    }
    seen.set(one.example.id, one);
  }
  return all;
}

function examplesIn(file: string): PlacedExample[] {
  if (!existsSync(file)) {
    throw new UsageError(
      `no examples: there is no file "${file}"; name one, or write one (one JSON object a line)`,
    );
  }
  return readText(file)
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return [];
      const place = `${file}:${at + 1}`;
      let data: unknown;
      try {
        data = JSON.parse(text);
      } catch (error) {
        throw new UsageError(`${place}: not JSON: ${(error as Error).message}; an example is one line`);
      }
      const parsed = parseExample(data);
      if (!parsed.ok) throw new UsageError(`${place}: ${parsed.issues.join('; ')}`);
      return [{ example: parsed.example, file, line: at + 1 }];
    });
}
