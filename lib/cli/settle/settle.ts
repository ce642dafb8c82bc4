import { loadPolicy } from '../../distribution/load.ts';
import type { FileIssue } from '../../distribution/parse.ts';
import type { DocumentPath } from '../../policy/issue.ts';
import type { Library } from '../../policy/resolve.ts';
import { didYouMean } from '../../policy/suggest.ts';
import type { Choice } from '../../policy/types.ts';
import { UsageError } from '../usage.ts';
import { withValue } from './edit.ts';

export type Settled =
  | {
      readonly ok: true;
      /** The file's new text. */
      readonly text: string;
      /** Where the choice stands now. */
      readonly path: DocumentPath;
      /** What was in force before: a choice, a default, or nothing. */
      readonly before: string | undefined;
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

/**
 * Writes a team's choice into the text of its policy file: beside the reading if the file has it, else among what it
 * settles of the policy that it extends.
 * @throws UsageError for a reading or an alternative that is not there
 */
export function settled(
  text: string,
  file: string,
  library: Library,
  reading: string,
  choice: Choice,
): Settled {
  const loaded = loadPolicy(text, file, library);
  if (!loaded.ok) return loaded;
  const { readings } = loaded.document;
  const found = readings.find(({ id }) => id === reading);
  const known = readings.map(({ id }) => id);
  if (!found) {
    throw new UsageError(`${file} has no reading "${reading}"${didYouMean(reading, known)}${listed(known)}`);
  }
  const alternatives = found.alternatives.map(({ id }) => id);
  const { alternative } = choice;
  if (!alternatives.includes(alternative)) {
    const help = didYouMean(alternative, alternatives);
    throw new UsageError(
      `reading ${reading} has no alternative "${alternative}"${help}${listed(alternatives)}`,
    );
  }
  const path = placeOf(loaded.raw, reading);
  const written = withValue(text, file, path, choice);
  const again = loadPolicy(written, file, library);
  if (!again.ok) return again;
  return { ok: true, text: written, path, before: found.chosen?.alternative ?? found.default };
}

const listed = (ids: readonly string[]): string => `; there are: ${ids.join(', ') || 'none'}`;

interface Raw {
  readonly extends?: string;
  readonly readings?: readonly { readonly id: string }[];
}

function placeOf(raw: unknown, reading: string): DocumentPath {
  const policy = raw as Raw;
  if (policy.extends !== undefined) return ['readings', 'settle', reading];
  return ['readings', policy.readings?.findIndex(({ id }) => id === reading) ?? 0, 'chosen'];
}
