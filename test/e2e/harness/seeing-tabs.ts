import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from './chromium.ts';

/** A copy of a build, and its end. */
export interface BuildCopy {
  readonly folder: string;
  remove(): void;
}

/**
 * A copy of a build that sees the address of every tab. A click on the toolbar button shows an extension the address of
 * that one tab, but a test can't click there: the browser's own frame is out of its reach.
 */
export function seeingTabs(build: string): BuildCopy {
  const home = mkdtempSync(join(tmpdir(), 'caserail-tabs-'));
  const folder = join(home, build);
  cpSync(buildFolder(build), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'tabs'] }));
  return { folder, remove: () => rmSync(home, { recursive: true }) };
}
