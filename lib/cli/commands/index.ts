import type { Command, Commands } from '../command.ts';

const from = (load: () => Promise<{ readonly default: Command }>) => async () => (await load()).default;

/** The commands of `policy`: one file each, loaded when used. */
export const POLICY_COMMANDS: Commands = {
  check: from(() => import('./check.ts')),
  diagram: from(() => import('./diagram.ts')),
  diff: from(() => import('./diff.ts')),
  docs: from(() => import('./docs.ts')),
  evaluate: from(() => import('./evaluate.ts')),
  explain: from(() => import('./explain.ts')),
  list: from(() => import('./list.ts')),
  new: from(() => import('./new.ts')),
  settle: from(() => import('./settle.ts')),
  test: from(() => import('./test.ts')),
};
