import { describe, expect, it } from 'vitest';
import { profiles } from './index.ts';
import { readOne } from './read.ts';
import type { HostProfile, PageProfile, Reader, Translations } from './types.ts';

/** Every tool's words stand in every language that we look at pages in; English ones are those that policies know. */
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'ja'];

/** Tools whose pages are in English alone, each with the reason. */
const ENGLISH: Readonly<Record<string, string>> = {
  'demo-desk': 'It is ours, and words its statuses as the policies do.',
};

/** What readers make of stable values; names that the tool's API fills in, and what stands for nothing, are no words. */
const wordsIn = (readers: readonly Reader[] = []): string[] =>
  readers
    .flatMap(({ from, value, map, listed }) => [
      ...Object.values(map ?? {}),
      ...(from === 'const' && value && !listed ? [value] : []),
    ])
    .filter((word) => /^\p{L}/u.test(word));

const doorsOf = ({ pages, doors = [] }: HostProfile) => [...doors, ...pages.flatMap((page) => page.doors)];

/** Statuses as the profile's own readers and doors give them, and those that it has words for. */
const statusesOf = (profile: HostProfile): string[] => [
  ...profile.pages.flatMap(({ status, wanted }) => [...wordsIn(status), ...wordsIn(wanted)]),
  ...doorsOf(profile).flatMap(({ change }) => wordsIn(change.to)),
  ...Object.keys(profile.words?.status ?? {}),
];

const actionsOf = (profile: HostProfile): string[] => [
  ...doorsOf(profile).flatMap(({ change }) => wordsIn(change.action)),
  ...Object.keys(profile.words?.action ?? {}),
];

const speaks = (translations: Translations | undefined, language: string): boolean =>
  Object.keys(translations ?? {}).some((tag) => tag === language || tag.startsWith(`${language}-`));

/** "Closed: ja", for each word and language that lacks. */
const lacking = (words: readonly string[], known: Readonly<Record<string, Translations>> = {}): string[] =>
  [...new Set(words)].flatMap((word) =>
    LANGUAGES.filter(
      (language) => !speaks(Object.hasOwn(known, word) ? known[word] : undefined, language),
    ).map((language) => `${word}: ${language}`),
  );

describe.each([...profiles].filter(([id]) => !Object.hasOwn(ENGLISH, id)))(
  'the words of %s',
  (_, profile) => {
    it('name each status in every language', () => {
      expect(statusesOf(profile).length).toBeGreaterThan(0);
      expect(lacking(statusesOf(profile), profile.words?.status)).toEqual([]);
    });

    it('name each action of its doors in every language', () => {
      expect(lacking(actionsOf(profile), profile.words?.action)).toEqual([]);
    });
  },
);

describe('a tool whose statuses are known by their words alone', () => {
  const profile = profiles.get('ithelpcenter') as HostProfile;
  const { status } = profile.pages[0] as PageProfile;
  const all = Object.entries(profile.words?.status ?? {}).flatMap(([word, translations]) =>
    Object.values(translations).flatMap((texts) => texts.map((text) => [text, word] as const)),
  );

  it.each(all)('%s is read as %s', (text, word) => {
    const scope = document.createElement('div');
    scope.innerHTML = '<dl><dt>Status</dt><dd></dd></dl>';
    scope.querySelector('dd')?.replaceChildren(text);
    expect(readOne(status[0] as Reader, { scope })).toBe(word);
  });
});
