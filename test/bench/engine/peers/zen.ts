import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Judge } from '../judge.ts';
import { MOVES } from '../workload.ts';

/** Its lockfile holds for one platform only, so it is no dependency of this project: it is fetched when it is timed. */
const PACKAGE = '@gorules/zen-engine@0.54.0';

interface Zen {
  ZenEngine: new () => {
    createDecision(content: object): { evaluate(context: object): Promise<{ result?: { ok?: boolean } }> };
  };
}

const text = (value: string) => JSON.stringify(value);
const column = (id: string, field: string) => ({ id, name: id, field, type: 'expression' });
const node = (id: string, type: string, content?: object) => ({
  id,
  name: id,
  type,
  position: { x: 0, y: 0 },
  ...(content ? { content } : {}),
});
const edge = (id: string, sourceId: string, targetId: string) => ({ id, type: 'edge', sourceId, targetId });

/** The life cycle as a decision table with one row per move. */
const TABLE = {
  nodes: [
    node('question', 'inputNode'),
    node('moves', 'decisionTableNode', {
      hitPolicy: 'first',
      inputs: [
        column('from', 'case.status'),
        column('to', 'change.to'),
        column('actor', 'change.actor'),
        column('fields', ''),
      ],
      outputs: [column('ok', 'ok')],
      rules: MOVES.map(({ from, to, fields, actors }, number) => ({
        _id: `row${number}`,
        from: text(from),
        to: text(to),
        actor: actors.map(text).join(','),
        fields: fields.map((field) => `case.fields.${field} != null`).join(' and '),
        ok: 'true',
      })),
    }),
    node('answer', 'outputNode'),
  ],
  edges: [edge('in', 'question', 'moves'), edge('out', 'moves', 'answer')],
};

function judgeOf({ ZenEngine }: Zen): Judge {
  const decision = new ZenEngine().createDecision(TABLE);
  return {
    name: 'zen-engine, native, decision table',
    gives: 'yes or no',
    later: true,
    judge: async (question) => (await decision.evaluate(question)).result?.ok === true,
    answer: (ok: boolean) => ({ ok }),
  };
}

/** Fetches the package into a folder of its own. Its absence is an answer: undefined, with the reason told. */
export function zenJudge(say: (reason: string) => void): { judge: Judge; remove: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-zen-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
    execFileSync('npm', ['install', ...options, PACKAGE], { stdio: 'ignore', timeout: 120_000 });
    const zen = createRequire(join(folder, 'package.json'))('@gorules/zen-engine') as Zen;
    return { judge: judgeOf(zen), remove };
  } catch (error) {
    remove();
    say(`${PACKAGE} is not there: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return undefined;
  }
}
