import en from '../../../locales/en.json' with { type: 'json' };
import type { JudgeRequest } from '../../case/types.ts';
import { fileTranslate } from '../../i18n/file.ts';
import type { CompiledPolicy } from '../../policy/compile.ts';
import { explain } from '../../policy/explain/explain.ts';
import { policyIndex } from '../../policy/policyIndex.ts';
import { sourceText } from '../../reference/source.ts';
import { wordsOf } from '../../reference/words.ts';
import { choosePolicy } from '../choose.ts';
import { command, JSON_OPTION } from '../command.ts';
import { explanationText } from '../explain/text.ts';
import { LONGEST_LINE, lines } from '../lines.ts';
import { readStream } from '../read.ts';
import { BadRequest, NO_REQUEST, parseRequest } from '../request.ts';
import { UsageError } from '../usage.ts';

export default command({
  synopsis: 'ID|FILE [--case JSON --change JSON | --requests FILE|-] [--all] [--json]',
  summary: 'Tells a verdict with every rule that was looked at, and why it did or did not apply.',
  details: `
Case and change as in a request of "evaluate"; or one request a line, from a file or from
standard input (-). --all tells of rules about other statuses too. + is in the verdict,
= was looked at and is met or of no account, - does not hold.

  npm run --silent policy -- explain servicenow-csm \\
    --case '{"status":"Open"}' --change '{"action":"Propose Solution","actor":"agent"}'`,
  options: {
    ...JSON_OPTION,
    case: { type: 'string' },
    change: { type: 'string' },
    requests: { type: 'string' },
    readings: { type: 'string', multiple: true },
    all: { type: 'boolean' },
  },
  positionals: [1, 1],
  async run({ positionals: [name], values }) {
    const policy = choosePolicy(name, values.readings ?? []);
    const words = wordsOf(policy.document, fileTranslate(en), 'en');
    let status: 0 | 1 = 0;
    let first = true;
    let none = true;
    for await (const request of requests(values)) {
      none = false;
      if (request instanceof BadRequest) {
        process.stderr.write(`${request.message}\n`);
        status = 1;
        continue;
      }
      const told = explain(policy, request);
      const text = values.json
        ? `${JSON.stringify({ id: request.id ?? null, ...withRules(policy, told) })}\n`
        : explanationText(told, policy.document, words, values.all ?? false);
      process.stdout.write(first || values.json ? text : `\n${'-'.repeat(72)}\n\n${text}`);
      first = false;
    }
    if (none) throw new UsageError(NO_REQUEST);
    return status;
  },
});

/** The accounts with what their rules say and where they stand. */
function withRules({ document, readings }: CompiledPolicy, told: ReturnType<typeof explain>): object {
  const index = policyIndex(document);
  return {
    policy: { id: document.id, version: document.version, readings },
    ...told,
    rules: told.rules.map((account) => {
      const rule = index.rule(account.rule);
      return rule ? { ...account, summary: rule.summary.en, source: sourceText(rule, document) } : account;
    }),
    off: document.off ?? [],
  };
}

interface Where {
  readonly case?: string | undefined;
  readonly change?: string | undefined;
  readonly requests?: string | undefined;
}

/** The requests that the options name; a bad one comes as its error. */
async function* requests(given: Where): AsyncGenerator<JudgeRequest | BadRequest> {
  const { case: state, change, requests: file } = given;
  if (file !== undefined) {
    if (state !== undefined || change !== undefined)
      throw new UsageError('either --requests, or --case and --change');
    yield* fromLines(readStream(file));
    return;
  }
  if (state === undefined || change === undefined) {
    throw new UsageError(
      'say what is to be explained: --case and --change, or --requests FILE (- for standard input)',
    );
  }
  const one = parsed(`{"case":${json('--case', state)},"change":${json('--change', change)}}`);
  if (one instanceof BadRequest) throw new UsageError(one.message);
  yield one;
}

async function* fromLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<JudgeRequest | BadRequest> {
  for await (const line of lines(input)) {
    const request = line.tooLong
      ? new BadRequest(`longer than ${LONGEST_LINE} characters`)
      : parsed(line.text);
    yield request instanceof BadRequest ? new BadRequest(`line ${line.number}: ${request.message}`) : request;
  }
}

function parsed(line: string): JudgeRequest | BadRequest {
  try {
    return parseRequest(line);
  } catch (error) {
    if (error instanceof BadRequest) return error;
    throw error;
  }
}

/** An option's value as JSON text; a bare word would change the meaning of what is around it. */
function json(option: string, text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new UsageError(`${option} is not JSON: ${(error as Error).message}`);
  }
}
