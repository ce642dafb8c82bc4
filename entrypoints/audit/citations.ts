import { type CitedPolicy, cite } from '../../lib/audit/policy-text.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import type { Effective } from '../../lib/distribution/effective.ts';
import { withLabels } from '../../lib/distribution/labels.ts';
import { type CompileOptions, compile } from '../../lib/policy/compile.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';

export type Citations = (finding: PastFinding) => CitedPolicy | undefined;

/** Policies as each site's bindings read them: with its words and readings, so that digests agree with the verdicts. */
export function citations(inForce: Pick<Effective, 'sites' | 'policies'>, language: string): Citations {
  const cited = new Map<string, CitedPolicy | undefined>();
  return ({ origin, policy }) => {
    const id = JSON.stringify([origin, policy]);
    if (!cited.has(id)) cited.set(id, citedFor(inForce, origin, policy, language));
    return cited.get(id);
  };
}

function citedFor(
  { sites, policies }: Pick<Effective, 'sites' | 'policies'>,
  origin: string,
  policy: string,
  language: string,
): CitedPolicy | undefined {
  const entry = policies.get(policy);
  if (!entry) return undefined;
  const site = sites.find((one) => one.origin === origin);
  const binding = site?.bindings.find((one) => one.policy === policy);
  const document = withLabels(entry.document, binding?.labels);
  return (
    tryCite(document, { readings: binding?.readings ?? {} }, language) ??
    tryCite(entry.document, {}, language)
  );
}

/** A policy that no longer compiles can't be cited; its findings stand by their rule ids. */
function tryCite(
  document: PolicyDocument,
  options: CompileOptions,
  language: string,
): CitedPolicy | undefined {
  try {
    return cite(compile(document, options), language);
  } catch {
    return undefined;
  }
}
