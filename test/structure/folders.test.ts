import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Folder, foldersIn, hostComplaints, policyComplaints } from './folders.ts';
import { ROOT } from './imports.ts';
import { LAYERS } from './layers.ts';

/** All that lies at the top. Anything else belongs into one of these folders. */
const TOP = new Set([
  ...['.ci', '.git', 'components', 'entrypoints', 'lib', 'locales', 'public', 'test'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md'],
  ...['.gitignore', 'biome.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['playwright.config.ts', 'vitest.config.ts', 'wxt.config.ts'],
]);

const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));

const folder = (path: string, files: string[], more: Partial<Folder> = {}): Folder => ({
  path,
  files,
  readme: `${path} is documented here, at sufficient length to say something useful about pages and doors.`,
  imported: [`./${path.split('/').at(-1)}/${path.includes('hosts') ? 'profile' : 'policy'}.json`],
  ...more,
});

describe('the top of the repository', () => {
  it('holds nothing new', () => {
    // Whoever follows the README makes a policy of their own here: its folder has the schema for editors.
    const isTeamPolicy = (name: string) => existsSync(join(ROOT, name, 'policy.schema.json'));
    const strange = readdirSync(ROOT).filter(
      (name) => !TOP.has(name) && !ignored.includes(name) && !isTeamPolicy(name),
    );
    expect(strange, 'move these into a folder of their layer, or add them to TOP with a good reason').toEqual(
      [],
    );
  });

  it('has no folder in lib/ that is no layer', () => {
    const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true });
    const strange = folders.filter((entry) => !entry.isDirectory() || !LAYERS.includes(`lib/${entry.name}`));
    expect(
      strange.map(({ name }) => name),
      'add the layer to test/structure/layers.ts',
    ).toEqual([]);
  });

  it('has a README in every layer and in test/, which says what it is for', () => {
    const bare = [...LAYERS, 'test'].filter((folder) => !existsSync(join(ROOT, folder, 'README.md')));
    expect(bare).toEqual([]);
  });
});

describe('hosts', () => {
  it('are registered, sampled, tested and documented', async () => {
    expect((await foldersIn('lib/hosts')).flatMap(hostComplaints)).toEqual([]);
  });

  it('are missed in whatever they lack', () => {
    const whole = ['profile.json', 'samples/case.html', 'desk.test.ts', 'README.md', 'doors.json'];
    expect(
      hostComplaints(
        folder('lib/hosts/desk', ['profile.json', 'samples/index.ts', 'README.md', 'doors.json']),
      ),
    ).toEqual([]);
    expect(hostComplaints(folder('lib/hosts/desk', whole))).toEqual([]);
    const says = (files: string[], more?: Partial<Folder>) =>
      hostComplaints(folder('lib/hosts/desk', files, more)).join('\n');
    expect(says(whole.slice(1))).toBe('lib/hosts/desk has no profile.json.');
    expect(says(whole.filter((name) => !name.startsWith('samples')))).toContain('has no samples');
    expect(says(whole.filter((name) => !name.endsWith('.ts')))).toContain('has no test');
    expect(says(whole.filter((name) => name !== 'doors.json'))).toContain('no door was tried');
    expect(says(whole, { readme: 'Desk.' })).toContain('is not documented');
    expect(says(whole, { imported: ['./other/profile.json'] })).toContain("import './desk/profile.json'");
  });
});

describe('policies', () => {
  it('are registered, exemplified and documented', async () => {
    expect((await foldersIn('lib/policies')).flatMap(policyComplaints)).toEqual([]);
  });

  it('are missed in whatever they lack', () => {
    const whole = ['policy.json', 'examples.ndjson'];
    expect(policyComplaints(folder('lib/policies/desk', whole))).toEqual([]);
    expect(policyComplaints(folder('lib/policies/desk', ['policy.json', 'examples/a.json']))).toEqual([]);
    const says = (files: string[], more?: Partial<Folder>) =>
      policyComplaints(folder('lib/policies/desk', files, more)).join('\n');
    expect(says(['policy.json'])).toContain('has no examples');
    expect(says(['examples.ndjson'])).toBe('lib/policies/desk has no policy.json.');
    expect(says(whole, { readme: '' })).toContain('is not documented');
    expect(says(whole, { imported: [] })).toContain('is not registered');
    expect(says(whole, { imported: ['./*/policy.json'] })).toBe('');
  });
});
