import { describe, expect, it } from 'vitest';
import { doorsOf } from '../../test/hosts/doors/record.ts';
import { claimed } from '../../test/hosts/doors/standing.ts';
import { triedKey } from '../../test/hosts/doors/tried.ts';
import { coveredBy } from '../../test/hosts/samples/covered.ts';
import {
  countsOf,
  markupOf,
  readShown,
  SAMPLE_ORIGIN,
  showMarkup,
  showSample,
} from '../../test/hosts/samples/document.ts';
import type { Reads, SampleHost, SamplePage } from '../../test/hosts/samples/types.ts';
import { profiles } from './index.ts';
import { query } from './query.ts';
import { selectorsIn } from './selectors.ts';
import { forPages } from './ship.ts';
import { fillSelector, type Snapshot } from './snapshot.ts';
import type { HostProfile } from './types.ts';
import { matchAny, onSites } from './url.ts';

/** Every host with samples in code. What they hold is in `test/hosts/samples/types.ts`; browsers try their doors. */
const files = import.meta.glob<{ sample: SampleHost }>('./*/samples/index.ts', { eager: true });

const shownPages = (host: SampleHost): [string, SamplePage][] =>
  Object.entries(host.pages).filter(([, { page }]) => page !== null);

const asList = <T>(reads: T | readonly T[] | undefined): readonly T[] =>
  reads === undefined ? [] : Array.isArray(reads) ? reads : [reads as T];

/** What was read, as far as the sample says what it must be. */
const compared = ({ key, subject, wanted, state }: Snapshot, reads: Reads): Partial<Reads> => ({
  key,
  status: state.status,
  ...('subStatus' in reads ? { subStatus: state.subStatus ?? '' } : {}),
  ...('subject' in reads ? { subject } : {}),
  ...('wanted' in reads ? { wanted } : {}),
  ...('fields' in reads ? { fields: state.fields as Record<string, string> } : {}),
  ...('facts' in reads ? { facts: state.facts ?? {} } : {}),
  ...('unread' in reads ? { unread: state.unread ?? [] } : {}),
});

for (const [file, { sample: host }] of Object.entries(files)) {
  const folder = file.split('/')[1] ?? '';
  const whole = profiles.get(folder) as HostProfile;
  const profile = coveredBy(host, whole);

  describe(`the samples of ${folder}`, () => {
    it('are of the host whose folder they lie in', () => {
      expect(host.host).toBe(folder);
      expect(profile?.id).toBe(folder);
    });

    it('show every page of the profile', () => {
      const shown = new Set(shownPages(host).map(([, { page }]) => page));
      expect([...shown].sort()).toEqual(profile.pages.map(({ id }) => id).sort());
    });

    it.each(Object.entries(host.pages))('%s is known as its page, by address and presence', (_, sample) => {
      showMarkup(markupOf(host.start(), sample.path));
      const href = new URL(sample.path, SAMPLE_ORIGIN).href;
      const known = whole.pages.find(({ url, present }) => matchAny(url, href) && query(document, present));
      expect(known?.id ?? null).toBe(sample.page);
    });

    it('are matched by the selectors as often as said (if that changed for good: vitest -u)', async () => {
      const counts = Object.fromEntries(
        shownPages(host).map(([name, page]) => {
          const shown = showSample(host, profile, page);
          const selectors = selectorsIn({ page: shown.page, doors: profile.doors });
          return [name, countsOf(selectors.map((selector) => fillSelector(selector, shown.captures)))];
        }),
      );
      await expect(`${JSON.stringify(counts, null, 2)}\n`).toMatchFileSnapshot(
        `./${folder}/samples/${host.covers ? 'matches-covered' : 'matches'}.json`,
      );
      const matched = new Set(
        Object.values(counts).flatMap((each) => Object.keys(each).filter((selector) => each[selector])),
      );
      const idle = selectorsIn(forPages(profile)).filter(
        (selector) => !selector.includes('{') && !matched.has(selector),
      );
      expect(idle, 'no sample shows what these match; if none can, say why in `elsewhere`').toEqual(
        Object.keys(host.elsewhere ?? {}).sort(),
      );
    });

    it.each(shownPages(host))('%s is read as what it shows', (_, page) => {
      const wanted = asList<Reads>(page.reads);
      expect(wanted.length, 'say in `reads` what is read').toBeGreaterThan(0);
      const found = readShown(showSample(host, profile, page));
      expect(found.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
      found.forEach((each, index) => {
        expect(compared(each, wanted[index] as Reads)).toEqual(wanted[index]);
      });
    });

    it('try every door of every page', () => {
      const known = doorsOf(profile).map(({ key }) => key);
      const tried = host.doors.map((door) => triedKey(profile, host, door));
      expect(
        known.filter((key) => !tried.includes(key)),
        'add a try to `doors`',
      ).toEqual([]);
      expect(
        tried.filter((key) => !known.includes(key)),
        'the profile has no such door there',
      ).toEqual([]);
    });

    it.each(host.doors)('door $door at $at is tried by what its role asks for', (tried) => {
      const key = triedKey(profile, host, tried);
      const known = doorsOf(profile).find((one) => one.key === key);
      const standing = known && claimed(known);
      const asks =
        standing === 'guarded' ? ['allowed', 'held'] : standing === 'left alone' ? ['idle'] : ['held'];
      expect(Object.keys(tried)).toEqual(expect.arrayContaining(asks));
    });
  });
}

describe('the addresses of all hosts', () => {
  const all = [...profiles.values()].flatMap((profile) =>
    profile.pages.map((page) => ({ profile, page, name: `${profile.id}/${page.id}` })),
  );

  it.each(all)('$name has examples, and they are nobody else’s', ({ profile, page }) => {
    expect(page.examples?.length ?? 0, 'give the page `examples`').toBeGreaterThan(0);
    const others = all.filter((other) => other.profile !== profile);
    for (const href of page.examples ?? []) {
      expect(onSites(profile.sites, href), `${href} is on none of the profile's sites`).toBe(true);
      const taken = others
        .filter((other) => onSites(other.profile.sites, href) && matchAny(other.page.url, href))
        .map(({ name }) => name);
      expect(taken, href).toEqual([]);
    }
  });
});
