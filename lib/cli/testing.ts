import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const POLICY_ENTRY = join(import.meta.dirname, 'policy.ts');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a `policy` command to its end. */
export async function runPolicy(
  args: readonly string[],
  input: string | Iterable<string> = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['--no-warnings', POLICY_ENTRY, ...args], {
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A child that refuses its arguments is gone before it reads.
  child.stdin.on('error', () => {});
  for (const text of typeof input === 'string' ? [input] : input) {
    if (!child.stdin.write(text)) await Promise.race([once(child.stdin, 'drain'), once(child, 'close')]);
  }
  child.stdin.end();
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}
