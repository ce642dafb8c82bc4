import { describe, expect, it } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { toJsonPath } from './documents.ts';
import { exportFile, type Known, planImport } from './file.ts';
import { checkPolicy } from './policy-check.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const A = 'https://a.example';
const empty = { settings: { sites: [], responses: {} }, library: { policies: [], profiles: [] } };
const known = (change: Partial<Known> = {}): Known => ({
  documented: new Map([['sample', samplePolicy()]]),
  managed: [],
  ...empty,
  profiles: new Set(['desk']),
  shippedProfiles: new Set(['desk']),
  check: checkPolicy,
  now: NOW,
  ...change,
});
const site = (change = {}) => ({
  origin: A,
  profile: 'desk',
  enabled: true,
  bindings: [{ policy: 'sample' }],
  ...change,
});
const file = (settings: object, policies: unknown[] = []) =>
  JSON.stringify({ format: 'caserail-settings', version: 1, settings, policies }, null, 1);
const plan = (text: string, name = 'f.json', change: Partial<Known> = {}) =>
  planImport(text, name, known(change));
const refused = (text: string, change: Partial<Known> = {}) => {
  const made = plan(text, 'f.json', change);
  if (made.ok) throw new Error('should be refused');
  return made.issues;
};
const applied = (text: string, name = 'f.json', change: Partial<Known> = {}) => {
  const made = plan(text, name, change);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return { changes: made.changes, after: made.apply({ ...empty, ...change }) };
};

describe('one file', () => {
  it('carries settings and policies there and back', () => {
    const policy = {
      id: 'team',
      file: 't.json',
      text: '{}',
      document: samplePolicy({ id: 'team' }),
      added: NOW,
    };
    const everything = {
      settings: {
        sites: [site({ bindings: [{ policy: 'team', labels: { open: ['Offen'] } }] })],
        responses: { unknown: 'observe' as const },
        override: false,
        role: 'manager' as const,
      },
      library: { policies: [policy], profiles: [] },
    };
    const { changes, after } = applied(exportFile(everything, NOW));
    expect(changes.map(({ kind, how }) => [kind, how])).toEqual([
      ['policy', 'added'],
      ['site', 'added'],
      ['responses', 'changed'],
      ['override', 'added'],
      ['role', 'added'],
    ]);
    expect(after.settings).toEqual(everything.settings);
    expect(after.library.policies).toMatchObject([{ id: 'team', document: policy.document }]);
    expect(exportFile(after, NOW)).toBe(exportFile(everything, NOW));
  });

  it('adds and replaces what it names, and leaves the rest', () => {
    const before = {
      settings: { sites: [site({ origin: 'https://b.example' })], responses: {}, role: 'manager' as const },
      library: { policies: [], profiles: [] },
    };
    const { after, changes } = applied(file({ sites: [site()] }), 'f.json', before);
    expect(after.settings).toEqual({ ...before.settings, sites: [...before.settings.sites, site()] });
    expect(changes).toEqual([{ kind: 'site', subject: A, how: 'added' }]);
    expect(applied(file({ sites: [site()] }), 'f.json', after).changes[0]?.how).toBe('same');
  });

  it('keeps a lone policy as the text it came in', () => {
    const text = `# our house\n${JSON.stringify(samplePolicy({ id: 'team' }))}`;
    const { after } = applied(text, 'team.yaml');
    expect(after.library.policies[0]).toMatchObject({ id: 'team', file: 'team.yaml', text, added: NOW });
  });
});

