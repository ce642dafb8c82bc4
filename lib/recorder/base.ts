import type { Door, HostProfile, PageProfile, Reader } from '../hosts/types.ts';
import { matchAny } from '../hosts/url.ts';
import type { Draft, Offer, PolicyWords } from './types.ts';

/** What a profile that is taught anew in part says already. */

type Words = Readonly<Record<string, string>>;

/** The page of a profile that an address is; the first of its case pages if it is none. */
export const pageAt = ({ pages }: HostProfile, href: string): PageProfile | undefined => {
  const cases = pages.filter(({ kind }) => kind === 'case');
  return cases.find(({ url }) => matchAny(url, href)) ?? cases[0];
};

/** The page that is taught anew; undefined where all is new. */
export const basePage = ({ base, page }: Draft): PageProfile | undefined =>
  base?.pages.find(({ id }) => id === page) ?? base?.pages.find(({ kind }) => kind === 'case');

const statusReaders = ({ status, wanted = [], doors }: PageProfile): readonly Reader[] => [
  ...status,
  ...wanted,
  ...doors.flatMap(({ change }) => change.to ?? []),
];

const wordsIn = (page: PageProfile): Words =>
  Object.assign({}, ...statusReaders(page).map(({ map }) => map ?? {})) as Words;

/** The tool's words that a profile knows, to the statuses of the policy that they mean. */
export function statusesOf({ pages }: HostProfile, { statuses }: PolicyWords): Record<string, string> {
  const found: Record<string, string> = {};
  for (const page of pages)
    for (const [text, word] of Object.entries(wordsIn(page))) {
      const status = statuses.find((one) => one.word === word || one.names.includes(word));
      if (status) found[text] = status.id;
    }
  return found;
}

/** The tool's words that a profile's page knows. */
export const offersOf = (page: PageProfile | undefined): Offer[] =>
  page ? Object.keys(wordsIn(page)).map((text) => ({ value: text, text })) : [];

/** A reader of a status with these words; those that were unsaid are in them no more. */
function rewordReader(reader: Reader, map: Words, unsaid: readonly string[]): Reader {
  const kept = Object.entries(reader.map ?? {}).filter(([text]) => !unsaid.includes(text));
  const all = { ...Object.fromEntries(kept), ...map };
  const { map: _, ...rest } = reader;
  return Object.keys(all).length > 0 ? { ...rest, map: all } : rest;
}

/** A page whose readers of a status know these words. */
export function reworded(page: PageProfile, map: Words, { statuses }: Draft): PageProfile {
  const unsaid = Object.keys(statuses).filter((text) => statuses[text] === '');
  const reword = (readers: readonly Reader[]) => readers.map((one) => rewordReader(one, map, unsaid));
  const door = ({ change, ...rest }: Door): Door => ({
    ...rest,
    change: change.to ? { ...change, to: reword(change.to) } : change,
  });
  return {
    ...page,
    status: reword(page.status),
    ...(page.wanted ? { wanted: reword(page.wanted) } : {}),
    doors: page.doors.map(door),
  };
}
