import { dirname, join } from 'node:path';
import { documentedIds, examplesFile } from '../../policies/load.ts';
import { referencePage } from '../../reference/page/page.ts';
import { choosePolicy } from '../choose.ts';
import { command, JSON_OPTION } from '../command.ts';
import { LANGUAGE_OPTION, wordsIn } from '../languages.ts';
import { pageFiles, pageText } from '../reference.ts';
import { UsageError } from '../usage.ts';
import { writeText } from '../write.ts';

export default command({
  synopsis: 'ID|FILE [--out FILE.md|FILE.html] [--readings ID=ALTERNATIVE,…] [--language en|ja] [--json]',
  summary: 'Writes a reference page of a policy for people.',
  details: `
Statuses, who may do what and what it needs, clocks, readings, house rules, sources. As HTML in
one file; as Markdown with the diagram beside it; without --out as Markdown on standard output.
--all in place of a policy writes the pages of the documented ones, in their folders.

  npm run --silent policy -- docs servicenow-csm --out servicenow-csm.html`,
  options: {
    ...JSON_OPTION,
    ...LANGUAGE_OPTION,
    all: { type: 'boolean' },
    out: { type: 'string' },
    readings: { type: 'string', multiple: true },
  },
  positionals: [0, 1],
  run({ positionals: [name], values }) {
    if (values.all) {
      if (name !== undefined || values.out !== undefined) throw new UsageError('--all stands for itself');
      for (const id of documentedIds()) write(id, join(dirname(examplesFile(id)), 'README.md'), []);
      return 0;
    }
    if (name === undefined) throw new UsageError('say which policy: ID or FILE');
    const readings = values.readings ?? [];
    if (values.out !== undefined) write(name, values.out, readings, values.language);
    if (values.out !== undefined && !values.json) return 0;
    const policy = choosePolicy(name, readings);
    const words = wordsIn(policy.document, values.language);
    const text = values.json ? `${JSON.stringify(referencePage(policy, words))}\n` : pageText(policy, words);
    process.stdout.write(text);
    return 0;
  },
});

function write(name: string, path: string, readings: readonly string[], language?: string): void {
  const policy = choosePolicy(name, readings);
  for (const made of pageFiles(policy, wordsIn(policy.document, language), path)) {
    writeText(made.path, made.text);
  }
}
