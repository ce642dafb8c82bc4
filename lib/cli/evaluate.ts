import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { JudgeRequest } from '../case/types.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { verdictId } from '../policy/digest.ts';
import { evaluate } from '../policy/evaluate.ts';
import { LONGEST_LINE, lines } from './lines.ts';
import { type Messages, messagesOf } from './messages.ts';
import { BadRequest, parseRequest } from './request.ts';

/** Characters gathered before they are written; enough to be quick, too few to matter. */
const BATCH = 64 * 1024;

/**
 * Judges one request a line and writes one verdict a line, in order, however many there are: nothing is kept, and the
 * reader of the output sets the pace.
 * @returns exit status: 1 if a line was bad, else 0
 */
export async function evaluateLines(
  policy: CompiledPolicy,
  input: AsyncIterable<Uint8Array>,
  output: Writable,
): Promise<0 | 1> {
  const messages = messagesOf(policy.document);
  let status: 0 | 1 = 0;
  let batch = '';
  const flush = async () => {
    const free = output.write(batch);
    batch = '';
    if (!free) await once(output, 'drain');
  };
  for await (const line of lines(input)) {
    let answer: object;
    try {
      if (line.tooLong) throw new BadRequest(`longer than ${LONGEST_LINE} characters`);
      answer = verdictOf(policy, messages, parseRequest(line.text));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      answer = { error: error.message, line: line.number };
      status = 1;
    }
    batch += `${JSON.stringify(answer)}\n`;
    if (batch.length >= BATCH) await flush();
  }
  if (batch) await flush();
  return status;
}

/** A verdict as the command line words it. */
function verdictOf(policy: CompiledPolicy, messages: Messages, request: JudgeRequest): object {
  const verdict = evaluate(policy, request);
  const { outcome, missing, unverified, findings, effects } = verdict;
  return {
    id: request.id ?? null,
    outcome,
    missing,
    unverified,
    findings: findings.map((finding) => {
      const { rule, level, field, code } = finding;
      const message = messages.finding(finding);
      return field === undefined ? { rule, level, code, message } : { rule, level, field, code, message };
    }),
    effects: effects.map((effect) => ({ ...effect, message: messages.effect(effect) })),
    verdictId: verdictId(policy, request, verdict),
  };
}
