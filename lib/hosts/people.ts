import type { HostProfile, OwnerProfile, PageProfile, PersonProfile, Reader, Sameness } from './types.ts';

/** What policies call it, that the case is of who is signed in. */
const OWNER_FACTS: readonly string[] = ['assignedToMe', 'userIsOwner'];

/** What a page's facts of whose the case is are called; none where the page does not tell. */
const ownerFacts = (page: Pick<PageProfile, 'owner'>): readonly string[] =>
  page.owner ? (page.owner.facts ?? OWNER_FACTS) : [];

/** Two persons are compared by id, else by name: in this order. */
const BY = ['id', 'name'] as const;

/** Who is signed in on a page, as far as it or the profile tells; null if it can't be known. */
function userOf(page: PageProfile, profile: Pick<HostProfile, 'user'>): PersonProfile | null {
  const user = page.user ?? profile.user;
  return user && !('unknown' in user) ? user : null;
}

const pairs = (user: PersonProfile, owner: OwnerProfile, fact: string): Sameness[] =>
  BY.flatMap((by): Sameness[] => {
    const [mine, theirs] = [user[by], owner[by]];
    return mine && theirs ? [[fact, mine, theirs]] : [];
  });

/**
 * What tells a page's facts of whose the case is. The first comparison that has both sides counts.
 * @param asked only these facts; absent: all. What nobody asks for is not read.
 */
export function samenessOf(
  page: PageProfile,
  profile: Pick<HostProfile, 'user'>,
  asked?: ReadonlySet<string>,
): readonly Sameness[] {
  const user = userOf(page, profile);
  const { owner } = page;
  if (!user || !owner) return [];
  return ownerFacts(page)
    .filter((fact) => !asked || asked.has(fact))
    .flatMap((fact) => pairs(user, owner, fact));
}

/** Does any of these readers look into the answer of the host's API? */
export const looksIntoAnswer = (readers: readonly Reader[]): boolean =>
  readers.some(({ from, listed }) => from === 'answer' || listed !== undefined);
