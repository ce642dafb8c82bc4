import type { HostProfile } from '../../lib/hosts/types.ts';
import { type Captures, matchAny } from '../../lib/hosts/url.ts';

/** Longer addresses are not kept: a search may be any length. */
const LONGEST = 2000;

const names = (captures: Captures, href: string, key: string): boolean =>
  Object.values(captures).includes(key) || [...new URL(href).searchParams.values()].includes(key);

/**
 * The address of a case's own page, by the links in its row; the list's own where none leads there.
 * @param row the element that holds the case in the list
 */
export function addressOf(row: ParentNode, { pages }: HostProfile, key: string): string {
  const links = [...row.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.origin === location.origin && link.href.length <= LONGEST,
  );
  for (const page of pages) {
    if (page.kind !== 'case') continue;
    const link = links.find(({ href }) => {
      const captures = matchAny(page.url, href);
      return captures !== null && names(captures, href, key);
    });
    if (link) return link.href;
  }
  const { href, origin, pathname } = location;
  return href.length <= LONGEST ? href : origin + pathname;
}
