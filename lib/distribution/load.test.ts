import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify, parse as yamlOf } from 'yaml';
import { samplePolicy } from '../../test/samples/policy.ts';
import { toJsonPath } from '../policy/issue.ts';
import { LIMITS } from '../policy/limits.ts';
import { checkPolicy, NO_LIBRARY, Unreadable } from '../policy/resolve.ts';
import { issueLine, type Loaded, loadPolicy } from './load.ts';
import { libraryOf } from './policy-check.ts';

const MB = 1024 * 1024;
const sample = samplePolicy();
const library = libraryOf([sample]);
const team = (change: object = {}) => ({
  format: 1,
  id: 'team',
  version: '1',
  title: { en: 'Team' },
  extends: 'sample',
  ...change,
});

const load = (given: string | Uint8Array, file = 'policy.json'): Loaded => loadPolicy(given, file, library);
const lines = (loaded: Loaded): string[] => (loaded.ok ? ['taken'] : loaded.issues.map(issueLine));
/** Far above what it takes here, far below what a crash of a page takes. */
const SOON = 10_000;

function timed(given: string | Uint8Array, file: string): string[] {
  const from = performance.now();
  const told = lines(load(given, file));
  expect(performance.now() - from).toBeLessThan(SOON);
  return told;
}

describe('a policy file', () => {
  test('is flat, with the way back to each place of its text', () => {
    const text = stringify(team({ rules: { add: [{ id: 'T-1', summary: { en: 'Ours.' } }] } }));
    const loaded = load(text, 'team.yaml');
    if (!loaded.ok) throw new Error(lines(loaded).join());
    expect(loaded.document.rules.map(({ id }) => id)).toEqual(['X-1', 'T-1']);
    expect(loaded.raw).toEqual(yamlOf(text));
    expect(loaded.pathOf(['rules', 1, 'summary'])).toEqual(['rules', 'add', 0, 'summary']);
    expect(loaded.placeOf(['rules', 1, 'id'])).toEqual({ line: 9, column: 11 });
    expect(loaded.placeOf(['rules', 0])).toEqual({ line: 6, column: 10 });
  });

  test('says the same in JSON and YAML', () => {
    const both = [load(JSON.stringify(team()), 'a.json'), load(stringify(team()), 'a.yaml')];
    expect(both[0]).toMatchObject({ ok: true });
    expect(JSON.stringify(both[0])).toBe(JSON.stringify(both[1]));
  });

  test('whose parent cannot be read says why', () => {
    const broken = {
      find: () => {
        throw new Unreadable('region.yaml:3:1: value expected');
      },
      ids: () => [],
    };
    expect(lines(loadPolicy(JSON.stringify(team()), 'a.json', broken))).toEqual([
      'a.json:1:71: $.extends: "sample" can\'t be extended: region.yaml:3:1: value expected',
    ]);
  });
});

const big = (count: number, item: (i: number) => object): string =>
  JSON.stringify({ ...sample, statuses: Array.from({ length: count }, (_, i) => item(i)) });

/** Small YAML whose aliases stand for 9^9 strings. */
const LAUGHS = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`)
  .join('\n')}`;

