import type { Command, Commands, Exit } from './command.ts';
import { reason } from './read.ts';
import { UsageError } from './usage.ts';

const HELP = ['help', '--help', '-h'];

/**
 * Runs a program of several commands, and sets the exit status of the process: 0 fine, 1 findings, 2 wrong use.
 * @param call how the program is called, for the usage text
 */
export async function runProgram(call: string, commands: Commands, args: string[]): Promise<void> {
  // A reader that has seen enough ("head") is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`the output cannot be written: ${reason(error)}\n`);
    process.exit(2);
  });
  try {
    process.exitCode = await dispatch(call, commands, args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message.trimEnd()}\n`);
    process.exitCode = 2;
  }
}

async function dispatch(call: string, commands: Commands, [name, ...args]: string[]): Promise<Exit> {
  if (name === undefined) throw new UsageError(await overview(call, commands));
  if (HELP.includes(name)) return say(await overview(call, commands));
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(', ');
    throw new UsageError(`no command "${name}"; there are: ${known}\n\n${await overview(call, commands)}`);
  }
  const command = await load();
  const usage = `usage: ${call} ${name} ${command.synopsis}`.trimEnd();
  if (args.some((arg) => HELP.slice(1).includes(arg)))
    return say(`${usage}\n\n${command.details.replace(/^\n/, '').trimEnd()}\n`);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}\n\n${usage}`);
    throw error;
  }
}

function say(text: string): Exit {
  process.stdout.write(text);
  return 0;
}

async function overview(call: string, commands: Commands): Promise<string> {
  const entries = await Promise.all(
    Object.entries(commands).map(async ([name, load]): Promise<[string, Command]> => [name, await load()]),
  );
  const lines = entries.map(([name, { synopsis, summary }]) => `  ${name} ${synopsis}\n      ${summary}`);
  return `usage: ${call} COMMAND\n\n${lines.join('\n')}\n\nMore on one of them: ${call} COMMAND --help\n`;
}
