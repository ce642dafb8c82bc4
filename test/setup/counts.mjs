/** Reads the runners' JSON reports into one kind of count. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const counts = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

/** @param {Counts[]} parts @returns {Counts} */
export const sum = (parts) =>
  parts.reduce(
    (total, part) =>
      counts(total.passed + part.passed, total.failed + part.failed, total.skipped + part.skipped),
    counts(),
  );

/** Counts of a Vitest report. A file that failed to load has no tests of its own, and counts as one failure. */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return counts(report.numPassedTests, report.numFailedTests + broken, skipped);
}

/** Counts of a Playwright report. Errors outside any test (a file that does not load, a broken set-up) are failures. */
export function playwrightCounts({ stats, errors }) {
  return counts(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped);
}

/**
 * Counts of a run that should have left a report at `path`.
 * A runner that failed without saying which test, or left no report, counts as one failure.
 * @returns {Counts}
 */
export function readCounts(path, read, status) {
  let found = counts();
  try {
    found = read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return counts(0, 1);
  }
  return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}
