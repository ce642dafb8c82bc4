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
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ],
};

describe('counts', () => {
  it('take a file that did not load for a failure', () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('take flaky tests and errors outside of tests for failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('add up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('hold a runner that leaves no report, or fails without a failed test, for one failure', () => {
    const path = join(folder, 'report.json');
    expect(readCounts(path, vitestCounts, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    const fine = { ...vitestReport, numFailedTests: 0, testResults: [] };
    writeFileSync(path, JSON.stringify(fine));
    expect(readCounts(path, vitestCounts, 0)).toEqual({ passed: 7, failed: 0, skipped: 3 });
    expect(readCounts(path, vitestCounts, 1)).toEqual({ passed: 7, failed: 1, skipped: 3 });
    writeFileSync(path, '{"numPassedTests": 7,');
    expect(readCounts(path, vitestCounts, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
