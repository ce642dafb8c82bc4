/** Reads the runners' JSON reports into one kind of count. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** `failed` holds a line for each failure: what failed, and the first line of why. */
/** @typedef {{ passed: number, failed: string[], skipped: number }} Counts */

/** @returns {Counts} */
export const counts = (passed = 0, failed = [], skipped = 0) => ({ passed, failed, skipped });

/** @param {Counts[]} parts @returns {Counts} */
export const sum = (parts) =>
  parts.reduce(
    (total, part) =>
      counts(total.passed + part.passed, [...total.failed, ...part.failed], total.skipped + part.skipped),
    counts(),
  );

const failure = (what, why = '') => {
  const [first] = stripVTControlCharacters(why).trim().split('\n');
  return first ? `${what}: ${first}` : what;
};

/** The failures of one file of a Vitest report. A file that failed to load has no tests of its own, and is one failure. */
function fileFailures({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [failure(name, message)];
  return failed.map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
}

/** Counts of a Vitest report. */
export const vitestCounts = (report) =>
  counts(
    report.numPassedTests,
    report.testResults.flatMap(fileFailures),
    report.numPendingTests + report.numTodoTests,
  );

/** The failures of a suite of a Playwright report, and of those inside it. */
function suiteFailures({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => failure(spec.title, test.results.find(({ error }) => error)?.error.message)),
  );
  return [...own, ...suites.flatMap(suiteFailures)].map((line) => (title ? `${title} › ${line}` : line));
}

/** Counts of a Playwright report. Errors outside any test (a file that does not load, a broken set-up) are failures. */
export function playwrightCounts({ stats, errors, suites }) {
  const outside = errors.map(({ message }) => failure('outside any test', message));
  return counts(stats.expected, [...suites.flatMap(suiteFailures), ...outside], stats.skipped);
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
  } catch (error) {
    return counts(0, [failure(`no report at ${path}`, error.message)]);
  }
  const untold = status !== 0 && found.failed.length === 0;
  return untold ? { ...found, failed: [`the runner ended with status ${status}`] } : found;
}
