import { issueLine } from '../../distribution/load.ts';
import { documentedIds } from '../../policies/load.ts';
import { toJsonPath } from '../../policy/issue.ts';
import { choice } from '../../policy/schema-lists.ts';
import type { Choice } from '../../policy/types.ts';
import { command, JSON_OPTION } from '../command.ts';
import { libraryBeside, loadFile } from '../load.ts';
import { readBytes } from '../read.ts';
import { settled } from '../settle/settle.ts';
import { UsageError } from '../usage.ts';
import { replaceFile } from '../write.ts';

export default command({
  synopsis: 'FILE READING ALTERNATIVE --reason TEXT --by NAME [--at DATE] [--json]',
  summary: 'Settles how a contradiction is read: writes the choice, who made it, why and when into the file.',
  details: `
FILE is a team's policy, JSON or YAML; its comments and its order are kept. A reading that it inherits is settled under
readings.settle, one of its own beside the reading.

  --reason TEXT   why; who reads the policy sees it
  --by NAME       who decided
  --at DATE       when, as ISO date or time; now, if left out
  --json          one JSON value instead of text

Exit status: 0 written, 1 the file is no policy (nothing is written), 2 wrong use.

  npm run --silent policy -- settle our-desk.yaml A-SN1 strict --reason "So we work" --by "R. Lead"`,
  options: {
    ...JSON_OPTION,
    reason: { type: 'string' },
    by: { type: 'string' },
    at: { type: 'string' },
  },
  positionals: [3, 3],
  run({ values: { json, reason, by, at }, positionals: [file = '', reading = '', alternative = ''] }) {
    const wanted: Choice = {
      alternative,
      reason: said(reason, 'reason'),
      by: said(by, 'by'),
      at: at ?? now(),
    };
    refuse(wanted);
    if (documentedIds().includes(file)) {
      throw new UsageError(
        `${file} is a documented policy, which stays as it is; settle it in one of yours: new NAME --extends ${file}`,
      );
    }
    const first = loadFile(file);
    const done = first.ok ? settled(fileText(file), file, libraryBeside(file), reading, wanted) : first;
    if (!done.ok) {
      process.stdout.write(
        json
          ? `${JSON.stringify({ file, issues: done.issues })}\n`
          : `${done.issues.map(issueLine).join('\n')}\n`,
      );
      return 1;
    }
    replaceFile(file, done.text);
    const { path, before } = done;
    const told = { file, path: toJsonPath(path), reading, before: before ?? null, chosen: wanted };
    const was = before === undefined ? 'open until now' : `until now ${before}`;
    process.stdout.write(
      json ? `${JSON.stringify(told)}\n` : `${file}: ${reading} is read as ${alternative} (${was})\n`,
    );
    return 0;
  },
});

function said(text: string | undefined, option: string): string {
  if (text?.trim()) return text.trim();
  throw new UsageError(`say --${option}: it is written into the file, for who reads it later`);
}

/** A choice that the file may not hold is refused by the option it came in, before anything is written. */
function refuse(given: Choice): void {
  const [issue] = choice.safeParse(given).error?.issues ?? [];
  const option = String(issue?.path[0]);
  if (!issue || option === 'alternative') return;
  const value = given[option as keyof Choice];
  const shown = value.length > 60 ? '' : `, not "${value}"`;
  throw new UsageError(`--${option}: ${issue.message}${shown}`);
}

/** As it is, with a byte-order mark: what stays is to stay. */
const fileText = (file: string): string => Buffer.from(readBytes(file)).toString('utf8');

const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
