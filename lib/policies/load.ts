import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '../policy/types.ts';

const FOLDER = import.meta.dirname;

/** Ids of the documented policies: the folders here that hold a `policy.json`. For Node; pages use `index.ts`. */
export function documentedIds(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The file of a documented policy. */
export const policyFile = (id: string): string => join(FOLDER, id, 'policy.json');

/** A documented policy as shipped. */
export function documented(id: string): PolicyDocument {
  return JSON.parse(readFileSync(policyFile(id), 'utf8')) as PolicyDocument;
}

/** Its examples, one JSON request with `expect` a line. */
export const examplesFile = (id: string): string => join(FOLDER, id, 'examples.ndjson');