describe('a file that is wrong', () => {
  it('changes nothing, and each error has file, path, line and column', () => {
    const text = file({ sites: [site({ origin: 'desk' }), site({ profile: 'gone' })], role: 'king' });
    expect(refused(text)).toMatchObject([
      { file: 'f.json', path: ['settings', 'sites', 0, 'origin'], place: { line: 7, column: 15 } },
      { path: ['settings', 'role'], place: { line: 27, column: 11 } },
    ]);
  });

  it.each<[string, object, unknown[], (string | number)[]]>([
    ['an unknown profile', { sites: [site({ profile: 'gone' })] }, [], ['settings', 'sites', 0, 'profile']],
    [
      'an unknown policy',
      { sites: [site({ bindings: [{ policy: 'gone' }] })] },
      [],
      ['settings', 'sites', 0, 'bindings', 0, 'policy'],
    ],
    [
      'an unknown reading',
      { sites: [site({ bindings: [{ policy: 'sample', readings: { strict: 'perhaps' } }] })] },
      [],
      ['settings', 'sites', 0, 'bindings', 0, 'readings'],
    ],
    ['a site twice', { sites: [site(), site()] }, [], ['settings', 'sites', 1, 'origin']],
    ['a policy twice', {}, [samplePolicy({ id: 'x' }), samplePolicy({ id: 'x' })], ['policies', 1, 'id']],
    ["a documented policy's id", {}, [samplePolicy()], ['policies', 0, 'id']],
    ['a bad policy', {}, [{ ...samplePolicy({ id: 'x' }), statuses: 1 }], ['policies', 0, 'statuses']],
    [
      'a reference into nothing',
      {},
      [samplePolicy({ id: 'x', actions: [{ id: 'a', labels: { en: 'A' }, to: 'gone' }] })],
      ['policies', 0, 'actions', 0, 'to'],
    ],
  ])('for %s', (_, settings, policies, path) => {
    const found = refused(file(settings, policies));
    expect(found.map((issue) => issue.path)).toContainEqual(path);
    expect(found.every((issue) => (issue.place?.line ?? 0) > 1)).toBe(true);
  });

  it('says that what is not there is missing', () => {
    const { labels: _, ...status } = samplePolicy().statuses[0] ?? { labels: {} };
    const [issue] = refused(file({}, [samplePolicy({ id: 'x', statuses: [status as never] })]));
    expect(issue).toMatchObject({
      path: ['policies', 0, 'statuses', 0, 'labels'],
      message: 'Missing: keys and values expected',
    });
  });

  it.each(['"hello"', '[1, 2]', '5', 'true', 'null'])(
    'says what a file holds that is of something else: %s',
    (text) => {
      expect(refused(text)).toMatchObject([
        {
          path: [],
          place: { line: 1, column: 1 },
          message: expect.stringMatching(/^This holds no keys and values/),
        },
      ]);
    },
  );

  it('for a newer format, an unknown key, or no format at all', () => {
    expect(refused('{"format": "caserail-settings", "version": 2}')).toMatchObject([
      { path: ['version'], message: expect.stringContaining('newer Caserail') },
    ]);
    expect(refused('{"format": "caserail-settings", "version": 1, "extra": 1}')).toHaveLength(1);
    const [newer] = refused('{"format": 2, "id": "a", "statuses": []}');
    expect(newer).toMatchObject({ path: ['format'], message: expect.stringContaining('newer Caserail') });
    expect(refused('[]').length).toBeGreaterThan(0);
  });

  it('in one line, where it is none of ours at all', () => {
    const one = (message: RegExp) => [{ message: expect.stringMatching(message) }];
    expect(refused('{"hello": 1}')).toMatchObject(one(/^No policy, host profile or settings file/));
    expect(refused('{}')).toMatchObject(one(/^No policy/));
    expect(refused('{"sites": [], "role": "agent"}')).toMatchObject(one(/^Not a whole settings file/));
    expect(refused('{"version": 1, "settings": {}}')).toMatchObject(one(/"caserail-settings"/));
  });

  it('for a missing version without a word on quotes', () => {
    const messages = refused('{"format": 1, "id": "a"}').map(({ message }) => message);
    expect(messages).toContain('Missing: text expected');
    expect(messages.join()).not.toContain('quotes');
    expect(refused('{"format": 1, "version": 2}').map(({ message }) => message)).toContain(
      'put the version in quotes: it is text',
    );
  });

  it('takes a policy of the team or of the library as known', () => {
    const sites = [site({ bindings: [{ policy: 'team' }] })];
    expect(plan(file({ sites }), 'f.json', { managed: [samplePolicy({ id: 'team' })] }).ok).toBe(true);
    expect(plan(file({ sites }, [samplePolicy({ id: 'team' })])).ok).toBe(true);
  });
});

