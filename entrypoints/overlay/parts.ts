import type { PanelParts } from '../../components/panel/part.ts';
import type { Replay } from '../../lib/audit/types.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { HistoryProfile } from '../../lib/hosts/types.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { isAlive, tell } from './data.ts';

/** What a case's past is read and judged from. */
export interface PastRequest {
  readonly policy: CompiledPolicy;
  readonly snapshot: Snapshot;
  readonly profile: HistoryProfile;
  /** The host's own answer for the case, if it was read. */
  readonly answer: unknown;
}

export interface Past {
  readonly replay: Replay;
  /** ISO 8601 instant of the latest entry into the present status, if the history tells. */
  readonly since?: string;
  readonly findings: readonly PastFinding[];
}

/** What few pages need, in a script of its own: it comes when it is first wanted. */
export interface Parts {
  readonly panel: PanelParts;
  past(request: PastRequest): Promise<Past>;
}

/** Where the script leaves itself, in the isolated world that overlay and parts share and the page can't see. */
export const ARRIVED = '__caserailParts';
export type PartsWorld = { [ARRIVED]?: (parts: Parts) => void };

/** A stopped worker takes about a tenth of a second to wake; this is for a busy machine. */
const PATIENCE_MS = 5000;

/**
 * Gets the parts, once.
 * @param arrived called when they are there, before anybody uses them
 * @returns a function that asks for them; it rejects if they do not come, and the next call asks again
 */
export function partsLoader(arrived: (parts: Parts) => void): () => Promise<Parts> {
  let asked: Promise<Parts> | null = null;
  const ask = (): Promise<Parts> =>
    new Promise((resolve, reject) => {
      if (!isAlive()) throw new Error('updated');
      const late = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
      (globalThis as PartsWorld)[ARRIVED] = (parts) => {
        clearTimeout(late);
        arrived(parts);
        resolve(parts);
      };
      tell({ type: 'parts' });
    });
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
