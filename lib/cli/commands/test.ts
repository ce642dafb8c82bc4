import { choosePolicy } from '../choose.ts';
import { command, JSON_OPTION } from '../command.ts';
import { placedExamples } from '../examples.ts';
import { type TestReport, testPolicy } from '../test/report.ts';
import { testText } from '../test/text.ts';
import { UsageError } from '../usage.ts';

/** Milliseconds for wrong versions: a policy of thousands of rules has a million of them. */
const TIME = 300_000;

export default command({
  synopsis: 'FILE|ID [EXAMPLES…] [--least PERCENT] [--mutants N] [--json]',
  summary: 'Runs a policy on its examples, and says which rules and which mistakes they would miss.',
  details: `
Examples are those named, else the examples.ndjson beside the policy: one request a line, with what is expected of the
answer (lib/policies/EXAMPLES.md). When they all hold, wrong versions of the policy are made (a requirement dropped, an
actor added, a target swapped …) and the share that the examples notice is the mutation score. What is not noticed is
listed with its place and an example that would notice.
  --least PERCENT  exit status 1 if the score is less
  --mutants N      wrong versions to try at most (default 5000), for five minutes at most; 0 for none
Exit status 1 if an example differs.

  npm run --silent policy -- test our-desk.json --least 98`,
  options: { ...JSON_OPTION, least: { type: 'string' }, mutants: { type: 'string' } },
  positionals: [1, 51],
  run({ values: { json, least, mutants }, positionals: [policy = '', ...named] }) {
    const enough = count('--least', least, 0, 100);
    const limit = count('--mutants', mutants, 5000, 1_000_000);
    const { document } = choosePolicy(policy, []);
    const report = testPolicy(document, placedExamples(policy, named), { mutants: limit, time: TIME });
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : testText(report));
    return report.failed.length > 0 || isBelow(report, enough) ? 1 : 0;
  },
});

/** Where wrong versions were left untried, no score is none; where there are none, there is nothing to fall short of. */
function isBelow({ mutation }: TestReport, enough: number): boolean {
  if (!mutation) return false;
  const untried = mutation.all > mutation.tried + mutation.equivalent.length;
  return (mutation.score ?? (untried ? 0 : 100)) < enough;
}

/** A number from 0 to the most that is sensible. */
function count(option: string, given: string | undefined, usual: number, most: number): number {
  if (given === undefined) return usual;
  const value = Number(given);
  if (given.trim() !== '' && value >= 0 && value <= most) return value;
  throw new UsageError(`${option} wants a number from 0 to ${most}, not "${given}"`);
}