describe("a team's policy that extends another", () => {
  const TEAM = 'format: 1\nid: team\nversion: "1"\ntitle: { en: Team }\nextends: sample # ours\n';

  it('is kept as it came, so that it follows what it extends', () => {
    const { after } = applied(`${TEAM}rules:\n  off: { X-1: Not here }\n`, 'team.yaml');
    expect(after.library.policies).toMatchObject([
      { id: 'team', text: expect.stringContaining('# ours'), document: { extends: 'sample' } },
    ]);
    expect(after.library.policies[0]?.document).not.toHaveProperty('statuses');
  });

  it('is compared with the version that it replaces, else with what it extends; unchanged, with nothing', () => {
    const compared = (text: string, change: Partial<Known> = {}) => {
      const made = plan(text, 'team.yaml', change);
      return made.ok
        ? made.compared.map(({ before, after }) => [before.id, before.version, after.version])
        : made.issues;
    };
    const { after } = applied(TEAM, 'team.yaml');
    expect(compared(TEAM)).toEqual([['sample', samplePolicy().version, '1']]);
    expect(compared(TEAM.replace('"1"', '"2"'), after)).toEqual([['team', '1', '2']]);
    expect(compared(TEAM, after)).toEqual([]);
    expect(compared(JSON.stringify(samplePolicy({ id: 'alone' })))).toEqual([]);
  });

  it('is refused by line and path where it names what is not there', () => {
    const made = plan(`${TEAM}rules:\n  off: { X-9: Not here }\n`, 'team.yaml');
    expect(made).toMatchObject({
      ok: false,
      issues: [
        {
          path: ['rules', 'off', 'X-9'],
          place: { line: 7, column: 15 },
          message: 'sample has no rule "X-9"; did you mean "X-1"?',
        },
      ],
    });
  });

  it('may extend another one of the same file', () => {
    const team = (id: string, parent: string) => ({
      format: 1,
      id,
      version: '1',
      title: { en: id },
      extends: parent,
    });
    const { changes } = applied(file({}, [team('b', 'a'), team('a', 'sample')]));
    expect(changes.map(({ subject }) => subject)).toEqual(['b', 'a']);
    expect(refused(file({}, [team('b', 'a'), team('a', 'b')]))[0]).toMatchObject({
      path: ['policies', 0, 'extends'],
      message: 'it extends itself: b → a → b',
    });
  });
});

describe('a host profile', () => {
  const profile = sampleProfile({ id: 'own' });

  it('travels alone, and is kept as it came', () => {
    const text = JSON.stringify(profile, null, 4);
    const { changes, after } = applied(text, 'own.json');
    expect(changes).toEqual([{ kind: 'profile', subject: 'own', how: 'added' }]);
    expect(after.library.profiles).toEqual([
      { id: 'own', file: 'own.json', text, document: profile, added: NOW },
    ]);
    expect(applied(text, 'own.json', { library: after.library }).changes).toMatchObject([{ how: 'same' }]);
  });

  it('travels with the settings of a site that needs it, there and back', () => {
    const settings = { sites: [site({ profile: 'own' })], responses: {} };
    const library = {
      policies: [],
      profiles: [{ id: 'own', file: 'f', text: '', document: profile, added: NOW }],
    };
    const { changes, after } = applied(exportFile({ settings, library }, NOW));
    expect(changes.map(({ kind }) => kind)).toEqual(['profile', 'site', 'responses']);
    expect(after.library.profiles[0]?.document).toEqual(profile);
  });

  it.each<[string, object, string]>([
    ['of a shipped one’s id', { ...profile, id: 'desk' }, '$.id'],
    ['with a misspelt key', { ...profile, pageWorlds: true }, '$.pageWorlds'],
    [
      'with a bad reader',
      { ...profile, pages: [{ ...profile.pages[0], key: [{ from: 'attr' }] }] },
      '$.pages[0].key[0].name',
    ],
  ])('%s is refused at its place', (_, raw, place) => {
    const issues = refused(JSON.stringify(raw, null, 1));
    expect(issues.map(({ path }) => toJsonPath(path ?? []))).toContain(place);
    expect(issues[0]?.place?.line).toBeGreaterThan(0);
  });

  it('may not stand twice in a file', () => {
    const text = JSON.stringify({ format: 'caserail-settings', version: 1, profiles: [profile, profile] });
    expect(refused(text).map(({ message }) => message)).toEqual([
      'There is already a profile "own" in this file',
    ]);
  });
});
