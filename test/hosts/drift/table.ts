import { KINDS } from './kinds.ts';
import type { Host, Mutant, Outcome } from './run.ts';

const HEAD = `# What becomes of a tool's pages when they change

Tools change their pages, and a profile that fitted yesterday may not fit today. Each line is a kind of change, made by
\`test/hosts/drift/kinds.ts\` to what is read on the samples of every tool here (by seed, so always the same):

- **right**: the case is still read as what it is;
- **told**: it can't be read, and the panel says so, with what broke and how to mend it;
- **silent**: nothing is read, and nothing said;
- **misread**: another status, or another case's. There is none: the worst that a guard can do is to be sure of what is wrong.

*Told of what broke* is the share of changes that broke the reading and were told. Statuses that only mean something else
(a tool that calls "Closed" what was "Resolved") can't be seen by anybody. Made by \`npm run drift\`; a test keeps it true.
`;

const count = (mutants: readonly Mutant[], outcome: Outcome): number =>
  mutants.filter((mutant) => mutant.outcome === outcome).length;

function row(name: string, mutants: readonly Mutant[]): string {
  const [right, said, mute, wrong] = (['right', 'said', 'mute', 'wrong'] as const).map((outcome) =>
    count(mutants, outcome),
  ) as [number, number, number, number];
  const broken = said + mute + wrong;
  const rate = broken === 0 ? '–' : `${Math.floor((100 * said) / broken)} %`;
  return `| ${[name, mutants.length, right, said, mute, wrong, rate].join(' | ')} |`;
}

const table = (first: string, rows: readonly string[]): string =>
  [
    `| ${first} | changed | right | told | silent | misread | told of what broke |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');

/** What nobody can see is not counted, but said. */
function blindSpots(hosts: ReadonlyMap<string, Pick<Host, 'blind'>>): string {
  const lines = [...hosts].flatMap(([id, { blind }]) =>
    Object.entries(blind).map(([kind, reason]) => `- ${id}, ${kind}: ${reason}.`),
  );
  return lines.length === 0 ? '' : `\n## Not counted: what can't be seen\n\n${lines.sort().join('\n')}\n`;
}

/** The figures of all hosts as Markdown: by kind of change, and by tool. */
export function driftTable(
  all: ReadonlyMap<string, readonly Mutant[]>,
  hosts: ReadonlyMap<string, Pick<Host, 'blind'>>,
): string {
  const mutants = [...all.values()].flat();
  const kinds = Object.keys(KINDS).map((kind) =>
    row(
      kind,
      mutants.filter((mutant) => mutant.kind === kind),
    ),
  );
  const tools = [...all].sort(([a], [b]) => a.localeCompare(b)).map(([id, found]) => row(id, found));
  return `${HEAD}\n${table('change', [...kinds, row('**all**', mutants)])}\n\n${table('tool', tools)}\n${blindSpots(hosts)}`;
}
