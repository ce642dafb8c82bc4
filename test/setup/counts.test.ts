import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightCounts, readCounts, sum, vitestCounts } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'caserail-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'fine' }] },
    {
      name: 'b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'adds', failureMessages: ['\u001B[31m2 is not 3\u001B[39m\n at b'] },
      ],
    },
    { name: 'c.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
  ],
};

const spec = (title: string, status: string, message?: string) => ({
  title,
  tests: [{ status, results: message ? [{}, { error: { message } }] : [{}] }],
});

describe('counts', () => {
  it('take a file that did not load for a failure, and name each', () => {
    expect(vitestCounts(vitestReport)).toEqual({
      passed: 7,
      failed: ['b.test.ts › adds: 2 is not 3', 'c.test.ts: does not load'],
      skipped: 3,
    });
  });

  it('take flaky tests and errors outside of tests for failures, and name each', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    const inner = {
      title: 'group',
      specs: [spec('slow', 'flaky', 'too late\nby far'), spec('fine', 'expected')],
    };
    const suites = [{ title: 'a.e2e.ts', specs: [spec('bad', 'unexpected')], suites: [inner] }];
    expect(playwrightCounts({ stats, errors: [{ message: 'no browser' }], suites })).toEqual({
      passed: 5,
      failed: ['a.e2e.ts › bad', 'a.e2e.ts › group › slow: too late', 'outside any test: no browser'],
      skipped: 2,
    });
  });

  it('add up', () => {
    const one = { passed: 1, failed: ['x'], skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: ['x', 'x'], skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: [], skipped: 0 });
  });

  it('hold a runner that leaves no report, or fails without a failed test, for one failure', () => {
    const path = join(folder, 'report.json');
    expect(readCounts(path, vitestCounts, 0).failed).toEqual([expect.stringContaining(path)]);
    writeFileSync(path, JSON.stringify({ ...vitestReport, testResults: [] }));
    expect(readCounts(path, vitestCounts, 0)).toEqual({ passed: 7, failed: [], skipped: 3 });
    expect(readCounts(path, vitestCounts, 1).failed).toEqual(['the runner ended with status 1']);
    writeFileSync(path, '{"numPassedTests": 7,');
    expect(readCounts(path, vitestCounts, 0).failed).toHaveLength(1);
  });
});
