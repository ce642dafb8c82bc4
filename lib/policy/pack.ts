import type { CompiledPolicy, PackedPolicy } from './compile.ts';
import { policyDigest } from './digest.ts';
import { asksMore } from './tests.ts';
import type { Named, Rule } from './types.ts';

/**
 * A policy for another script: plain data, and of its document no more than what judging, wording and citing take.
 * Names are in their own lists, what rules say is in the clauses. The digest is the whole policy's.
 */
export function pack(policy: CompiledPolicy): PackedPolicy {
  const { cells: _cells, near: _near, ...packed } = policy;
  const { document } = policy;
  return {
    ...packed,
    document: {
      ...document,
      statuses: document.statuses.map((status) => ({
        ...unnamed(status),
        ...(status.subStatuses ? { subStatuses: status.subStatuses.map(unnamed) } : {}),
      })),
      actions: document.actions.map(unnamed),
      actors: document.actors.map(unnamed),
      fields: document.fields.map(unnamed),
      rules: document.rules.map(citable),
    },
    digest: policyDigest(policy),
    ...(asksMore(policy.clauses) ? { asksMore: true } : {}),
  };
}

const unnamed = <T extends Named>({ aliases: _, ...rest }: T): Omit<T, 'aliases'> => rest;

/** A rule as it is told of: of its clauses only the readings on which they turn. */
function citable({ clauses, timers: _timers, begins: _begins, ...rule }: Rule): Rule {
  const turning = (clauses ?? []).flatMap(({ reading }) => (reading ? [{ reading }] : []));
  return turning.length > 0 ? { ...rule, clauses: turning } : rule;
}