describe('a hostile file is refused, by its limit and place, in bounded time', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', 'a.json', '', /^a\.json:1:1: The file is empty$/],
    [
      'truncated',
      'a.json',
      JSON.stringify(sample).slice(0, 700),
      /^a\.json:1:697: unexpected end of string$/,
    ],
    ['truncated YAML', 'a.yaml', 'id: [a,\n', /^a\.yaml:2:1: Flow sequence/],
    ['of 50 MB', 'a.json', new Uint8Array(50 * MB), /^a\.json: Larger than 5 MB$/],
    ['of 50 MB of text', 'a.json', ' '.repeat(50 * MB), /^a\.json: Larger than 5 MB$/],
    ['of 2 MB YAML', 'a.yaml', '#'.repeat(2 * MB), /^a\.yaml: Larger than 1 MB; as JSON it may have 5$/],
    [
      '10,000 deep',
      'a.json',
      '['.repeat(10_000) + ']'.repeat(10_000),
      /:1:33: nested deeper than 32 levels$/,
    ],
    ['10,000 deep in YAML', 'a.yaml', '['.repeat(10_000), /nested deeper than 32 levels$/],
    ['10,000 deep by dashes', 'a.yaml', '- '.repeat(10_000), /nested deeper than 32 levels$/],
    [
      'deep by indent',
      'a.yaml',
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
      /nested deeper/,
    ],
    ['with a key twice', 'a.json', '{"id": "a",\n "id": "b"}', /^a\.json:2:2: "id" stands here twice$/],
    ['with a key twice in YAML', 'a.yaml', 'id: a\n"id": b', /^a\.yaml:2:1: "id" stands here twice$/],
    [
      'with __proto__',
      'a.json',
      '{"title": {"en": "x", "__proto__": {}}}',
      /\$\.title\.__proto__: the name "__proto__" is reserved$/,
    ],
    ['with constructor', 'a.yaml', 'constructor:\n  prototype: 1', /\$\.constructor: the name/],
    [
      'with aliases that explode',
      'a.yaml',
      LAUGHS,
      /^a\.yaml:2:8: The alias \*a is not taken: write the value out$/,
    ],
    ['with a tag', 'a.yaml', 'id: !!js/function x', /^a\.yaml:1:5: Unresolved tag/],
    ['with a key that is no word', 'a.yaml', '? [a]\n: b', /^a\.yaml:1:3: a key must be a word$/],
    ['of two documents', 'a.yaml', 'id: a\n---\nid: b', /only one document is taken/],
    [
      'of no UTF-8',
      'a.json',
      new Uint8Array([0x7b, 0x0a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      /^a\.json:2:1: Not UTF-8/,
    ],
    ['of a cut character', 'a.json', new TextEncoder().encode('"é"').slice(0, 2), /:1:1: Not UTF-8/],
    ['of UTF-16', 'a.json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), /This is UTF-16/],
    ['with comments in JSON', 'a.json', '{} // x', /^a\.json:1:4: invalid comment token$/],
    ['of commas', 'a.json', `[${','.repeat(4 * MB)}`, /more than 400000 values in all$/],
    ['of a million values', 'a.json', `[${'1,'.repeat(1_000_000)}1]`, /more than 400000 values in all$/],
    [
      'of 100,000 statuses',
      'a.json',
      big(100_000, (i) => ({ id: `s${i}` })),
      /\$\.statuses: 100000 entries; at most 10000 are taken$/,
    ],
    [
      'of 9,000 statuses',
      'a.json',
      big(9000, (i) => ({ id: `s${i}`, labels: { en: `S ${i}` }, phase: 'new' })),
      /\$\.statuses: .*500/,
    ],
    [
      'of keys by the thousands',
      'a.yaml',
      Array.from({ length: 50_000 }, (_, i) => `k${i}: b`).join('\n'),
      /entries; at most 10000/,
    ],
    ['of wrong brackets', 'a.yaml', '[}'.repeat(MB / 2 - 1), /^a\.yaml:1:2: Flow sequence/],
    ['of quotes', 'a.yaml', '"'.repeat(MB - 1), /more than 400000 words in all$/],
    ['of directives', 'a.yaml', '%TAG ! x\n'.repeat(50_000), /directives-end/],
  ])('%s', (_, file, given, expected) => {
    expect(timed(given, file)[0]).toMatch(expected);
  });

  test('a byte-order mark is fine', () => {
    expect(lines(load(`\ufeff${JSON.stringify(team())}`))).toEqual(['taken']);
    expect(lines(load(new TextEncoder().encode(`\ufeff${stringify(team())}`), 'a.yaml'))).toEqual(['taken']);
  });

  test('a million statuses that are given as data, not as text, are refused as well', () => {
    const statuses = Array.from({ length: 1_000_000 }, (_, i) => ({ id: `s${i}` }));
    const from = performance.now();
    expect(libraryCheck({ ...sample, statuses })).toEqual([
      '$.statuses 1000000 entries; at most 10000 are taken',
    ]);
    expect(performance.now() - from).toBeLessThan(SOON);
  });

  test('a value that holds itself is refused', () => {
    const round: { title: unknown } = { ...sample };
    round.title = round;
    expect(libraryCheck(round)[0]).toMatch(/nested deeper than 32 levels/);
  });

  test('no more problems are told than one reads', () => {
    const rules = Array.from({ length: 5000 }, (_, i) => ({
      ...sample.rules[0],
      id: `R-${i}`,
      basis: 'x',
      kind: 'y',
    }));
    const told = timed(JSON.stringify({ ...sample, rules }), 'a.json');
    expect(told).toHaveLength(LIMITS.issues + 1);
    expect(told.at(-1)).toMatch(/and \d+ more problems$/);
  });
});

