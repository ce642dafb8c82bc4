import type { TestReport, ToldFailure, ToldMutant, ToldScore } from './report.ts';
import { KIND_WORDS, MUTATION_WORDS } from './words.ts';

/** Characters of a value that are shown. */
const SHOWN = 70;

/** The report for a terminal. */
export function testText(report: TestReport): string {
  const { policy, version, examples, failed, mutation } = report;
  const hold = examples - failed.length;
  return [
    ...failed.map(failureText),
    `${policy} ${version}: ${counted(examples, 'example')}, ${hold} ${hold === 1 ? 'holds' : 'hold'}${
      failed.length > 0 ? `, ${failed.length} ${failed.length === 1 ? 'differs' : 'differ'}` : ''
    }.`,
    coverageText(report),
    mutation
      ? scoreText(mutation)
      : failed.length > 0
        ? 'Wrong versions are tried once all examples hold.'
        : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function failureText({ id, file, line, mismatches }: ToldFailure): string {
  const lines = mismatches.map(
    ({ what, expected, got }) => `    ${what}: expected ${listed(expected)}, got ${listed(got)}`,
  );
  return [`${file}:${line}: ${id}`, ...lines].join('\n');
}

const listed = (list: readonly string[]): string => (list.length > 0 ? list.join(', ') : 'nothing');

function coverageText({ coverage: { kinds, unreached } }: TestReport): string {
  const width = Math.max(...kinds.map(({ kind }) => KIND_WORDS[kind].length), 0);
  return [
    'Rules that the examples reach:',
    ...kinds.map(({ kind, rules, reached }) => `  ${KIND_WORDS[kind].padEnd(width)}  ${reached} of ${rules}`),
    ...(unreached.length > 0 ? [`Never reached: ${unreached.join(', ')}`] : []),
  ].join('\n');
}

const NO_SCORE =
  'No mutation score: there is no wrong version to try, as of a policy that changes nothing yet.';

function scoreText({ all, tried, noticed, score, survivors, equivalent }: ToldScore): string {
  if (all === 0) return NO_SCORE;
  const left = all - tried - equivalent.length;
  const of = [
    score === null
      ? 'No mutation score: no wrong version was tried.'
      : `Mutation score ${score.toFixed(1)} %: the examples notice ${noticed} of ${counted(tried, 'wrong version')}.`,
    ...(equivalent.length > 0 ? [`${equivalent.length} more change no answer (--json lists them).`] : []),
    ...(left > 0 ? [`${left} more were not tried.`] : []),
  ].join(' ');
  if (survivors.length === 0) return of;
  return [of, `Not noticed (${survivors.length}):`, ...survivors.map(mutantText)].join('\n\n');
}

function mutantText({ mutation, rule, path, was, now, example }: ToldMutant): string {
  const change = [was, now].map((value) => (value === undefined ? 'nothing' : shortened(value))).join(' -> ');
  return [
    `  ${rule ? `${rule}: ` : ''}${MUTATION_WORDS[mutation]}`,
    `    ${path}`,
    `    ${change}`,
    ...(example
      ? [
          '    an example that would notice; keep it if the answer is what you mean:',
          `    ${JSON.stringify(example)}`,
        ]
      : []),
  ].join('\n');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
