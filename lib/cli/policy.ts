import { parseArgs } from 'node:util';
import { documented, documentedIds } from '../policies/load.ts';
import { inLanguage } from '../policy/policyIndex.ts';
import { choosePolicy } from './choose.ts';
import { evaluateLines } from './evaluate.ts';
import { UsageError } from './usage.ts';

const USAGE = `usage: npm run --silent policy -- COMMAND

  evaluate --policy ID|FILE [--readings ID=ALTERNATIVE,…]
      Reads requests from standard input, one JSON object a line, and writes a verdict a line.
      Exit status 1 if a line was bad.
  list
      Names the documented policies.
`;

const COMMANDS: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = {
  evaluate: (args) => {
    const { policy, readings } = options(args, {
      policy: { type: 'string' },
      readings: { type: 'string', multiple: true },
    });
    const chosen = choosePolicy(policy as string | undefined, (readings as string[] | undefined) ?? []);
    return evaluateLines(chosen, process.stdin, process.stdout);
  },
  list: (args) => {
    options(args, {});
    for (const id of documentedIds()) {
      process.stdout.write(`${id}\t${inLanguage(documented(id).title, 'en')}\n`);
    }
    return 0;
  },
};

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function options(args: string[], known: NonNullable<Options>): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args, options: known }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(args);
  const known = Object.keys(COMMANDS).join(', ');
  throw new UsageError(name === undefined ? USAGE : `no command "${name}"; there are: ${known}\n\n${USAGE}`);
}

// A reader that has seen enough ("head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}
