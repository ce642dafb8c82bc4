import { clocks } from '../clocks.ts';
import type { CompiledPolicy } from '../compile.ts';
import { canonical } from '../digest.ts';
import { policyIndex } from '../policyIndex.ts';
import type { PolicyDocument } from '../types.ts';

/** Timers that run in another way while a case stays somewhere, or another beginning of cases. */
export interface ClockChange {
  readonly of: 'timers' | 'begins';
  readonly status: string;
  readonly subStatus?: string;
  /** As `clocks` and `beginnings` give them, without their rules. */
  readonly gone: readonly unknown[];
  readonly new: readonly unknown[];
}

/** What runs or begins in each status and sub-status, where the two policies differ. */
export function clockChanges(
  a: CompiledPolicy,
  b: CompiledPolicy,
  inA: (rule: string) => string,
): ClockChange[] {
  return [...placesOf([a.document, b.document])].flatMap((place): ClockChange[] => {
    const timers = changeOf(clocks(a, place), clocks(b, place), inA);
    const begins = place.subStatus
      ? undefined
      : changeOf(beginsIn(a, place.status), beginsIn(b, place.status), inA);
    return [
      ...(timers ? [{ of: 'timers' as const, ...place, ...timers }] : []),
      ...(begins ? [{ of: 'begins' as const, ...place, ...begins }] : []),
    ];
  });
}

const beginsIn = ({ document }: CompiledPolicy, status: string) =>
  policyIndex(document)
    .beginnings()
    .filter((one) => one.status === status);

function* placesOf(documents: readonly PolicyDocument[]): Generator<{ status: string; subStatus?: string }> {
  const seen = new Set<string>();
  for (const { id, subStatuses = [] } of documents.flatMap((document) => document.statuses)) {
    for (const place of [{ status: id }, ...subStatuses.map((sub) => ({ status: id, subStatus: sub.id }))]) {
      const key = canonical(place);
      if (!seen.has(key)) yield place;
      seen.add(key);
    }
  }
}

type Ruled = { readonly rule: string };

function changeOf(a: readonly Ruled[], b: readonly Ruled[], inA: (rule: string) => string) {
  const translated = b.map((one) => ({ ...one, rule: inA(one.rule) }));
  const texts = [a, translated].map((list) => list.map(canonical));
  const gone = a.filter((_, i) => !texts[1]?.includes(texts[0]?.[i] ?? ''));
  const fresh = translated.filter((_, i) => !texts[0]?.includes(texts[1]?.[i] ?? ''));
  return gone.length + fresh.length > 0 ? { gone, new: fresh } : undefined;
}
