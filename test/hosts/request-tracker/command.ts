import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until the command is killed and the call rejects. */
  readonly timeout: number;
}

/** How many characters of a failed command's output an error repeats. */
const TAIL = 3000;

/**
 * Runs a program to its end and returns what it printed (both streams).
 * @throws Error naming the program, its end and the last lines that it printed.
 */
export function runCommand(file: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(file, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeout,
    killSignal: 'SIGKILL',
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (cause) =>
    reject(new Error(`${file} could not be started: ${cause.message}`, { cause })),
  );
  child.on('close', (code, signal) => {
    if (code === 0) resolve(output);
    else reject(new Error(failure([file, ...args].join(' '), code, signal, output)));
  });
  return promise;
}

function failure(line: string, code: number | null, signal: string | null, output: string): string {
  const end = signal === null ? `ended with status ${code}` : `was stopped by ${signal} (time limit?)`;
  return `${line}\n${end}. It printed last:\n${output.slice(-TAIL)}`;
}
