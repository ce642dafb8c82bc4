import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTORS, OUTCOMES } from '../case/index.ts';
import { EFFECT_CODES, FINDING_CODES } from '../policy/codes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LANGUAGES = readdirSync(join(ROOT, 'locales')).map((file) => file.replace('.json', ''));
const BASES = ['stated', 'derived', 'conflict', 'silent', 'house', 'reserved'];

const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(ROOT, 'locales', `${language}.json`), 'utf8'));

const english = read('en');

/** The values that a message takes, in order, each once. */
const values = (message: string): string[] => [...new Set(message.match(/\$[1-9]/gu))].sort();

/** Codes that host scripts name in their source, by the field that carries them. */
function named(field: 'why' | 'notice' | 'key', folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/u.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const pattern = new RegExp(`\\b${field}: '(\\w+)'`, 'gu');
  return [...new Set(files.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))];
}

describe.each(LANGUAGES)('locales/%s.json', (language) => {
  const messages = read(language);

  it('has the keys that English has', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('is flat, sorted, without blanks, and named as the browser wants it', () => {
    const keys = Object.keys(messages);
    // Those without a prefix first.
    const plain = (key: string) => !key.includes('_');
    expect(keys).toEqual([...keys.filter(plain).sort(), ...keys.filter((key) => !plain(key)).sort()]);
    for (const [key, message] of Object.entries(messages)) {
      expect(key).toMatch(/^\w+$/u);
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('fills in what English fills in', () => {
    // Forms of a number may leave the number out: "one thing".
    const counted = (key: string) => /_(?:one|other)$/u.test(key);
    for (const [key, message] of Object.entries(messages)) {
      const without = (list: string[]) => (counted(key) ? list.filter((value) => value !== '$1') : list);
      expect(without(values(message)), key).toEqual(without(values(english[key] ?? '')));
    }
  });

  it('names its own language', () => {
    expect(Intl.getCanonicalLocales(messages.locale)).toEqual([language]);
    expect(['ltr', 'rtl']).toContain(messages.dir);
  });

  it.each([
    ['finding', FINDING_CODES],
    ['effect', EFFECT_CODES],
    ['outcome', OUTCOMES],
    ['actor', ACTORS],
    ['basis', BASES],
    ['guard', [...named('why', ['entrypoints/overlay']), 'failed', 'noCase']],
    ['notice', [...named('notice', ['lib/guard']), 'pageRefused', 'savedNotesOnly']],
    ['notice', named('key', ['entrypoints/overlay'])],
  ])('has a sentence for every %s code', (prefix, codes) => {
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !(`${prefix}_${code}` in messages))).toEqual([]);
  });
});
