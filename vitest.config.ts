import { defineConfig } from 'vitest/config';

/** Folders whose code touches a document; their tests get one. */
const DOM = [
  'components/**/*.test.{ts,tsx}',
  'entrypoints/**/*.test.{ts,tsx}',
  'lib/guard/**/*.test.{ts,tsx}',
  'lib/hosts/**/*.test.{ts,tsx}',
  'lib/recorder/**/*.test.{ts,tsx}',
];

/** Tests that start a real ticket system. */
const LIVE = ['test/hosts/**/*live.test.ts'];

/** Tests of what was built. */
const BUILT = ['test/structure/built/*.test.ts'];

export default defineConfig({
  test: {
    // A machine that does other things too may be some times slower than this takes at rest.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: DOM },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{lib,test}/**/*.test.{ts,tsx}'],
          exclude: [...DOM, ...LIVE, ...BUILT, 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: { name: 'live', environment: 'node', include: LIVE },
      },
      {
        extends: true,
        test: { name: 'built', environment: 'node', include: BUILT },
      },
    ],
  },
});
