import { defineConfig } from 'playwright/test';

/**
 * One project per kind of end-to-end test. Files are `*.e2e.ts`; `firefox` drives Firefox by WebDriver BiDi (see
 * `test/e2e/firefox.ts`), the others drive Chromium.
 */
const project = (name: string, workers: number, folders = [name]) => ({
  name,
  testMatch: folders.map((folder) => `${folder}/**/*.e2e.ts`),
  workers,
});

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  // What the tests prove of doors is kept beside the hosts' profiles.
  reporter: [['list'], ['./test/hosts/doors/recorder.ts']],
  projects: [
    project('desk', 2, ['desk', 'guard', 'harness', 'settings', 'recorder']),
    project('hosts', 2, ['hosts', 'deep']),
    project('rt', 1),
    project('rt4', 1),
    project('firefox', 1),
    project('policy', 1),
  ],
});
