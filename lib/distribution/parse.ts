import { LIMITS } from '../policy/limits.ts';
import { parseJson } from './text/json.ts';
import type { FileIssue, Parsed } from './text/types.ts';
import { decode } from './text/utf8.ts';
import { parseYaml } from './text/yaml.ts';

export type { FileIssue, Parsed, Place } from './text/types.ts';

/** The largest file taken, in bytes; one in YAML may be smaller still (`LIMITS`). */
export const MAX_BYTES = LIMITS.jsonBytes;

const MB = 1024 * 1024;

/** Why a file of so many bytes is not even read. */
export const tooLarge = (file: string, most: number = MAX_BYTES): FileIssue => ({
  file,
  message: `Larger than ${most / MB} MB`,
});

/** JSON or YAML, by the file's name, else by how it begins. */
export const isYaml = (file: string, text: string): boolean =>
  /\.ya?ml$/i.test(file) || (!/\.json$/i.test(file) && !/^\ufeff?\s*[[{"]/.test(text));

/**
 * Parses JSON or YAML, as bytes or text. Never throws, and takes bounded time and memory: what is wrong comes as issues
 * with places. A byte-order mark is fine; keys that stand twice are not.
 */
export function parseText(given: string | Uint8Array, file: string): Parsed {
  if (given.length > MAX_BYTES) return { ok: false, issues: [tooLarge(file)] };
  const decoded = typeof given === 'string' ? { text: given } : decode(given, file);
  if ('issue' in decoded) return { ok: false, issues: [decoded.issue] };
  const text = decoded.text.replace(/^\ufeff/, '');
  if (text.trim() === '') {
    return { ok: false, issues: [{ file, place: { line: 1, column: 1 }, message: 'The file is empty' }] };
  }
  const yaml = isYaml(file, text);
  const most = yaml ? LIMITS.yamlBytes : LIMITS.jsonBytes;
  if (bytesOf(text) > most) {
    const { message } = tooLarge(file, most);
    return {
      ok: false,
      issues: [{ file, message: yaml ? `${message}; as JSON it may have ${MAX_BYTES / MB}` : message }],
    };
  }
  return yaml ? parseYaml(text, file) : parseJson(text, file);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
