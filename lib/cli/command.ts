import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../policy/suggest.ts';
import { UsageError } from './usage.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** Exit status: fine, findings (or bad input lines), wrong use. */
export type Exit = 0 | 1 | 2;

/** What a command is given: its options by name, and what stands by itself. */
export type Given<O extends Options = Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** One command of a program. One file each in `commands/`, and one line in its table. */
export interface Command {
  /** What follows the name: `FILE [EXAMPLES…] [--json]`. */
  readonly synopsis: string;
  /** What it does, one line for the list of commands. */
  readonly summary: string;
  /** More about it, and one example, for `COMMAND --help`. */
  readonly details: string;
  /** Does the work. Throws UsageError on wrong use. */
  run(args: string[]): Exit | Promise<Exit>;
}

/** The option that every command with a report has: one JSON value on standard output instead of text. */
export const JSON_OPTION = { json: { type: 'boolean' } } as const satisfies Options;

export interface CommandData<O extends Options> extends Omit<Command, 'run'> {
  readonly options: O;
  /** How many arguments may stand by themselves, at least and at most. Default: none. */
  readonly positionals?: readonly [number, number];
  run(given: Given<O>): Exit | Promise<Exit>;
}

/** A command whose arguments are read and checked before it runs. */
export function command<const O extends Options>(data: CommandData<O>): Command {
  const { options, positionals: [least, most] = [0, 0], run, ...told } = data;
  return {
    ...told,
    run(args) {
      let given: Given<O>;
      try {
        given = parseArgs({ args, options, allowPositionals: true, strict: true });
      } catch (error) {
        throw new UsageError(misused(error as NodeJS.ErrnoException, options));
      }
      const swallowed = swallowedByNpm(Object.keys(options).filter((name) => !(name in given.values)));
      if (swallowed)
        throw new UsageError(`${swallowed} went to npm: options stand behind "--", as in the usage`);
      const { length } = given.positionals;
      if (length < least) throw new UsageError(`${least - length} more to be named: ${told.synopsis}`);
      if (length > most) throw new UsageError(`not understood: ${given.positionals.slice(most).join(' ')}`);
      return run(given);
    },
  };
}

/** The first of these options that was written before the "--", where npm keeps it as a setting of its own. */
function swallowedByNpm(names: readonly string[]): string | undefined {
  if (process.env.npm_lifecycle_event !== 'policy') return undefined;
  const found = names.find((name) => process.env[`npm_config_${name}`] !== undefined);
  return found && `--${found}`;
}

/** What is wrong with an option, in one sentence. */
function misused({ code, message }: NodeJS.ErrnoException, options: Options): string {
  const [, given = ''] = /'(?:-\w, )?(-[^\s'=]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `no option "${given}"${didYouMean(given, known) || `; there are: ${known.join(', ') || 'none'}`}`;
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  if (message.includes('does not take')) return `${given} takes no value`;
  const like = /ambiguous/.test(message) ? `; one that begins with "-" is written so: ${given}=-1` : '';
  return `${given} wants a value${like}`;
}

/** A program's commands by name. Each is loaded only when it is used. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;
