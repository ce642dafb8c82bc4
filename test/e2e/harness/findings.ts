import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { PastFinding } from '../../../lib/case/messages.ts';
import type { Extension } from './extension.ts';

/** Everything that was collected, by case, as the extension's storage holds it. */
export async function findingsIn(extension: Extension): Promise<PastFinding[]> {
  const stored = await extension.stored();
  const keys = Object.keys(stored).filter((key) => key.startsWith('findings:'));
  return keys.sort().flatMap((key) => (stored[key] as PastFinding[]).toSorted(byWords));
}

const byWords = (a: PastFinding, b: PastFinding): number => (tell(a) < tell(b) ? -1 : 1);

/** A finding in one line: case, change, rule and field. */
export const tell = ({ key, from, to, action, rule, field }: PastFinding): string =>
  [key, `${from} > ${to ?? action}`, rule, field].filter(Boolean).join(' ');

/** The page that an act opens, loaded. */
export async function openedBy(page: Page, act: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), act()]);
  await opened.waitForLoadState();
  return opened;
}

/** The text of the file that a button of a page saves. */
export async function savedBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** The cells of one line of CSV. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

/** The rows of a CSV whose cells hold no line breaks, by the names in its head. */
export function rowsOf(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i], cell])));
}
