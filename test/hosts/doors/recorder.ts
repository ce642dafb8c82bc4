import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';
import { mergeRecord, type Outcome } from './merge.ts';
import { ANNOTATION, type Claim, readProfile, readRecord, recordPath } from './record.ts';

/** Writes what tests proved of doors into the hosts' `doors.json`. Runs beside Playwright's own reporter. */
export default class DoorRecorder implements Reporter {
  readonly #outcomes: Outcome[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped' || result.status === 'interrupted') return;
    const project = test.parent.project()?.name ?? '';
    const title = [project, ...test.titlePath().slice(3)].join(' › ');
    for (const { type, description } of test.annotations) {
      if (type !== ANNOTATION || description === undefined) continue;
      const claim = JSON.parse(description) as Claim;
      this.#outcomes.push({ claim, test: title, passed: result.status === 'passed' });
    }
  }

  onEnd(): void {
    for (const host of new Set(this.#outcomes.map(({ claim }) => claim.host))) {
      const before = readRecord(host);
      const after = mergeRecord(before, readProfile(host), this.#outcomes);
      const text = `${JSON.stringify(after, null, 2)}\n`;
      if (JSON.stringify(before) !== JSON.stringify(after)) writeFileSync(recordPath(host), text);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
