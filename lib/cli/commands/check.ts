import { check, toText } from '../check/report.ts';
import { readExamples, readSource } from '../check/source.ts';
import { command, JSON_OPTION } from '../command.ts';

export default command({
  synopsis: 'FILE|ID [--examples FILE…] [--json]',
  summary: 'Checks a policy file: its shape, then contradictions, dead ends and all that cannot be meant.',
  details: `
Each finding comes with its line, what to do, and the smallest request that shows it. Examples are those named, else
the examples.ndjson beside the file. Exit status 1 if there are errors or warnings; notes alone give 0.
lib/policies/LINT.md has a page on each.

  npm run --silent policy -- check our-desk.json`,
  options: { ...JSON_OPTION, examples: { type: 'string', multiple: true } },
  positionals: [1, 50],
  run({ values: { json, examples = [] }, positionals: [file = '', ...more] }) {
    const report = check(readSource(file), readExamples(file, [...examples, ...more]));
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : toText(report));
    return report.counts.error + report.counts.warning > 0 ? 1 : 0;
  },
});
