import type { Verdict } from '../case/types.ts';
import type { CompiledPolicy } from './compile.ts';
import type { Question } from './evaluate.ts';

/** JSON with sorted keys and without absent values: equal data, equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const record = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(record[key])}`);
  }
  return `{${parts.join()}}`;
}

/** A 64-bit digest in 16 hex digits, synchronous. It tells inputs apart; it is no protection against forgery. */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x9e3779b1);
  }
  return hex(mix(a ^ text.length)) + hex(mix(b ^ a));
}

/** Spreads each input bit over the word. */
function mix(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

const digests = new WeakMap<CompiledPolicy, string>();

type Judged = Pick<Verdict, 'outcome' | 'findings'>;

/** Digest of a policy with the readings in force. */
export function policyDigest(policy: CompiledPolicy): string {
  let digest = policy.digest ?? digests.get(policy);
  if (!digest) {
    digest = hash(canonical([policy.document, policy.readings]));
    digests.set(policy, digest);
  }
  return digest;
}

/**
 * The reproducible id of a verdict: same policy and readings, same case and change, same findings give the same id,
 * everywhere and always. The case's key, the request's id, messages and the clock have no part in it.
 */
export const verdictId = (policy: CompiledPolicy, question: Question, verdict: Judged): string =>
  verdictIdBy(policyDigest(policy), question, verdict);

/** As {@link verdictId}, by the policy's digest. */
export function verdictIdBy(digest: string, { case: c, change }: Question, verdict: Judged): string {
  const { status, subStatus, fields, facts, verified, unread } = c;
  const { to, action, subStatus: wanted, actor, fields: pending } = change;
  return hash(
    canonical([
      digest,
      { status, subStatus, fields, facts, verified, unread },
      { to, action, subStatus: wanted, actor, fields: pending },
      verdict.outcome,
      verdict.findings,
    ]),
  );
}
