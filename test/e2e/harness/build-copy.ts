import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from './chromium.ts';

/** A copy of a build, and its end. */
export interface BuildCopy {
  readonly folder: string;
  remove(): void;
}

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
}

function copyBuild(build: string, change: (manifest: Manifest) => Manifest): BuildCopy {
  const home = mkdtempSync(join(tmpdir(), 'caserail-copy-'));
  const folder = join(home, build);
  cpSync(buildFolder(build), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Manifest)));
  return { folder, remove: () => rmSync(home, { recursive: true }) };
}

/**
 * A copy of a build that sees the address of every tab. A click on the toolbar button shows an extension the address of
 * that one tab, but a test can't click there: the browser's own frame is out of its reach.
 */
export const seeingTabs = (build: string): BuildCopy =>
  copyBuild(build, (manifest) => ({ ...manifest, permissions: [...manifest.permissions, 'tabs'] }));

/** The team build with other required hosts, which is all that `npm run build -- --hosts …` changes. */
export const teamBuildFor = (hosts: readonly string[]): BuildCopy =>
  copyBuild('chrome-mv3-team', (manifest) => ({ ...manifest, host_permissions: hosts }));
