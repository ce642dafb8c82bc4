import { describe, expect, it } from 'vitest';
import { matchesLockfile } from './dependencies.mjs';

const entry = (version: string, more = {}) => ({ version, integrity: `sha512-${version}`, ...more });
const lock = {
  packages: {
    '': { name: 'caserail', version: '1.0.0' },
    'node_modules/a': entry('1.0.0'),
    'node_modules/b': entry('2.0.0', { optional: true }),
  },
};

describe('installed dependencies', () => {
  it('match when all that this platform needs is there', () => {
    const installed = {
      packages: { 'node_modules/a': entry('1.0.0'), 'node_modules/extra': entry('9.0.0') },
    };
    expect(matchesLockfile(lock, installed)).toBe(true);
  });

  it.each([
    ['a missing package', { packages: {} }],
    ['no record at all', undefined],
    ['another version', { packages: { 'node_modules/a': entry('1.0.1') } }],
    ['other bytes', { packages: { 'node_modules/a': { ...entry('1.0.0'), integrity: 'sha512-x' } } }],
    [
      'another version of an optional package',
      { packages: { 'node_modules/a': entry('1.0.0'), 'node_modules/b': entry('2.1.0') } },
    ],
  ])('are stale with %s', (_, installed) => {
    expect(matchesLockfile(lock, installed)).toBe(false);
  });
});
