import { beforeEach, describe, expect, it } from 'vitest';
import { profiles } from './index.ts';
import { samenessOf } from './people.ts';

describe('every host', () => {
  const cases = [...profiles.values()].flatMap((profile) =>
    profile.pages.filter(({ kind }) => kind === 'case').map((page) => ({ profile, page })),
  );

  beforeEach(() => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)(
    '$profile.id/$page.id says who is signed in and whose the case is, or why not',
    ({ profile, page }) => {
      const user = page.user ?? profile.user;
      const isTold = user && ('unknown' in user || samenessOf(page, profile).length > 0);
      expect(isTold, 'give user and owner, or user.unknown').toBe(true);
    },
  );
});
