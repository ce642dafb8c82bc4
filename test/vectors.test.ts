import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JudgeRequest } from '../lib/case/types.ts';
import { documented } from '../lib/policies/load.ts';
import { compile } from '../lib/policy/compile.ts';
import { evaluate } from '../lib/policy/evaluate.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'vectors');

interface Vector extends JudgeRequest {
  readonly policy: string;
  readonly expect: {
    readonly outcome: readonly string[];
    readonly missing?: readonly string[];
    readonly unverified?: readonly string[];
    readonly anyRule?: readonly string[];
  };
}

const vectors = (file: string): Vector[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Vector);

if (existsSync(FOLDER)) {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ndjson'))) {
    describe(`shared vectors, ${file}`, () => {
      const policy = compile(documented(file.replace('.ndjson', '')));
      test.each(vectors(file))('$id', (vector) => {
        const verdict = evaluate(policy, vector);
        const { outcome, missing, unverified, anyRule } = vector.expect;
        expect(outcome).toContain(verdict.outcome);
        if (missing) expect([...verdict.missing].sort()).toEqual([...missing].sort());
        if (unverified) expect([...verdict.unverified].sort()).toEqual([...unverified].sort());
        if (anyRule) expect(verdict.findings.some((finding) => anyRule.includes(finding.rule))).toBe(true);
      });
    });
  }
} else {
  test.skip(`shared vectors: ${FOLDER} is not there, so they were not run`, () => {});
}
