import { basename, dirname, extname, join } from 'node:path';
import type { CompiledPolicy } from '../policy/compile.ts';
import { lifeCycle } from '../policy/life-cycle/life-cycle.ts';
import { diagram } from '../reference/diagram/diagram.ts';
import { mermaid } from '../reference/diagram/mermaid.ts';
import { html } from '../reference/page/html.ts';
import { markdown } from '../reference/page/markdown.ts';
import { referencePage } from '../reference/page/page.ts';
import type { Words } from '../reference/words.ts';
import { UsageError } from './usage.ts';

/** A file to be written. */
export interface Made {
  readonly path: string;
  readonly text: string;
}

/** The page as Markdown that needs no other file: its diagram is Mermaid. */
export const pageText = (policy: CompiledPolicy, words: Words): string =>
  markdown(referencePage(policy, words), `\`\`\`mermaid\n${mermaid(lifeCycle(policy), words)}\`\`\``);

/**
 * The files of a reference page: one HTML file, or Markdown with its diagram beside it.
 * @param path ends in `.html` or `.md`
 * @throws UsageError for another ending
 */
export function pageFiles(policy: CompiledPolicy, words: Words, path: string): Made[] {
  const page = referencePage(policy, words);
  const picture = diagram(lifeCycle(policy), words);
  const ending = extname(path);
  if (ending === '.html') return [{ path, text: html(page, picture) }];
  if (ending !== '.md') throw new UsageError(`${path}: the file must end in .md or .html`);
  const stem = basename(path, ending);
  const name = stem === 'README' ? 'life-cycle.svg' : `${stem}.svg`;
  const link = `![${words.t('reference_lifeCycle')}](${encodeURI(name)})`;
  return [
    { path, text: markdown(page, link, `${GENERATED} ${policy.document.id}`) },
    { path: join(dirname(path), name), text: picture },
  ];
}

const GENERATED = 'Generated: do not edit. Again by: npm run --silent policy -- docs';