function libraryCheck(raw: unknown): string[] {
  const checked = checkPolicy(raw, NO_LIBRARY);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${toJsonPath(path)} ${message}`);
}

/** Something is told of every file that is refused, at a place within it. */
function sound(loaded: Loaded, text: string): void {
  if (loaded.ok) {
    expect(loaded.document).toMatchObject({ format: 1 });
    return;
  }
  expect(loaded.issues.length).toBeGreaterThan(0);
  expect(loaded.issues.length).toBeLessThanOrEqual(LIMITS.issues + 1);
  const count = text.split('\n').length;
  for (const { message, place } of loaded.issues) {
    expect(message).not.toBe('');
    if (place) expect(place.line).toBeLessThanOrEqual(count);
  }
}

const TEXTS = [
  JSON.stringify(sample, null, 1),
  stringify(sample),
  stringify(
    team({ rules: { off: { 'X-1': 'No' } }, statuses: { change: { open: { labels: { de: 'Offen' } } } } }),
  ),
];

const TRAPS = fc.constantFrom<unknown>(
  null,
  [],
  {},
  '',
  0,
  -1,
  Number.NaN,
  true,
  '__proto__',
  'x'.repeat(5000),
  [[[]]],
  { en: 1 },
  { extends: 'team' },
  [null],
);

describe('a damaged file never crashes, and is never half taken', () => {
  test('cut, doubled, or with other characters in it', () => {
    const damage = fc.record({
      text: fc.constantFrom(...TEXTS),
      at: fc.nat(5000),
      length: fc.nat(40),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('*a', '&a ', '\n', '{', ']', '"', '\t', '\u0000', '- ', ': ', '!!', '%'),
      ),
      file: fc.constantFrom('a.json', 'a.yaml', 'a'),
    });
    fc.assert(
      fc.property(damage, ({ text, at, length, put, file }) => {
        const from = at % text.length;
        const damaged = text.slice(0, from) + put + text.slice(from + length);
        sound(load(damaged, file), damaged);
      }),
      { numRuns: 300 },
    );
  });

  test('with bytes of any kind', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.json', 'a.yaml', 'a'),
        (bytes, file) => {
          sound(load(bytes, file), '\n'.repeat(200));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('with a wrong value in any place', () => {
    const bases = [
      sample,
      team({ rules: { add: [{ id: 'T-1', summary: { en: 'x' } }] }, readings: { settle: {} } }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.nat(400), TRAPS, (base, at, trap) => {
        const raw = structuredClone(base);
        const places = [...placesOf(raw)];
        const place = places[at % places.length];
        if (place) place.holder[place.key] = trap;
        const text = JSON.stringify(raw) ?? 'null';
        sound(load(text), text);
      }),
      { numRuns: 400 },
    );
  });
});

interface Holder {
  [key: string]: unknown;
}

function* placesOf(value: unknown): Generator<{ holder: Holder; key: string }> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    yield { holder: value as Holder, key };
    yield* placesOf(child);
  }
}
