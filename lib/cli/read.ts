import { createReadStream, fstatSync, readFileSync } from 'node:fs';
import { issueLine } from '../distribution/load.ts';
import { decode } from '../distribution/text/utf8.ts';
import { UsageError } from './usage.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to',
  EPERM: 'you have no permission to',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is said to be in something that is no folder',
  EEXIST: 'there is a file of this name already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** Why a file could not be read or written, in words. */
export const reason = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;

const unreadable = (what: string, error: unknown): UsageError =>
  new UsageError(`${what} cannot be read: ${reason(error)}`);

/**
 * A file's bytes.
 * @throws UsageError where it cannot be read
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * A file's text without its byte-order mark.
 * @throws UsageError where it cannot be read, or is no UTF-8
 */
export function readText(path: string): string {
  const decoded = decode(readBytes(path), path);
  if ('issue' in decoded) throw new UsageError(issueLine(decoded.issue));
  return decoded.text.replace(/^\ufeff/, '');
}

/**
 * A file bit by bit, or standard input.
 * @param path `-` for standard input
 * @throws UsageError where it cannot be read
 */
export async function* readStream(path: string): AsyncGenerator<Uint8Array> {
  const what = path === '-' ? 'standard input' : path;
  // A folder as standard input reads as if it were empty.
  if (path === '-' && isFolder(0)) throw unreadable(what, { code: 'EISDIR' });
  try {
    yield* path === '-' ? process.stdin : createReadStream(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw unreadable(what, error);
  }
}

function isFolder(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory();
  } catch {
    // What can't be looked at is seen when it is read.
    return false;
  }
}
