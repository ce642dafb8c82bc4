import { ACTORS } from '../../../lib/case/types.ts';
import { compile } from '../../../lib/policy/compile.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { parsePolicy } from '../../../lib/policy/testing.ts';
import type { PolicyDocument } from '../../../lib/policy/types.ts';
import { median } from '../stats.ts';
import { timeInTurn } from './time.ts';

const STATUSES = 200;
const RULES = 5000;
const FIELDS = 60;

const list = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const named = (id: string) => ({
  id,
  labels: { en: `Label of ${id}`, de: `Wort für ${id}`, ja: `${id} の名` },
  aliases: [`${id} (old)`],
});

/** A policy far larger than any documented one: 25 rules to a status, with requirements, conditions and remarks. */
export function largePolicy(): PolicyDocument {
  const status = (at: number) => `status${at % STATUSES}`;
  const field = (at: number) => `field${at % FIELDS}`;
  const parsed = parsePolicy({
    format: 1,
    id: 'large',
    version: '1.0.0',
    title: { en: 'Large' },
    documents: [{ id: 'made', title: 'Made up' }],
    actors: ACTORS.map((id) => ({ id, labels: { en: `The ${id}` } })),
    statuses: list(STATUSES, (at) => ({ ...named(status(at)), phase: 'working' })),
    actions: list(50, (at) => named(`action${at}`)),
    fields: list(FIELDS, (at) => ({ ...named(field(at)), kind: 'text' })),
    facts: [],
    readings: [],
    rules: list(RULES, (at) => ({
      id: `L-${at}`,
      kind: 'decides',
      basis: 'stated',
      source: { document: 'made', section: `Section ${at}` },
      summary: { en: `Rule ${at}` },
      clauses: [
        {
          ...(at % 5 === 4 ? {} : { allow: true, to: [status(at * 7 + 1)] }),
          from: [status(at)],
          actors: [ACTORS[at % ACTORS.length]],
          when: at % 3 === 0 ? [{ field: field(at + 1), filled: true }] : [],
          require: [{ field: field(at) }, { field: field(at + 2), level: 'warning' }],
          remark: [{ level: 'info', code: 'irreversible' }],
        },
      ],
    })),
  });
  if (!parsed.ok)
    throw new Error(`The large policy is not one: ${JSON.stringify(parsed.issues.slice(0, 3))}`);
  return parsed.document;
}

/** Milliseconds, but for the counts. */
export interface LargeTimes {
  readonly statuses: number;
  readonly rules: number;
  /** The first compilation in this process, by the clock. */
  readonly firstCompile: number;
  /** Median of processor time. */
  readonly compile: number;
  /** A verdict that no earlier one is like: its cell is built first. */
  readonly firstVerdict: number;
}

/** What a very large policy costs. */
export async function largeTimes(rounds: number): Promise<LargeTimes> {
  const document = largePolicy();
  const start = performance.now();
  const policy = compile(document);
  const firstCompile = performance.now() - start;
  const verdicts = () => {
    const fresh = { ...policy, cells: new Map(), near: new Map() };
    return document.statuses.map(({ id }, at) =>
      evaluate(fresh, {
        case: { status: id },
        change: { to: `status${(at * 7 + 1) % STATUSES}`, actor: 'agent' },
      }),
    );
  };
  const [compiling = [], judging = []] = await timeInTurn([() => compile(document), verdicts], rounds);
  return {
    statuses: STATUSES,
    rules: RULES,
    firstCompile,
    compile: median(compiling),
    firstVerdict: median(judging) / STATUSES,
  };
}
