import type { Drift } from './drift.ts';
import { namedBy, outline, type Step, steps } from './drift-outline.ts';
import { query } from './query.ts';
import { activeScope, fillSelector } from './snapshot.ts';
import type { HostProfile, PageProfile, Reader } from './types.ts';
import type { Captures } from './url.ts';

/** What broke, for whoever mends the profile: structure only, nothing of the case. */
export interface DriftReport {
  readonly format: 1;
  readonly about: 'caserail drift';
  readonly extension: string;
  readonly profile: { readonly id: string; readonly version: string; readonly confidence: string };
  readonly drift: Drift;
  /** ISO 8601 instants: when it last worked, and when this was first seen. */
  readonly worked?: string;
  readonly since?: string;
  readonly readers: readonly {
    readonly reads: string;
    readonly from: string;
    readonly steps: readonly Step[];
  }[];
  readonly outline: readonly string[];
}

/** A short mark of a text: the same text, the same mark (FNV-1a, 32 bits, hexadecimal). */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Profiles carry no version of their own: two that say the same have the same mark. */
const versionOf = ({ pages, doors, api }: HostProfile): string => markOf(JSON.stringify([pages, doors, api]));

export interface DriftSeen {
  readonly profile: HostProfile;
  readonly page: PageProfile;
  readonly captures: Captures;
  readonly drift: Drift;
  readonly extension: string;
  readonly worked?: string | undefined;
  readonly since?: string | undefined;
}

const readersOf = (page: PageProfile): [reads: string, reader: Reader][] =>
  (['key', 'status', 'subStatus', 'wanted'] as const).flatMap((reads) =>
    (page[reads] ?? []).map((reader): [string, Reader] => [reads, reader]),
  );

/** What is nearest to the place that does not match: the last part of its selector that does, else the page. */
function nearest(root: ParentNode, selector: string, fill: (selector: string) => string): Element {
  const matched = steps(root, selector, fill).filter(({ count }) => count > 0);
  const last = matched.at(-1);
  const found = last ? query(root, fill(last.selector)) : null;
  return found?.parentElement ?? found ?? document.body;
}

/** What of a profile's page is looked for, and where. */
type Asked = readonly [reads: string, from: string, root: ParentNode, selector: string];

function askedOf(page: PageProfile, scope: ParentNode): Asked[] {
  const rootOf = ({ within }: Reader): ParentNode => (within === 'page' ? document : scope);
  return [
    ['present', 'exists', document, page.present],
    ...(page.scope ? [['scope', 'exists', document, page.scope.each] as const] : []),
    ...readersOf(page).flatMap(([reads, reader]): Asked[] =>
      reader.selector === undefined ? [] : [[reads, reader.from, rootOf(reader), reader.selector]],
    ),
  ];
}

/** Everything that mending takes, redacted. What the address says of the case is left as the profile has it: `{id}`. */
export function driftReport(seen: DriftSeen): DriftReport {
  const { profile, page, captures, drift, extension, worked, since } = seen;
  const root = activeScope({ page, captures }) ?? document;
  const fill = (selector: string): string => fillSelector(selector, captures);
  return {
    format: 1,
    about: 'caserail drift',
    extension,
    profile: { id: profile.id, version: versionOf(profile), confidence: profile.confidence },
    drift,
    ...(worked === undefined ? {} : { worked }),
    ...(since === undefined ? {} : { since }),
    readers: askedOf(page, root).map(([reads, from, where, selector]) => ({
      reads,
      from,
      steps: steps(where, selector, fill),
    })),
    outline: outline(
      drift.selector === undefined ? document.body : nearest(root, drift.selector, fill),
      namedBy(page),
    ),
  };
}

/** Where the report of a frame is found, in the isolated world of the extension's scripts: by the popup. */
export const REPORT_PLACE = '__caserailDrift';

/** Keeps a report for whoever asks; it is made then. `null` takes it away. */
export function keepReport(make: (() => DriftReport) | null): void {
  const world = globalThis as { [REPORT_PLACE]?: { readonly report: string } };
  if (!make) delete world[REPORT_PLACE];
  else
    world[REPORT_PLACE] = {
      get report() {
        return reportText(make());
      },
    };
}

/** A report as text, for a clipboard. */
export const reportText = (report: DriftReport): string => `${JSON.stringify(report, null, 2)}\n`;
